import { fileURLToPath } from 'node:url';
import { launchChromium, type RunningWince, serveFolder, startWince } from '@wince/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let wince: RunningWince;
let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  wince = await startWince();
  const { dashboard, writeKey } = wince.ready;
  // What a person does by hand: the address and the key of their own server.
  site = await serveFolder(fileURLToPath(new URL('../public', import.meta.url)), (html) =>
    html.replace('http://127.0.0.1:4400/', dashboard).replace('wk_your_key', writeKey),
  );
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await wince?.stop();
});

test('finds the rage at the dead button, and nothing at the one that counts', async () => {
  const page = await browser.newPage();
  await page.goto(site.origin);
  await page.waitForFunction('wince.sessionId');
  const session = (await page.evaluate('wince.sessionId')) as string;
  for (let click = 0; click < 6; click++) await page.click('#more', { delay: 30 });
  for (let click = 0; click < 6; click++) await page.click('#coupon', { delay: 30 });
  expect(await page.textContent('#count')).toBe('7');
  // A person looks whether something happens after all.
  await page.waitForTimeout(3_000);
  await page.goto('about:blank');
  const signals = await wince.signals(session);
  expect(signals.map(({ rule, element }) => `${rule} ${element.selector}`).sort()).toEqual([
    'dead-click #coupon',
    'rage-click #coupon',
  ]);
});
