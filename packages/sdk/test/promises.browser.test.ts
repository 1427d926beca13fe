import { readFileSync } from 'node:fs';
import { chromiumPath } from '@wince/testing';
import { chromium } from 'playwright-core';
import { test as base } from 'vitest';
import { appSite } from './support/appSite.ts';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('works in a sandboxed frame, where storage is blocked and the origin is none', async ({ expect }) => {
  const site = await sites.open('<iframe id="frame" sandbox="allow-scripts" src="/inside"></iframe>', {
    tag: false,
    routes: { '/inside': { body: '<!doctype html>%SDK%<button id="b">Go</button>' } },
  });
  const errors: Error[] = [];
  site.page.on('pageerror', (error) => errors.push(error));
  await site.page.frameLocator('#frame').locator('#b').click();
  await expect.poll(() => site.arrived('click').length, { timeout: 12_000 }).toBe(1);
  expect(site.collector.batches()[0]?.session).toMatch(/^[\w-]{8,64}$/);
  expect(errors).toEqual([]);
});

test('captures and sends nothing of a prerendered page before somebody sees it', async ({ expect }) => {
  // Simulated: what the page can tell of being prerendered, and the event of its activation.
  const site = await sites.open('<p>Page</p>', {
    before: () => Object.defineProperty(Document.prototype, 'prerendering', { get: () => true, configurable: true }),
  });
  await site.page.evaluate(`wince.track('unseen'); wince.setConsent('granted'); wince.flush()`);
  expect(site.collector.tries).toEqual([]);
  expect(await site.page.evaluate('JSON.stringify({ ...sessionStorage })')).toBe('{}');
  await site.page.evaluate(`
    Object.defineProperty(Document.prototype, 'prerendering', { get: () => false })
    document.dispatchEvent(new Event('prerenderingchange'))`);
  expect(await site.events('page')).toHaveLength(1);
});

test('calls no click dead whose page stood still meanwhile, and goes on', async ({ expect }) => {
  // Headless Chromium freezes no visible tab; a paused debugger stops its code and timers in the same way.
  const site = await sites.open('<button id="b">Dead</button>');
  await site.events('page');
  const cdp = await site.page.context().newCDPSession(site.page);
  await cdp.send('Debugger.enable');
  await site.page.click('#b');
  const paused = new Promise((resolve) => cdp.once('Debugger.paused', resolve));
  await cdp.send('Debugger.pause');
  await paused;
  const until = Date.now() + 6_500;
  await expect.poll(() => Date.now(), { timeout: 10_000, interval: 500 }).toBeGreaterThan(until);
  await cdp.send('Debugger.resume');
  await cdp.send('Debugger.disable');
  const [click] = await site.events('click');
  expect(click?.reaction.until).toBe('suspended');
  await site.page.click('#b');
  expect(await site.events('click', 2)).toHaveLength(2);
});

test('keeps the page eligible for the back/forward cache', async ({ expect }) => {
  const site = await sites.open('<p>One</p>', { routes: { '/two': '<p>Two</p>' } });
  // Playwright switches the cache off; this browser has it.
  const browser = await chromium.launch({
    executablePath: chromiumPath()!,
    args: ['--no-sandbox', '--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    await page.goto(`${site.origin}/two`);
    const before = site.arrived('page').length;
    await page.evaluate('setTimeout(() => history.back(), 0)');
    await expect.poll(() => site.arrived('page').some(({ how }) => how === 'restore'), { timeout: 12_000 }).toBe(true);
    expect(site.arrived('page').length).toBeGreaterThan(before);
    expect(site.arrived('leave').some(({ cached }) => cached === 1)).toBe(true);
  } finally {
    await browser.close();
  }
});

test('answers a second copy, of another build, with the first client', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', appSite('', { routes: {} }));
  await site.page.goto(`${site.origin}/app`);
  await site.page.waitForFunction('window.wince');
  const isSame = await site.page.evaluate(`(() => {
    const first = wince
    return new Promise((resolve) => {
      const script = document.createElement('script')
      script.src = ${JSON.stringify(site.collector.origin)} + '/wince.js'
      script.dataset.key = 'wk_test'
      script.onload = () => resolve(Object.getPrototypeOf(wince) === first)
      document.head.append(script)
    })
  })()`);
  expect(isSame).toBe(true);
  await site.page.click('#b');
  await site.events('click');
  expect([site.arrived('click').length, site.arrived('page').length]).toEqual([1, 1]);
});

test('can be stopped and started again, as a hot reload does', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', appSite());
  await site.page.goto(`${site.origin}/app`);
  await site.page.waitForFunction('window.wince');
  await site.events('page');
  const { isRestored, isOther } = (await site.page.evaluate(`(() => {
    const first = wince
    const patched = fetch
    for (let i = 0; i < 20; i++) { wince.stop(); start() }
    const again = fetch
    wince.stop()
    const isRestored = fetch !== patched && fetch !== again && String(fetch) === 'function fetch() { [native code] }'
    start()
    return { isRestored, isOther: wince !== first }
  })()`)) as { isRestored: boolean; isOther: boolean };
  expect([isRestored, isOther]).toEqual([true, true]);
  await site.page.click('#b');
  await site.events('click');
  expect(site.arrived('click')).toHaveLength(1);
});

