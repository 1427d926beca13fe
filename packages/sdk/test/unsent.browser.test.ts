import { gunzipSync } from 'node:zlib';
import type { Batch } from '@wince/protocol';
import type { Page } from 'playwright-core';
import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

/** Cuts the page off from the endpoint, and notes the batches that it tried to send meanwhile. */
async function cutOff(page: Page): Promise<{ tried: Batch[]; end(): Promise<void> }> {
  const tried: Batch[] = [];
  await page.route('**/v1/events**', (route) => {
    const body = route.request().postDataBuffer();
    if (body) tried.push(JSON.parse((body[0] === 0x1f ? gunzipSync(body) : body).toString()) as Batch);
    return route.abort();
  });
  return { tried, end: () => page.unroute('**/v1/events**') };
}

test('sends what a page could not from the next page of the session, with its ids unchanged', async ({ expect }) => {
  const site = await sites.open('<p>One</p>', { routes: { '/two': '<p>Two</p>' } });
  await site.events('page');
  const first = site.collector.batches()[0];
  const network = await cutOff(site.page);
  await site.page.evaluate(`wince.track('unsent'); wince.flush()`);
  const failed = network.tried[0];
  await site.page.goto(`${site.origin}/two`);
  await network.end();
  await site.events('custom');
  await site.events('page', 2);
  const batches = site.collector.batches();
  const arrived = batches.filter(({ page }) => page.id === first?.page.id);
  expect(arrived.map(({ id, seq }) => [id, seq])).toContainEqual([failed?.id, failed?.seq]);
  expect(arrived.at(-1)?.end).toBe(1);
  let next = 0;
  for (const { seq, events } of arrived) {
    expect(seq).toBe(next);
    next += events.length;
  }
  expect(await site.page.evaluate('sessionStorage.winceUnsent')).toBeUndefined();
  expect(new Set(batches.map(({ session }) => session)).size).toBe(1);
});

test('leaves to the next page what a service worker may have cost, and counts it once', async ({ expect }) => {
  const worker = `oninstall = () => skipWaiting(); onactivate = (e) => e.waitUntil(clients.claim());
    onfetch = (e) => { if (e.request.mode === 'navigate') e.respondWith(fetch(e.request)) }`;
  const site = await sites.open(`<p>One</p><script>navigator.serviceWorker.register('/sw.js')</script>`, {
    routes: { '/sw.js': { type: 'text/javascript', body: worker } },
  });
  await site.page.waitForFunction('navigator.serviceWorker.controller');
  for (let i = 0; i < 4; i++) {
    await site.page.reload();
    await site.page.waitForFunction('window.wince?.sessionId');
  }
  await site.page.evaluate('wince.flush()');
  await expect.poll(() => new Set(site.collector.batches().map(({ page }) => page.id)).size).toBe(5);
  const ids = site.collector.batches().map(({ page, seq }) => `${page.id}-${seq}`);
  expect(new Set(site.collector.batches().map(({ id }) => id)).size).toBe(new Set(ids).size);
});

test('keeps at most 60 KB for the next page, and says what it could not keep', async ({ expect }) => {
  const site = await sites.open('<p>One</p>', { routes: { '/two': '<p>Two</p>' } });
  await site.events('page');
  const network = await cutOff(site.page);
  await site.page.evaluate('wince.flush()');
  await site.page.evaluate(`
    for (let i = 0; i < 450; i++) wince.track('big', { text: 'x'.repeat(200), more: 'y'.repeat(200), i })
    wince.flush()`);
  await site.page.evaluate(`addEventListener('pagehide', () => setTimeout(() => 0)); 0`);
  await site.page.goto(`${site.origin}/two`);
  const kept = await site.page.evaluate(`(sessionStorage.winceUnsent ?? '').length`);
  expect(kept).toBeLessThanOrEqual(62_000);
  await network.end();
  await site.events('page', 2);
  await expect
    .poll(() => site.collector.batches().reduce((sum, { lost }) => sum + (lost?.unsent ?? 0), 0))
    .toBeGreaterThan(0);
  const arrived = site.arrived('custom').length;
  const lost = site.collector.batches().reduce((sum, batch) => sum + (batch.lost?.unsent ?? 0), 0);
  // The page event's own batch and the goodbye leave with them.
  expect(arrived + lost).toBeGreaterThanOrEqual(450);
  expect(arrived).toBeGreaterThan(50);
});

test('tries again as soon as the browser is online', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', {
    // The longest wait that the jitter can give.
    before: () => {
      Math.random = () => 0.999;
    },
  });
  await site.events('page');
  const context = site.page.context();
  await context.setOffline(true);
  for (let i = 0; i < 5; i++) await site.page.evaluate(`wince.track('offline'); wince.flush()`);
  await context.setOffline(false);
  await expect.poll(() => site.arrived('custom').length, { timeout: 3_000 }).toBe(5);
});

test('is not silenced by tries without a network', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', {
    tag: 'data-consent="required"',
    before: () => {
      Math.random = () => 0.001;
    },
  });
  const context = site.page.context();
  await context.setOffline(true);
  const failures: string[] = [];
  site.page.on('requestfailed', (request) => failures.push(request.url()));
  await site.page.evaluate(`wince.setConsent('granted')`);
  await site.page.evaluate('wince.flush()');
  await expect.poll(() => failures.length).toBeGreaterThan(3);
  await context.setOffline(false);
  expect(await site.events('page')).toHaveLength(1);
});

test('cuts batches before they grow large', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>');
  await site.events('page');
  await site.page.evaluate(`
    for (let i = 0; i < 90; i++) wince.track('big', { a: 'x'.repeat(250), b: 'x'.repeat(250), c: 'x'.repeat(250) })`);
  await site.events('custom', 90);
  for (const body of site.collector.bodies) expect(body.length).toBeLessThan(45_000);
  expect(site.collector.batches().length).toBeGreaterThan(2);
});
