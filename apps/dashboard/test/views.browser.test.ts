import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findViolations } from './support/findViolations.ts';
import { openDashboard } from './support/openDashboard.ts';
import { openPage, signIn } from './support/openPage.ts';
import { seedShop } from './support/seed.ts';
import type { Dashboard } from './support/startDashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  const opened = await openDashboard();
  ({ dashboard, browser } = opened);
  await seedShop(dashboard, { projectId: dashboard.projectId, now: Date.now() });
  return opened.close;
});

const LIST = '/p/shop/incidents';
const idOf = (page: Page) => new URL(page.url()).searchParams.get('view') ?? expect.unreachable('no view is chosen');
const addressIs = (page: Page, search: string) => page.waitForURL(`${dashboard.url}${LIST}${search}`);

/** Chooses an entry of the menu behind the button of that name. */
async function choose(page: Page, button: string | RegExp, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const menu = page.getByRole('menu');
  await menu
    .getByRole('menuitem', { name: item })
    .or(menu.getByRole('menuitemradio', { name: item }))
    .click();
  await menu.waitFor({ state: 'detached' });
}

async function save(page: Page, name: string): Promise<void> {
  await choose(page, 'Views', 'Save as a new view');
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
}

test('a search is saved under a name, opened by its address, changed, renamed and deleted', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, `${LIST}?q=coupon&sort=people`);
  await page.getByRole('link', { name: /Apply coupon/ }).waitFor();
  await save(page, 'Coupons');
  await page.getByRole('button', { name: 'View Coupons' }).waitFor();
  const id = idOf(page);
  await addressIs(page, `?view=${id}`);

  await page.reload();
  const rows = page.getByRole('list', { name: 'Incidents' }).getByRole('listitem');
  await page.getByRole('link', { name: /Apply coupon/ }).waitFor();
  expect(await rows.count()).toBe(1);
  expect(await page.getByLabel('Search incidents').inputValue()).toBe('coupon');
  expect(await page.getByLabel('Sort').inputValue()).toBe('people');
  expect(await page.getByRole('navigation', { name: 'Status' }).locator('[aria-current=page]').count()).toBe(1);

  await page.getByLabel('Search incidents').fill('search');
  await page.getByText('The view Coupons is changed here').waitFor();
  await page.getByRole('link', { name: /Search on \/search/ }).waitFor();
  expect(idOf(page)).toBe(id);
  await page.getByRole('button', { name: 'Back to the view' }).click();
  await page.getByRole('link', { name: /Apply coupon/ }).waitFor();
  await addressIs(page, `?view=${id}`);

  await page.getByLabel('Sort').selectOption('recent');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await addressIs(page, `?view=${id}`);
  expect(await page.getByLabel('Sort').inputValue()).toBe('recent');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.getByLabel('Sort').inputValue()).toBe('people');

  await choose(page, 'View Coupons', 'Rename “Coupons”');
  await page.getByRole('dialog').getByLabel('Name').fill('Discounts');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await choose(page, 'View Discounts', 'Delete “Discounts”');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await addressIs(page, '?q=coupon&sort=people');
  await page.getByRole('button', { name: 'Views', exact: true }).waitFor();

  await page.goto(`${dashboard.url}${LIST}?view=${id}`);
  await page.getByRole('alert').getByText('The view of this address is gone').waitFor();
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
});

test('the keyboard chooses a view and leaves it, and the focus comes back from a question', async () => {
  const page = await openPage(browser, { colorScheme: 'dark', viewport: { width: 360, height: 740 } });
  await signIn(page, dashboard.url, `${LIST}?status=all`);
  await save(page, 'Everything that was ever noticed by anybody of our team');
  await page.getByRole('button', { name: /^View Everything/ }).waitFor();
  await page.goto(`${dashboard.url}${LIST}`);
  const button = page.getByRole('button', { name: 'Views', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: /^Everything/ }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  // A letter finds an entry, and is no key of the list below.
  await page.keyboard.press('e');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('button', { name: /^View Everything/ });
  await chosen.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await page.getByLabel('Sort').selectOption('recent');
  await page.getByText('is changed here').waitFor();
  await choose(page, /^View Everything/, 'Save as a new view');
  await page.getByRole('dialog').getByLabel('Name').fill('everything that was ever noticed by anybody of our team');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('choose another name').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => chosen.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a viewer chooses views and changes none', async () => {
  await dashboard.pool.query(
    `INSERT INTO saved_views (project_id, name, filters, created_by) VALUES ($1, 'Searches', '{"q":"search"}', 'somebody')`,
    [dashboard.projectId],
  );
  await dashboard.pool.query("UPDATE memberships SET role = 'viewer'");
  const page = await openPage(browser);
  await signIn(page, dashboard.url, LIST);
  await choose(page, 'Views', /^Searches/);
  await page.getByRole('button', { name: 'View Searches' }).click();
  expect(await page.getByRole('menu').getByRole('menuitem').allInnerTexts()).toEqual(['Leave the view']);
  await page.keyboard.press('Escape');
  await page.getByLabel('Sort').selectOption('recent');
  await page.getByRole('button', { name: 'Back to the view' }).waitFor();
  expect(await page.getByRole('button', { name: 'Save the change' }).count()).toBe(0);
});
