import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findViolations } from './support/findViolations.ts';
import { openDashboard } from './support/openDashboard.ts';
import { openPage, signIn } from './support/openPage.ts';
import { seedShop } from './support/seed.ts';
import type { Dashboard } from './support/startDashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
let paths: string[];
beforeAll(async () => {
  const opened = await openDashboard();
  ({ dashboard, browser } = opened);
  return opened.close;
});
beforeAll(async () => {
  const seeded = await seedShop(dashboard, { projectId: dashboard.projectId, now: Date.now() });
  const [coupon, order, , address] = seeded;
  paths = [
    '/p/shop/inbox',
    '/p/shop/routes',
    '/p/shop/routes/basket',
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

test('a route has an address that people can read, and the one it had before leads there', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url);
  const routes = `${dashboard.url}/p/shop/routes`;
  await page.goto(`${routes}/one?route=%2Fcheckout%2F%3Aid&range=30d`);
  await page.waitForURL(`${routes}/checkout/:id?range=30d`);
  await page.getByRole('heading', { name: '/checkout/:id' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '/checkout/:id' }).waitFor();
  await page.goto(`${routes}/=`);
  await page.getByRole('heading', { name: '/', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Routes' }).last().click();
  await page.waitForURL(routes);
  await page.getByRole('heading', { name: 'Routes', exact: true }).waitFor();
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
