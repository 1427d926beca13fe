import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findViolations } from './support/findViolations.ts';
import { insertEvents } from './support/insertEvents.ts';
import { insertIncident, type SeededIncident } from './support/insertIncident.ts';
import { openDashboard } from './support/openDashboard.ts';
import { openPage, signIn } from './support/openPage.ts';
import type { Dashboard } from './support/startDashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
let incident: SeededIncident;
beforeAll(async () => {
  const opened = await openDashboard();
  ({ dashboard, browser } = opened);
  return opened.close;
});
beforeAll(async () => {
  incident = await insertIncident(dashboard.pool, {
    projectId: dashboard.projectId,
    signalsAt: [Date.now() - 90_000, Date.now() - 60_000],
  });
  await insertEvents(dashboard.clickhouse, incident.signals);
});

const part = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();
};

test('an admin rotates the write key without a gap', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/settings');
  await page.getByLabel('What the new key is for').fill('Autumn');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const keys = page.getByRole('list', { name: 'Write keys' }).getByRole('listitem');
  await keys.filter({ hasText: 'Autumn' }).waitFor();
  expect(await keys.filter({ hasText: 'Valid' }).count()).toBe(2);
  const made = (await keys.filter({ hasText: 'Autumn' }).locator('code').textContent()) ?? '';
  await page.getByRole('figure', { name: 'Script tag' }).filter({ hasText: made }).waitFor();

  await page.getByRole('button', { name: `Revoke ${dashboard.writeKey}` }).click();
  await page.getByRole('button', { name: 'Revoke: pages that use it go silent' }).click();
  await keys.filter({ hasText: 'Revoked' }).filter({ hasText: dashboard.writeKey }).waitFor();
});

test('consent and sampling that were chosen stand in the snippet', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/settings/privacy');
  await page.getByLabel('Consent').selectOption('required');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  await page.getByRole('figure', { name: 'Script tag' }).filter({ hasText: 'data-consent="required"' }).waitFor();
  await part(page, 'Sampling');
  await page.getByLabel('Percent of sessions').fill('12.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('figure', { name: 'With npm' }).filter({ hasText: 'sampling: 0.125' }).waitFor();
});

test('a session links to its replay elsewhere, and is deleted with a proof', async () => {
  const session = incident.signals[1]?.sessionId ?? '';
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/settings/general');
  await page.getByLabel('Address of a session there').fill('https://replay.example/s/{session}?from=wince');
  await page.getByRole('region', { name: 'Session replay elsewhere' }).getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  await page.goto(`${dashboard.url}/p/shop/sessions/${session}`);
  expect(await page.getByRole('link', { name: 'Watch the replay' }).getAttribute('href')).toBe(
    `https://replay.example/s/${session}?from=wince`,
  );

  await page.goto(`${dashboard.url}/p/shop/settings/retention`);
  await page.getByRole('radio', { name: 'A session' }).click();
  await page.getByLabel('Session id').fill(session);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText(/\d+ rows are gone\./).waitFor();
  const proof = page.getByRole('list', { name: 'What was deleted' }).getByRole('listitem');
  await proof.filter({ hasText: 'postgres.signals: 1' }).waitFor();
  expect(await proof.textContent()).not.toContain(session);
  const gone = await page.goto(`${dashboard.url}/api/v1/sessions/${session}/events?project=shop`);
  expect(gone?.status()).toBe(404);
});

test('a viewer sees the settings and who can change them', async () => {
  await dashboard.pool.query(`UPDATE memberships SET role = 'viewer'`);
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/settings/sampling');
  await page.getByText('Admins change this; you are viewer.').waitFor();
  expect(await page.getByLabel('Percent of sessions').isDisabled()).toBe(true);
  await part(page, 'Write keys');
  await page.getByRole('list', { name: 'Write keys' }).waitFor();
  expect(await page.getByRole('button', { name: 'Make a key' }).count()).toBe(0);
  await dashboard.pool.query(`UPDATE memberships SET role = 'owner'`);
});

test('the settings keep WCAG AA in both themes, and do not scroll sideways at 360 px', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openPage(browser, { colorScheme, viewport: { width: 360, height: 800 } });
    await signIn(page, dashboard.url);
    for (const name of ['keys', 'origins', 'general', 'privacy', 'sampling', 'retention', 'members']) {
      await page.goto(`${dashboard.url}/p/shop/settings/${name}`);
      await page.getByRole('navigation', { name: 'Settings' }).waitFor();
      await page.waitForFunction(() => !document.querySelector('.skeleton'));
      expect([name, await findViolations(page)]).toEqual([name, []]);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 360]);
      if (process.env.SHOTS) {
        await page.setViewportSize({ width: colorScheme === 'light' ? 1280 : 360, height: 800 });
        await page.screenshot({ path: `${process.env.SHOTS}/s-${name}-${colorScheme}.png`, fullPage: true });
        await page.setViewportSize({ width: 360, height: 800 });
      }
    }
  }
});
