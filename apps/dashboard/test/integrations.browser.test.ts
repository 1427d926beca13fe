import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium, ROOT } from '@wince/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { hashPassword } from '../api/src/auth/password.ts';
import { insertFirstUser } from '../api/src/sql/insertFirstUser.ts';
import { findViolations } from './support/findViolations.ts';
import { insertIncident } from './support/insertIncident.ts';
import { openPage, signIn } from './support/openPage.ts';
import { PASSWORD } from './support/startApi.ts';
import { buildWeb } from './support/startDashboard.ts';
import { LINEAR_KEY, startLinearDashboard } from './support/startLinear.ts';

let web: Awaited<ReturnType<typeof buildWeb>>;
let browser: Browser;

beforeAll(async () => {
  web = await buildWeb();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  web?.remove();
});

const BASKET = { route: '/basket', element: { selector: '#apply-coupon', label: 'Apply coupon', tag: 'button' } };

/** With `SCREENSHOTS=1`, what a person sees at this point, in both themes. */
async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  mkdirSync(join(ROOT, 'screenshots'), { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({
      path: join(ROOT, 'screenshots', `integrations-${name}-${colorScheme}.png`),
      fullPage: true,
      animations: 'disabled',
    });
  }
}

/** From the top: what the header covers while the page is scrolled is not small. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => window.scrollTo(0, 0));
  return findViolations(page);
}

async function start() {
  const linear = await startLinearDashboard(web.folder);
  onTestFinished(() => linear.stop());
  const { dashboard } = linear;
  await insertFirstUser(dashboard.pool, { passwordHash: await hashPassword(PASSWORD) });
  const now = Date.now();
  const incidents = [];
  for (const [n, story] of [BASKET, { route: '/search' }, { route: '/checkout' }].entries()) {
    const signalsAt = Array.from({ length: 3 + n }, (_, k) => now - 3_600_000 * (k + 1));
    const made = await insertIncident(dashboard.pool, {
      projectId: dashboard.projectId,
      rule: n === 1 ? 'rage-click' : 'dead-click',
      signalsAt,
      ...story,
    });
    incidents.push(made);
  }
  const wait = () =>
    dashboard.pool.query(
      `INSERT INTO outbox (project_id, incident_id, generation, kind) SELECT project_id, id, 1, 'create-ticket' FROM incidents
       ON CONFLICT DO NOTHING`,
    );
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/integrations');
  return { ...linear, page, incidents, wait };
}

test('connects Linear with a key, tests it, and sends what waited, with the choices of the team', async () => {
  const { dashboard, linear, page, wait } = await start();
  await page.goto(`${dashboard.url}/p/shop/integrations`);
  await page.getByLabel('API key').fill('lin_api_wrong');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'does not accept the API key' }).waitFor();
  await picture(page, 'connect');
  await page.getByLabel('API key').fill(LINEAR_KEY);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByText('Demo workspace').waitFor();
  await page.getByRole('button', { name: 'Test the connection' }).click();
  await page.getByText(/Demo workspace answered in \d+ ms, as Test key, with 1 team: DEM/).waitFor();
  expect(await page.content()).not.toContain(LINEAR_KEY);
  await page.getByRole('button', { name: 'Make the webhook in Linear' }).click();
  await page.getByText('Webhook is set up').waitFor();
  await picture(page, 'connected');

  await page.getByRole('radio', { name: 'Tickets' }).click();
  await page.getByLabel('Team', { exact: true }).selectOption({ label: 'Demo (DEM)' });
  await page.getByLabel('Assignee').selectOption({ label: 'Ada' });
  await page.getByLabel('Frustration').check();
  const panel = page.getByRole('region', { name: 'Where tickets go' });
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('Saved').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await picture(page, 'tickets');
  await wait();
  await expect.poll(() => linear.issues().length, { timeout: 10_000 }).toBe(3);
  const team = linear.workspace.teams[0]!;
  for (const issue of linear.issues())
    expect(issue).toMatchObject({ assigneeId: team.members[0]!.id, labelIds: [team.labels[1]!.id] });
});

test('shows what is held back and why, sends one of it, and stops when it is paused', async () => {
  const { dashboard, linear, integrations, page, incidents, wait } = await start();
  await integrations.control.connection.connectKey({ apiKey: LINEAR_KEY, actor: 'test' });
  await page.goto(`${dashboard.url}/p/shop/integrations?view=tickets`);
  await page.getByLabel('Tickets a day, at most').fill('1');
  const panel = page.getByRole('region', { name: 'Which incidents become tickets' });
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('Saved').waitFor();
  await wait();
  await page.getByText('Over the budget of the day').waitFor({ timeout: 15_000 });
  await page.getByText('1 of 1', { exact: true }).waitFor();
  await picture(page, 'budget');
  await page.getByRole('link', { name: 'See the delivery log' }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Send it now' }).count(), { timeout: 15_000 }).toBe(2);
  await expect.poll(() => page.getByText("Today's budget of 1 ticket is used up").count()).toBe(2);
  await picture(page, 'log');
  expect(await violationsOf(page)).toEqual([]);

  await page.goto(`${dashboard.url}/p/shop/integrations?view=tickets`);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('Paused', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByText('Sending', { exact: true }).waitFor();

  const held = linear.issues().length;
  expect(held).toBe(1);
  const waiting = incidents.find(({ shortId }) => !linear.issues()[0]!.description?.includes(shortId))!;
  await page.goto(`${dashboard.url}/p/shop/incidents/${waiting.id}`);
  await page.getByText('Held back').waitFor();
  await picture(page, 'held-incident');
  await page.getByRole('button', { name: 'Send it now' }).click();
  await page.getByRole('link', { name: 'DEM-2' }).waitFor({ timeout: 15_000 });
  expect(linear.issues()).toHaveLength(2);
});

test('shows the ticket as a template would write it, and refuses a place that means nothing', async () => {
  const { dashboard, integrations, page } = await start();
  await integrations.control.connection.connectKey({ apiKey: LINEAR_KEY, actor: 'test' });
  await page.goto(`${dashboard.url}/p/shop/integrations?view=tickets`);
  const panel = page.getByRole('region', { name: 'What a ticket says' });
  await panel.getByLabel('Title').fill('[{{severity}}] {{what}}');
  await panel.getByText(/^\[high\] /).waitFor();
  await panel.getByLabel('Text').fill('{{summary}}\n\n## Steps\n\n{{nonsense}}');
  await panel.getByRole('alert').filter({ hasText: '{{nonsense}} is not known' }).waitFor();
  await panel.getByLabel('Text').fill('{{summary}}\n\n## Steps\n\n{{steps}}');
  await panel.getByRole('heading', { name: 'Steps' }).waitFor();
  await picture(page, 'template');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('Saved').waitFor();
});

test('adds a receiver of webhooks, shows its secret once, and logs a test that was not taken', async () => {
  const { dashboard, page } = await start();
  await page.goto(`${dashboard.url}/p/shop/integrations?view=webhooks`);
  await page.getByLabel('Address').fill('http://10.0.0.1/');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'the address must begin with https' }).waitFor();
  await page.getByLabel('Address').fill('http://127.0.0.1:9/wince');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const secret = await page.getByText(/^whsec_/).textContent();
  await picture(page, 'webhooks');
  await page.getByRole('button', { name: 'I have it' }).click();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('On its way').waitFor();
  expect(await page.content()).not.toContain(secret);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Delivery log' }).click();
  await page.getByText('To be tried again').waitFor({ timeout: 15_000 });
  await page
    .getByText(/ECONNREFUSED|EACCES/)
    .first()
    .waitFor();
});

test('connects by OAuth and comes back to where it began', async () => {
  const { dashboard, page, linear } = await start();
  await page.goto(`${dashboard.url}/p/shop/integrations`);
  await page.getByRole('radio', { name: 'OAuth app' }).click();
  await page.getByLabel('Client ID').fill('wince');
  await page.getByLabel('Client secret').fill('wince-secret');
  await page.getByRole('button', { name: 'Go to Linear' }).click();
  await page.getByRole('link', { name: 'Authorize' }).click();
  await page.getByText(/connected by OAuth, as the app/).waitFor();
  expect(page.url()).toBe(`${dashboard.url}/p/shop/integrations`);
  expect(linear.requests().every((one) => one.authorized)).toBe(true);
});
