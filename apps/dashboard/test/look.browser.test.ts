import { launchChromium } from '@wince/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../api/src/auth/password.ts';
import { insertFirstUser } from '../api/src/sql/insertFirstUser.ts';
import { findViolations } from './support/findViolations.ts';
import { openPage, signIn } from './support/openPage.ts';
import { seedShop } from './support/seed.ts';
import { PASSWORD } from './support/startApi.ts';
import { buildWeb, type Dashboard, startDashboard } from './support/startDashboard.ts';

let web: Awaited<ReturnType<typeof buildWeb>>;
let dashboard: Dashboard;
let browser: Browser;
let paths: string[];
beforeAll(async () => {
  web = await buildWeb();
  [dashboard, browser] = await Promise.all([startDashboard({ webFolder: web.folder }), launchChromium()]);
  await insertFirstUser(dashboard.pool, { passwordHash: await hashPassword(PASSWORD) });
  const seeded = await seedShop(dashboard, { projectId: dashboard.projectId, now: Date.now() });
  const [coupon, order, , address] = seeded;
  paths = [
    '/p/shop/inbox',
    '/p/shop/routes',
    '/p/shop/routes/one?route=%2Fbasket',
    '/p/shop/incidents?status=all',
    '/p/shop/incidents?q=nothing-like-this%20people:many',
    `/p/shop/incidents/${coupon?.id}?span=all&scale=clock`,
    `/p/shop/incidents/${order?.id}`,
    `/p/shop/incidents/${address?.id}`,
    `/p/shop/sessions/${coupon?.signals.at(-1)?.sessionId}`,
    '/p/shop/rules',
    '/p/shop/rules/rage-click',
    '/p/shop/rules/rage-click?view=overrides',
    '/p/shop/live',
    '/p/shop/setup',
    '/p/shop/settings',
    '/status',
  ];
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
  web?.remove();
});

const settled = async (page: Awaited<ReturnType<typeof openPage>>) => {
  await page.getByRole('status').getByText('Live', { exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.skeleton'));
};

test.each([360, 768, 2_560])('no page scrolls sideways at %i px', async (width) => {
  const page = await openPage(browser, { viewport: { width, height: 800 } });
  await signIn(page, dashboard.url);
  for (const path of paths) {
    await page.goto(`${dashboard.url}${path}`);
    await settled(page);
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width]);
  }
});

test.each(['light', 'dark'] as const)('the %s theme keeps WCAG AA on every page', async (colorScheme) => {
  const page = await openPage(browser, { colorScheme });
  await page.goto(`${dashboard.url}/login`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await signIn(page, dashboard.url);
  for (const path of paths) {
    await page.goto(`${dashboard.url}${path}`);
    await settled(page);
    expect([path, await findViolations(page)]).toEqual([path, []]);
  }
});

test('the theme follows the system until one is chosen, and the choice is kept', async () => {
  const page = await openPage(browser, { colorScheme: 'dark' });
  await signIn(page, dashboard.url);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: 'Use the light theme' }).click();
  await page.getByRole('button', { name: 'Use the dark theme' }).waitFor();
  const light = await background();
  expect(light).not.toBe(dark);
  await page.reload();
  await page.getByRole('button', { name: 'Use the dark theme' }).waitFor();
  expect(await background()).toBe(light);
});

test('the timeline tells what a mark stands for, and lists the same in order', async () => {
  const page = await openPage(browser);
  await signIn(
    page,
    dashboard.url,
    paths.find((path) => path.includes('span=all')),
  );
  await settled(page);
  const cluster = page
    .getByRole('group', { name: 'User lane' })
    .getByRole('button', { name: /×5 clicked Apply coupon/ });
  await cluster.focus();
  await page.getByText(/ to .* ×5 clicked Apply coupon/).waitFor();
  const list = page.getByRole('list', { name: 'Evidence, in order' }).getByRole('listitem');
  expect(await list.filter({ hasText: 'counted' }).count()).toBe(5);
  await page.getByRole('radio', { name: 'Rule window' }).click();
  await page.getByRole('group', { name: 'User lane' }).getByRole('button').nth(4).waitFor();
  expect(page.url()).toContain('span=window');
});
