import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { insertVisits } from './support/insertVisits.ts';
import { openDashboard } from './support/openDashboard.ts';
import { openPage, signIn } from './support/openPage.ts';
import type { Dashboard } from './support/startDashboard.ts';

const HOUR_MS = 3_600_000;
let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  const opened = await openDashboard();
  ({ dashboard, browser } = opened);
  return opened.close;
});
beforeAll(async () => {
  const now = Date.now();
  await insertVisits(dashboard.clickhouse, {
    ...{ projectId: dashboard.projectId, count: 24 },
    at: (visit) => now - HOUR_MS - visit * HOUR_MS,
    clicks: (visit) => 3 + (visit % 3),
  });
});

test('a threshold is changed, tried on what happened, judged by examples, and published', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url);
  await page.getByRole('link', { name: 'Rules', exact: true }).click();
  await page.getByRole('link', { name: 'Rage click' }).click();

  const clicks = page.getByLabel('at least 4 clicks on the same element');
  await clicks.fill('5');
  const json = page.getByLabel('The same as JSON');
  expect(await json.inputValue()).toContain('"at least 5 clicks on the same element"');
  await page.getByRole('row', { name: /at least 5 clicks on the same element.* 4 5/ }).waitFor();

  await page.getByRole('button', { name: 'Run backtest' }).click();
  await page.getByRole('heading', { name: 'Backtest of Rage click' }).waitFor();
  await page.getByText('lost 16', { exact: true }).first().waitFor();
  await page.getByText('kept 16', { exact: true }).first().waitFor();
  const example = page.getByRole('listitem').filter({ hasText: 'Apply coupon was clicked' }).first();
  await example.getByRole('button', { name: 'Wrong' }).click();
  await page.getByText('0 right, 1 wrong so far').waitFor();
  await page.reload();
  await page.getByText('0 right, 1 wrong so far').waitFor();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/^Version 100 begins to judge at \d\d:\d\d:\d\d$/).waitFor();
  await page.getByText(/Until then every event is judged as before/).waitFor();
  await page.getByRole('radio', { name: /^Versions/ }).click();
  await page.getByRole('link', { name: 'v100' }).click();
  await page.getByRole('row', { name: /at least 5 clicks on the same element.* 4 5/ }).waitFor();
});

test('what the engine refuses stands at its field', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/rules/dead-click');
  const reach = page.getByLabel('How far back one verdict may look');
  await reach.fill('5');
  await page.getByText(/^is 5 ms, but when\[0\] looks 10000 ms back; raise it$/).waitFor();
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('The same as JSON').fill('{ "id": ');
  await page.getByText('The form comes back once the JSON can be read.').waitFor();
  await page.getByRole('button', { name: 'Start again' }).click();
  expect(await reach.inputValue()).not.toBe('5');
});

test('a rule is silenced for one element, and speaks there again', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/rules/rage-click?view=overrides');
  await page.getByLabel('Element').fill('Add one');
  await page.getByLabel('Why').fill('a stepper');
  await page.getByRole('button', { name: 'Try it on the last 7 days' }).click();
  await page.getByText('lost 16', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Add this override' }).click();
  await page.getByText(/^The override begins at/).waitFor();
  await page.goto(`${dashboard.url}/p/shop/rules/rage-click?view=overrides`);
  await page.getByRole('row', { name: /“Add one”, everywhere Silent/ }).waitFor();
  await page.getByRole('button', { name: /^Remove “Add one”/ }).click();
  await page.getByText(/^ends at \d\d:\d\d:\d\d by /).waitFor();
});
