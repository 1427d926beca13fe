import { createServer, type Server } from 'node:http';
import type { BatchElement, BatchEvent } from '@wince/protocol';
import { type FirefoxBrowser, type FirefoxPage, firefoxPath, launchFirefox } from '@wince/testing';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { builtScript } from './support/build.ts';
import { type Collector, close, listen, startCollector } from './support/collector.ts';
import { answersOf } from './support/site.ts';

/** What Chromium's tests prove, once more at the core, where Firefox has other events, no layout-shift and no LoAF. */

type Seen<T extends BatchEvent['type']> = Extract<BatchEvent, { type: T }> & { element?: BatchElement };

let browser: FirefoxBrowser;
let collector: Collector;
let html = '';
let site: Server;
let origin: string;

// Where nobody installed Firefox the others still run; in CI its absence is a failure.
describe.skipIf(!firefoxPath() && !process.env.CI)('in Firefox', () => {
  beforeAll(async () => {
    collector = await startCollector(builtScript());
    site = createServer((request, response) => {
      const status = request.url === '/api/save' ? 500 : 200;
      response.writeHead(status, { 'content-type': 'text/html' }).end(html);
    });
    origin = await listen(site);
    browser = await launchFirefox();
  });

  afterAll(async () => {
    await browser?.close();
    await close(site);
    await collector.close();
  });

  test('reports a click with what answered it, and a dead one without', async () => {
    const page = await open(
      `<button id="a" onclick="this.textContent = 'Added'">Add</button> <button id="d">Nothing</button>`,
    );
    await page.click('#a');
    await page.click('#d');
    const [answered, dead] = await events(page, 'click', 2);
    expect(answered?.element).toMatchObject({ selector: '#a', affordance: 'control' });
    expect(answersOf(answered)).toContainEqual(['content', 'inside']);
    expect(dead?.element?.selector).toBe('#d');
    expect(dead?.reaction.until).toBe('time');
    expect(answersOf(dead)).toEqual([]);
  });

  test('reports every click of a rage beside a clock that ticks', async () => {
    const page = await open(
      `<p id="c">0</p><button id="r">Apply</button><script>setInterval(() => { c.textContent++ }, 200)</script>`,
    );
    await page.waitForFunction(() => Number(document.querySelector('#c')?.textContent) > 3);
    for (let click = 0; click < 5; click++) await page.click('#r', { delay: 20 });
    const clicks = await events(page, 'click', 5);
    expect(clicks.map(({ n, pointer }) => [n, pointer])).toEqual([1, 2, 3, 4, 5].map((n) => [n, 'mouse']));
    for (const click of clicks) expect(answersOf(click)).toEqual([]);
  });

  test('tells which click an error and a failed request come from', async () => {
    const page = await open(
      `<button id="e">Pay</button> <button id="f">Save</button>
       <script>e.onclick = () => { null.charge() }; f.onclick = () => fetch('/api/save', { method: 'POST' })</script>`,
    );
    await page.click('#e');
    await page.click('#f');
    const [error] = await events(page, 'error');
    const [request] = await events(page, 'request');
    expect(error).toMatchObject({ how: 'error', name: 'TypeError', click: 1 });
    expect(error?.frames?.length).toBeGreaterThan(0);
    expect(request).toMatchObject({ api: 'fetch', method: 'POST', path: '/api/save', status: 500, click: 2 });
  });

  test('reports a route change, and that it answered the click', async () => {
    const page = await open(
      `<button id="r">Open</button><script>r.onclick = () => history.pushState({}, '', '/orders/48213?x=1')</script>`,
    );
    await page.click('#r');
    const [route] = await events(page, 'route');
    const [click] = await events(page, 'click');
    expect(route).toMatchObject({ how: 'push', path: '/orders/:id', click: 1 });
    expect(answersOf(click)).toContainEqual(['navigation', 'page']);
  });

  test('delivers what is still being watched when the page is left', async () => {
    const page = await open('<button id="b">Go</button>');
    await page.click('#b');
    await page.goto('about:blank');
    await expect.poll(() => arrived('leave').length, { timeout: 10_000 }).toBe(1);
    expect(arrived('click').map(({ reaction }) => reaction.until)).toEqual(['left']);
  });

  test('sends nothing while consent is denied, and goes on once it is granted', async () => {
    const page = await open(
      '<button id="b">Before</button> <button id="c">After</button><script>wince.setConsent("denied")</script>',
    );
    await page.click('#b');
    await page.evaluate('wince.flush()');
    expect(collector.tries).toEqual([]);
    await page.evaluate('wince.setConsent("granted")');
    await page.click('#c');
    const clicks = await events(page, 'click');
    expect(clicks.map(({ element }) => element?.selector)).toEqual(['#c']);
  });
});

/** A fresh page with the SDK in it; what earlier pages sent is forgotten. */
async function open(body: string): Promise<FirefoxPage> {
  collector.bodies.length = 0;
  collector.tries.length = 0;
  html = `<!doctype html><html lang="en"><head><script src="${collector.origin}/wince.js" data-key="wk_test"></script>
    <title>Test</title></head><body>${body}</body></html>`;
  const context = await browser.createBrowserContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(origin);
  return page;
}

function arrived<T extends BatchEvent['type']>(type: T): Seen<T>[] {
  return collector.events().filter((event): event is Seen<T> => event.type === type);
}

async function events<T extends BatchEvent['type']>(page: FirefoxPage, type: T, count = 1): Promise<Seen<T>[]> {
  await expect
    .poll(
      async () => {
        await page.evaluate('wince.flush()');
        return arrived(type).length;
      },
      { timeout: 15_000, interval: 100 },
    )
    .toBeGreaterThanOrEqual(count);
  return arrived(type);
}