test('grows by less than 1 MB over 1,000 route changes', async ({ expect }) => {
  const site = await sites.open('<main id="m"></main><button id="b">Go</button>');
  const cdp = await site.page.context().newCDPSession(site.page);
  const change = (count: number) =>
    site.page.evaluate(`(async () => {
      for (let i = 0; i < ${count}; i++) {
        history.pushState({}, '', '/list/' + 'abcdefghij'[i % 10])
        m.innerHTML = '<h1>Route</h1><button>One</button>'.repeat(5)
        m.querySelector('button').click()
        if (i % 50 === 49) await wince.flush()
      }
      history.replaceState({}, '', '/')
    })()`);
  const used = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await change(100);
  const before = await used();
  await change(1_000);
  expect((await used()) - before).toBeLessThan(1_000_000);
  expect(site.arrived('route').length).toBeGreaterThan(500);
});

test('leaves arguments, receivers, results and exceptions of what it patches as they were', async ({ expect }) => {
  const site = await sites.open('<form id="f"></form>');
  site.page.on('dialog', (dialog) => dialog.accept('typed'));
  const seen = await site.page.evaluate(async () => {
    const thrown = (run: () => unknown) => {
      try {
        return run();
      } catch (error) {
        return (error as Error).name;
      }
    };
    const timed = await new Promise((resolve) => {
      setTimeout(
        function (this: unknown, ...args: unknown[]) {
          resolve([this === window, ...args]);
        },
        0,
        'a',
        2,
      );
    });
    return {
      timed,
      prompt: prompt('Name?'),
      confirm: confirm('Sure?'),
      xhr: thrown(() => new XMLHttpRequest().open('BAD METHOD', '/')),
      receiver: thrown(() => HTMLFormElement.prototype.submit.call(document.body)),
      fetch: thrown(() => Reflect.apply(fetch, {}, ['/'])),
      isPromise: fetch('/') instanceof Promise,
      body: await (await fetch('/', { method: 'POST', body: 'x' })).text().then((text) => text.length > 0),
    };
  });
  expect(seen).toMatchObject({
    timed: [true, 'a', 2],
    prompt: 'typed',
    confirm: true,
    xhr: 'SyntaxError',
    receiver: 'TypeError',
    isPromise: true,
    body: true,
  });
});

test('begins another session after 30 minutes without a fact, and mixes the two in no batch', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>');
  await site.events('page');
  const session = await site.page.evaluate('wince.sessionId');
  await site.page.evaluate(`
    wince.track('before')
    const real = Date.now
    Date.now = () => real() + 31 * 60_000
    wince.track('after')`);
  await site.events('custom', 2);
  const named = site.collector
    .batches()
    .flatMap((batch) => batch.events.map((event) => [event.type === 'custom' ? event.name : '', batch.session]))
    .filter(([name]) => name);
  expect(named[0]).toEqual(['before', session]);
  expect(named[1]?.[0]).toBe('after');
  expect(named[1]?.[1]).not.toBe(session);
  expect(await site.page.evaluate('wince.sessionId')).toBe(named[1]?.[1]);
});

test('compresses in a browser that cannot, with the compat build', async ({ expect }) => {
  const body = readFileSync(new URL('../dist/compat.js', import.meta.url), 'utf8');
  const { 'compat.js': hash } = JSON.parse(readFileSync(new URL('../dist/integrity.json', import.meta.url), 'utf8'));
  const site = await sites.open('<p>Page</p>', {
    tag: false,
    routes: {
      '/compat.js': { body, type: 'text/javascript' },
      '/old': {
        body: `<!doctype html><script src="/compat.js" integrity="${hash}" data-key="wk_test" data-endpoint="%ORIGIN%/v1/events"></script><p>Old</p>`,
      },
    },
    before: () => Reflect.deleteProperty(window, 'CompressionStream'),
  });
  const request = site.page.waitForRequest((sent) => sent.url().includes('/v1/events'));
  await site.page.goto(`${site.origin}/old`);
  await site.events('page');
  expect((await request).url()).toContain('&gzip=1');
});
