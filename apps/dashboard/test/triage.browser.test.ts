import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openDashboard } from './support/openDashboard.ts';
import { openPage, signIn } from './support/openPage.ts';
import { seedShop } from './support/seed.ts';
import type { Dashboard } from './support/startDashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  const opened = await openDashboard();
  ({ dashboard, browser } = opened);
  return opened.close;
});
beforeEach(async () => {
  await dashboard.pool.query('DELETE FROM incidents');
  await seedShop(dashboard, { projectId: dashboard.projectId, now: Date.now() });
});

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Incidents' }).getByRole('listitem');
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('the inbox is walked, peeked into and emptied with the keyboard alone, and all of it can be taken back', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url);
  await page.getByText('7 incidents wait for a decision').waitFor();
  const rows = rowsOf(page);

  await press(page, 'j', 'Space');
  await page
    .getByRole('region', { name: /^Evidence of/ })
    .getByText(/5 clicks on Apply coupon/)
    .waitFor();
  await press(page, 'Escape', '1');
  await page.getByText('6 incidents wait for a decision').waitFor();

  await press(page, '3');
  const decline = page.getByRole('dialog', { name: /not a problem/ });
  await decline.getByLabel('Why is it not a problem?').waitFor();
  await page.keyboard.type('It is a test order.');
  await press(page, 'Control+Enter');
  await page.getByText('5 incidents wait for a decision').waitFor();

  await press(page, 'h');
  await page
    .getByRole('dialog', { name: /^Snooze/ })
    .getByText('Tomorrow morning')
    .waitFor();
  await press(page, 'ArrowDown', 'Enter');
  await page.getByText('4 incidents wait for a decision').waitFor();
  await page.getByText(/^Snoozed WIN-/).waitFor();
  await press(page, 'z');
  await page.getByText('Undone', { exact: true }).waitFor();
  await page.getByText('5 incidents wait for a decision').waitFor();

  await press(page, 'j', 'x', 'j', 'j', 'Shift+X');
  await page.getByText('3 selected').waitFor();
  await press(page, 'e');
  await page.getByRole('dialog', { name: 'Resolve 3 incidents' }).getByText('It is fixed now').waitFor();
  await press(page, 'Enter');
  await page.getByText('2 incidents wait for a decision').waitFor();
  expect(await rows.count()).toBe(2);
  await press(page, 'z');
  await page.getByText('5 incidents wait for a decision').waitFor();

  await press(page, 'g', 'a');
  await page.getByRole('heading', { name: 'Incidents', exact: true }).waitFor();
  await press(page, 'g', 'i');
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
});

test('everything that matches is decided at once, and nothing else', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/incidents?q=signal:dead-click');
  await rowsOf(page).first().getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Select all 3 that match' }).click();
  await page.getByText('All 3 incidents selected').waitFor();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('dialog', { name: 'Accept 3 incidents' }).getByRole('button', { name: 'Accept' }).click();
  await page.getByText('Accepted 3 incidents').waitFor();
  const { rows } = await dashboard.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM incidents WHERE verdict = 'accepted' AND 'dead-click' = ANY (rules)`,
  );
  expect(rows[0]?.n).toBe(3);
  const others = await dashboard.pool.query('SELECT 1 FROM incidents WHERE reviewed_at IS NOT NULL');
  expect(others.rowCount).toBe(3);
});

test('an incident keeps the list one came from: J and K walk it, and U goes back to it', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/incidents?q=signal:dead-click&sort=people');
  await rowsOf(page).nth(2).waitFor();
  await press(page, 'j', 'o');
  await page.getByText('1 of 3').waitFor();
  await page.getByRole('heading', { level: 1, name: /Apply coupon/ }).waitFor();
  await press(page, 'j', 'j');
  await page.getByText('3 of 3').waitFor();
  await page.getByRole('heading', { level: 1, name: /Where is my parcel/ }).waitFor();
  await press(page, 'a');
  await page
    .getByRole('dialog', { name: /^Assign/ })
    .getByText('owner (you)')
    .waitFor();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Assigned to owner; change' }).waitFor();
  await page.getByRole('region', { name: 'Activity' }).getByText('assigned it to').waitFor();
  await press(page, 'u');
  await page.waitForURL(/\/incidents\?q=signal%3Adead-click&sort=people$/);
});

test('declining says what a silence would have kept away', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/inbox?q=element:zoom');
  await rowsOf(page).first().waitFor();
  await press(page, 'j', 'o');
  await page.getByRole('button', { name: 'Decline' }).click();
  const dialog = page.getByRole('dialog', { name: /not a problem/ });
  await dialog.getByLabel('Why is it not a problem?').fill('It zooms on hover.');
  await dialog.getByText('On this element of this route').click();
  await dialog.getByText(/In the last 30 days it would have kept away/).waitFor();
  await dialog.getByRole('button', { name: 'Decline and silence' }).click();
  await page.getByText(/Declined WIN-.*the rule falls silent there/).waitFor();
  const { rows } = await dashboard.pool.query('SELECT rule, route, element, reason FROM project_rule_overrides');
  expect(rows).toEqual([
    { rule: 'dead-click', route: '/products/:id', element: '.gallery img.zoom', reason: 'It zooms on hover.' },
  ]);
});

test('the search suggests what there is, and names the term that means nothing', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/incidents');
  await rowsOf(page).first().waitFor();
  await press(page, '/');
  await page.keyboard.type('route:/che');
  await page.getByRole('option', { name: /route:\/checkout\/:id/ }).waitFor();
  await press(page, 'ArrowDown', 'Enter');
  await page.waitForURL(/q=route%3A%2Fcheckout%2F%3Aid$/);
  await expect.poll(() => rowsOf(page).count(), { timeout: 15_000 }).toBe(1);
  await page.keyboard.type('people:many');
  await page.getByRole('alert').getByText('people:many').waitFor();
  expect(await rowsOf(page).count()).toBe(1);
});

test('the palette goes to pages, routes and incidents by name, and decides about the one that is open', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url);
  await rowsOf(page).first().waitFor();
  const command = page.getByRole('combobox', { name: 'Command' });
  const say = async (text: string, option: string | RegExp) => {
    await press(page, 'Control+k');
    await command.waitFor();
    await page.keyboard.type(text);
    await page.getByRole('option', { name: option }).and(page.locator('[aria-selected=true]')).waitFor();
    await press(page, 'Enter');
  };
  await say('rout', /Routes/);
  await page.getByRole('heading', { name: 'Routes', exact: true }).waitFor();
  await say('gallery', /11 people clicked/);
  await page.getByRole('heading', { level: 1, name: /gallery img\.zoom/ }).waitFor();
  await page.getByRole('img', { name: /It lies over Offer/ }).waitFor();
  await say('snooze', /^Here Snooze: WIN-/);
  await page
    .getByRole('dialog', { name: /^Snooze WIN-/ })
    .getByText('Next Monday')
    .click();
  await press(page, 'Enter');
  await page.getByText(/It sleeps until/).waitFor();
});
