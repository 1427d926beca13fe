import { createServer } from 'node:http';
import type { BatchElement, BatchEvent } from '@wince/protocol';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { builtScript } from './support/build.ts';
import { type Collector, close, listen, startCollector } from './support/collector.ts';
import { ENGINES, type EngineWindow } from './support/engines.ts';
import { answersOf } from './support/site.ts';

/** What Chromium's tests prove, once more at the core: other browsers have other events, and lack other APIs. */

type Seen<T extends BatchEvent['type']> = Extract<BatchEvent, { type: T }> & { element?: BatchElement };

// Where nobody has installed the browser the other tests still run; in CI its absence is a failure.
describe.each(ENGINES.filter(({ isInstalled }) => process.env.CI || isInstalled()))('in $name', ({ launch }) => {
  let browser: EngineWindow;
  let script: string;

  beforeAll(async () => {
    script = builtScript();
    browser = await launch();
  });

  afterAll(() => browser?.close());

  test('reports a click with what answered it, and a dead one without', async () => {
    const { events } = await open(
      `<button id="a" onclick="this.textContent = 'Added'">Add</button> <button id="d">Nothing</button>`,
    );
    await browser.click('#a');
    await browser.click('#d');
    const [answered, dead] = await events('click', 2);
    expect(answered?.element).toMatchObject({ selector: '#a', affordance: 'control' });
    expect(answersOf(answered)).toContainEqual(['content', 'inside']);
    expect(dead?.element?.selector).toBe('#d');
    expect(dead?.reaction.until).toBe('time');
    expect(answersOf(dead)).toEqual([]);
  });

  test('tells what was under the pointer before a list was pushed down', async () => {
    const { events, collector } = await open(
      `<style>.row{display:block;width:400px;height:40px;border:0}</style><div id="slot"></div>
       <button class="row" id="buy">Buy</button><button class="row" id="wish">Wish</button>`,
    );
    await browser.evaluate(`(async () => {
      const { left, top } = wish.getBoundingClientRect();
      const at = { bubbles: true, pointerType: 'mouse', clientX: left + 9, clientY: top + 9 };
      wish.dispatchEvent(new PointerEvent('pointermove', at));
      await new Promise((go) => setTimeout(go, 700));
      slot.innerHTML = '<p class="row" style="margin:0">Offer</p>';
      await new Promise((go) => setTimeout(go, 100));
      document.elementFromPoint(left + 9, top + 9).dispatchEvent(new PointerEvent('click', at));
    })()`);
    const [click] = await events('click');
    expect(click?.element?.selector).toBe('#buy');
    expect(collector.batches().flatMap(({ elements }) => elements)[click?.shift?.el ?? -1]?.selector).toBe('#wish');
  });

  test('reports every click of a rage beside a clock that ticks', async () => {
    const { events } = await open(
      `<p id="c">0</p><button id="r">Apply</button><script>setInterval(() => { c.textContent++ }, 200)</script>`,
    );
    await expect.poll(() => browser.evaluate('+c.textContent'), { timeout: 5_000 }).toBeGreaterThan(3);
    for (let click = 0; click < 5; click++) await browser.click('#r');
    const clicks = await events('click', 5);
    expect(clicks.map(({ n, pointer }) => [n, pointer])).toEqual([1, 2, 3, 4, 5].map((n) => [n, 'mouse']));
    for (const click of clicks) expect(answersOf(click)).toEqual([]);
  });

  test('tells which click an error and a failed request come from', async () => {
    const { events } = await open(
      `<button id="e">Pay</button> <button id="f">Save</button>
       <script>e.onclick = () => { null.charge() }; f.onclick = () => { fetch('/api/save', { method: 'POST' }) }</script>`,
    );
    await browser.click('#e');
    await browser.click('#f');
    const [error] = await events('error');
    const [request] = await events('request');
    expect(error).toMatchObject({ how: 'error', name: 'TypeError', click: 1 });
    expect(error?.frames?.length).toBeGreaterThan(0);
    expect(request).toMatchObject({ api: 'fetch', method: 'POST', path: '/api/save', status: 500, click: 2 });
  });

  test('reports a route change, and that it answered the click', async () => {
    const { events } = await open(
      `<button id="r">Open</button><script>r.onclick = () => history.pushState({}, '', '/orders/48213?x=1')</script>`,
    );
    await browser.click('#r');
    const [route] = await events('route');
    const [click] = await events('click');
    expect(route).toMatchObject({ how: 'push', path: '/orders/:id', click: 1 });
    expect(answersOf(click)).toContainEqual(['navigation', 'page']);
  });

  test('delivers what is still being watched when the page is left', async () => {
    const { arrived } = await open('<button id="b">Go</button>');
    await browser.click('#b');
    await browser.goto('about:blank');
    await expect.poll(() => arrived('leave').length, { timeout: 10_000 }).toBe(1);
    expect(arrived('click').map(({ reaction }) => reaction.until)).toEqual(['left']);
  });

  test('sends nothing while consent is denied, and goes on once it is granted', async () => {
    const { collector, events } = await open(
      '<button id="b">Before</button> <button id="c">After</button><script>wince.setConsent("denied")</script>',
    );
    await browser.click('#b');
    await browser.evaluate('wince.flush()');
    expect(collector.tries).toEqual([]);
    await browser.evaluate('wince.setConsent("granted")');
    await browser.click('#c');
    const clicks = await events('click');
    expect(clicks.map(({ element }) => element?.selector)).toEqual(['#c']);
  });

  /** A page with the SDK in it, at an origin of its own, so that nothing of another test arrives or is remembered. */
  async function open(body: string) {
    const collector: Collector = await startCollector(script);
    const site = createServer((request, response) => {
      const html = `<!doctype html><html lang="en"><head><script src="${collector.origin}/wince.js" data-key="wk_test">
        </script><title>Test</title></head><body>${body}</body></html>`;
      response.writeHead(request.url === '/api/save' ? 500 : 200, { 'content-type': 'text/html' }).end(html);
    });
    onTestFinished(async () => {
      await browser.goto('about:blank');
      await close(site);
      await collector.close();
    });
    await browser.goto(`${await listen(site)}/`);
    const arrived = <T extends BatchEvent['type']>(type: T): Seen<T>[] =>
      collector.events().filter((event): event is Seen<T> => event.type === type);
    return {
      collector,
      arrived,
      async events<T extends BatchEvent['type']>(type: T, count = 1): Promise<Seen<T>[]> {
        const flushed = async () => {
          await browser.evaluate('wince.flush()');
          return arrived(type).length;
        };
        await expect.poll(flushed, { timeout: 15_000, interval: 100 }).toBeGreaterThanOrEqual(count);
        return arrived(type);
      },
    };
  }
});
