import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { launchChromium } from '@wince/testing';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createDemoShop } from '../src/index.ts';

const PAGES = ['', 'product?item=jug', 'basket', 'checkout', 'account', 'search'];

let browser: Browser;
let origin: string;
let stopServer: () => void;

beforeAll(async () => {
  const app = new Hono();
  app.get('/wince.js', (c) => c.body('', 200, { 'Content-Type': 'text/javascript' }));
  app.route('/demo', createDemoShop({ writeKey: 'wk_"test"', searchMs: 300 }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stopServer = () => server.close();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  stopServer();
});

/** A page of the shop and what went wrong in it: uncaught errors, console errors, failed requests. */
async function open(
  path: string,
  options: { width?: number; dark?: boolean } = {},
): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on(
    'response',
    (response) => response.status() >= 400 && wrong.push(`${response.status()} ${new URL(response.url()).pathname}`),
  );
  await page.goto(`${origin}/demo/${path}`, { waitUntil: 'networkidle' });
  return { page, wrong };
}

test.each(PAGES)('shows /demo/%s without an error, with the key and a way to the dashboard', async (path) => {
  const { page, wrong } = await open(path);
  expect(await page.locator('h1').first().textContent()).toBeTruthy();
  expect(await page.locator('script[src="/wince.js"]').getAttribute('data-key')).toBe('wk_"test"');
  expect(await page.locator('#open-dashboard').getAttribute('href')).toBe('/');
  expect(await page.locator('.hint').count()).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test.each(PAGES)('fits /demo/%s on a phone, in the dark too', async (path) => {
  const { page } = await open(path, { width: 360, dark: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('leads from the address without its last slash to the shop, and has no other pages', async () => {
  const response = await fetch(`${origin}/demo`);
  expect(response.url).toBe(`${origin}/demo/`);
  expect(response.status).toBe(200);
  expect((await fetch(`${origin}/demo/..%2fpackage.json`)).status).toBe(404);
  expect((await fetch(`${origin}/demo/parts/head`)).status).toBe(404);
});

test('walks from page to page by its links', async () => {
  const { page, wrong } = await open('');
  await page.click('#piece-mug');
  await page.waitForURL('**/demo/product?item=mug');
  await page.click('#nav-basket');
  await page.waitForURL('**/demo/basket');
  await page.click('#to-checkout');
  await page.waitForURL('**/demo/checkout');
  await page.click('#brand');
  await page.waitForURL('**/demo/');
  expect(wrong).toEqual([]);
});

test('fault: the coupon button changes nothing, while the clock beside it goes on', async () => {
  const { page, wrong } = await open('basket');
  const withoutClock = () => page.evaluate(() => document.querySelector('main')!.innerHTML.replace(/\d\d:\d\d/, ''));
  const before = await withoutClock();
  const clock = await page.locator('#countdown').textContent();
  for (let click = 0; click < 5; click++) await page.click('#apply-coupon', { delay: 10 });
  await expect.poll(() => page.locator('#countdown').textContent()).not.toBe(clock);
  expect(await withoutClock()).toBe(before);
  expect(wrong).toEqual([]);
});

test('fault: paying throws, and the page shows nothing', async () => {
  const { page, wrong } = await open('checkout');
  const before = await page.locator('main').innerHTML();
  await page.click('#pay-now');
  await expect.poll(() => wrong).toEqual([expect.stringMatching(/^TypeError: .*undefined.*charge/)]);
  expect(await page.locator('main').innerHTML()).toBe(before);
});

test('fault: the address is refused each time without a reason', async () => {
  const { page, wrong } = await open('account');
  for (const postcode of ['20457', '20459', '20461']) {
    await page.fill('#postcode', postcode);
    const refused = page.waitForResponse('**/demo/api/address');
    await page.click('#save-address');
    expect((await refused).status()).toBe(422);
  }
  expect(await page.locator('#address-status').textContent()).toBe('');
  expect(wrong.filter((line) => line === '422 /demo/api/address')).toHaveLength(3);
});

test('fault: the search takes its time, fails and shows nothing', async () => {
  const { page } = await open('search');
  const before = await page.locator('main').innerHTML();
  const startedAt = Date.now();
  const failed = page.waitForResponse('**/demo/api/search*');
  await page.click('#search-go');
  expect((await failed).status()).toBe(500);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(290);
  expect(await page.locator('main').innerHTML()).toBe(before);
});

test('look-alike: the stepper counts every click', async () => {
  const { page } = await open('basket');
  for (let click = 0; click < 7; click++) await page.click('#qty-plus');
  await page.click('#qty-minus');
  expect(await page.locator('#qty').textContent()).toBe('8');
  expect(await page.locator('[data-basket-count]').textContent()).toBe('9');
});

test('look-alike: the arrow shows another slide at each click', async () => {
  const { page } = await open('');
  const seen: (string | null)[] = [];
  for (let click = 0; click < 4; click++) {
    seen.push(await page.locator('.slide:not([hidden]) .button').getAttribute('id'));
    await page.click('#carousel-next');
  }
  expect(seen).toEqual(['hero-reed', 'hero-ember', 'hero-alder', 'hero-reed']);
});

test('look-alike: the voucher button says what it did', async () => {
  const { page, wrong } = await open('');
  await page.click('#copy-voucher');
  await expect.poll(() => page.locator('#copy-voucher').textContent()).toMatch(/Copied|Marked/);
  expect(wrong).toEqual([]);
});

test('look-alike: sizes, folds, basket and newsletter answer', async () => {
  const { page, wrong } = await open('product?item=vase');
  await page.click('#size-l');
  expect(await page.locator('#size-note').textContent()).toBe('Holds 1.4 litres.');
  await page.click('#care-summary');
  expect(await page.locator('#care').getAttribute('open')).not.toBeNull();
  await page.click('#add-to-basket');
  expect(await page.locator('#added').textContent()).toBe('1 × Reed vase in your basket.');
  await page.goto(`${origin}/demo/`);
  await page.fill('#newsletter-email', 'ada@example.com');
  await page.click('#newsletter-go');
  await expect.poll(() => page.locator('#newsletter-status').textContent()).toMatch(/^Thank you/);
  expect(wrong).toEqual([]);
});
