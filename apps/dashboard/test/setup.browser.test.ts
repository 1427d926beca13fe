import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { insertVisits } from './support/insertVisits.ts';
import { openDashboard } from './support/openDashboard.ts';
import { openPage, signIn } from './support/openPage.ts';
import type { Dashboard } from './support/startDashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  const opened = await openDashboard();
  ({ dashboard, browser } = opened);
  return opened.close;
});

test('the setup says which hop is broken, and turns waiting into a checklist after a minute', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/setup');
  await page.getByText('Waiting for the first request').waitFor();
  await page.getByRole('radio', { name: 'Next.js' }).click();
  await page.getByText(`withWince({}, { key: '${dashboard.writeKey}'`).waitFor();

  await page.clock.install();
  await page.reload();
  await page.getByText('Waiting for the first request').waitFor();
  await page.clock.fastForward(61_000);
  await page.getByText('Does a content security policy stop it?').waitFor();

  await dashboard.pool.query(
    `INSERT INTO failed_batches (project_id, code, message, origin, bytes)
     VALUES ($1, 'origin_not_allowed', 'origin https://x.example is not on the list', 'https://x.example', 9)`,
    [dashboard.projectId],
  );
  await page.getByRole('heading', { name: 'Events arrive, and are refused' }).waitFor();
  await page.getByText('origin https://x.example is not on the list').waitFor();
  await page.getByRole('link', { name: 'Add the origin to the list' }).waitFor();

  const visit = { projectId: dashboard.projectId, count: 1, clicks: () => 3 };
  await insertVisits(dashboard.clickhouse, { ...visit, at: () => Date.now() });
  await page.getByText(/6 clicks looked at, 0 of them answered/).waitFor();
});

test('what is live appears by itself, and holds still while somebody looks or has paused', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/live?q=Add+one');
  const visit = { projectId: dashboard.projectId, count: 1, clicks: () => 1 };
  const rows = page.getByRole('log').getByRole('listitem');
  const rowsBecome = (count: number) => expect.poll(() => rows.count(), { timeout: 30_000, interval: 100 }).toBe(count);
  await page.getByText('Listening').waitFor();
  await rowsBecome(3);
  expect(await rows.first().textContent()).toContain('clicked Add one');

  await rows.first().hover();
  await insertVisits(dashboard.clickhouse, { ...visit, at: () => Date.now() });
  await page.getByText(/held while you look: 1 new row waits/).waitFor();
  await rowsBecome(3);
  await page.getByRole('heading', { name: 'Live' }).hover();
  await rowsBecome(4);

  await page.getByRole('button', { name: 'Pause' }).click();
  await insertVisits(dashboard.clickhouse, { ...visit, at: () => Date.now() });
  await page.getByText(/paused: 1 new row waits/).waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await rowsBecome(5);
});
