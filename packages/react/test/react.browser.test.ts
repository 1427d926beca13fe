import { createServer, type Server } from 'node:http';
import { launchChromium } from '@wince/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { builtScript } from '../../sdk/test/support/build.ts';
import { close, listen, startCollector } from '../../sdk/test/support/collector.ts';
import { bundlePage } from './support/bundlePage.ts';

let browser: Browser;

beforeAll(async () => {
  // The page imports the SDK as an app does: built.
  builtScript();
  browser = await launchChromium();
});

afterAll(() => browser?.close());

describe.each([
  { react: 18, mode: 'production' },
  { react: 19, mode: 'production' },
  // React 18 throws each error several times in development; the SDK counts them into one event.
  { react: 19, mode: 'development' },
] as const)('in React $react, $mode build', ({ react, mode }) => {
  let script: string;
  beforeAll(async () => {
    script = await bundlePage({ react, mode });
  });

  test('reports what the error boundary caught once, tells the app, and shows the fallback', async () => {
    const { page, errors } = await open(script);
    await page.click('#recommendations');
    await page.click('#again');
    await page.waitForSelector('#recommendations');
    expect(await seen(page)).toContain('onError recommendations cannot be shown');
    expect(await errors(1)).toMatchObject([{ name: 'RangeError', message: 'recommendations cannot be shown' }]);
  });

  test('reports an error that nothing caught once, with or without our root handlers', async () => {
    for (const handlers of ['', '1']) {
      const { page, errors } = await open(script, handlers);
      await page.click('#basket');
      await page.waitForSelector('#basket', { state: 'detached' });
      expect(await seen(page)).toContain('window.onerror basket cannot be shown');
      expect(await errors(1)).toMatchObject([{ how: 'error', name: 'RangeError' }]);
    }
  });

  test('finds the client of the page without a provider', async () => {
    const { page, custom } = await open(script);
    await page.click('#order');
    await expect.poll(custom).toMatchObject([{ name: 'order-placed', props: { items: 3 } }]);
  });
});

test('leaves other error tools what React would have told them', async () => {
  const script = await bundlePage({ react: 19, mode: 'production' });
  const told = [];
  for (const handlers of ['', '1']) {
    const { page, errors } = await open(script, handlers);
    await page.click('#recommendations');
    await page.click('#basket');
    await errors(2);
    told.push((await seen(page)).sort());
  }
  expect(told[1]).toEqual(told[0]);
});

async function open(script: string, handlers = '') {
  const collector = await startCollector('');
  const html = `<!doctype html><html lang="en"><head><title>Test</title></head>
    <body data-endpoint="${collector.endpoint}" data-handlers="${handlers}"><script src="/page.js"></script></body></html>`;
  const server: Server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response
      .writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
      .end(isScript ? script : html);
  });
  const origin = await listen(server);
  const context = await browser.newContext();
  onTestFinished(async () => {
    await context.close();
    await close(server);
    await collector.close();
  });
  const page = await context.newPage();
  await page.goto(origin);
  const sent = async (type: 'error' | 'custom') => {
    await page.evaluate('wince.flush()');
    return collector.events().filter((event) => event.type === type);
  };
  return {
    page,
    custom: () => sent('custom'),
    /** The errors that arrived, once there are `count`; a second report of one would come with the same batch. */
    async errors(count: number) {
      await expect.poll(async () => (await sent('error')).length).toBeGreaterThanOrEqual(count);
      return sent('error');
    },
  };
}

const seen = (page: Page) => page.evaluate('seen') as Promise<string[]>;
