import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

const BUSY = 'const busy = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };';

test('reports a long task and the interaction that waited for it, with the click', async ({ expect }) => {
  const site = await sites.open(
    `<button id="b">Sort</button><p id="p"></p><script>${BUSY} b.onclick = () => { busy(700); p.textContent = 'done' }</script>`,
  );
  await site.page.click('#b');
  const [interaction] = await site.events('interaction');
  // A busy machine may have made the page itself wait while it loaded.
  const task = (await site.events('task')).at(-1);
  expect(task).toMatchObject({ click: 1 });
  expect(task?.ms).toBeGreaterThanOrEqual(700);
  expect(interaction).toMatchObject({ click: 1, element: { selector: '#b' } });
  expect(interaction?.ms).toBeGreaterThanOrEqual(680);
});

test('reports the seconds that a page was frozen when it is left at once', async ({ expect }) => {
  const site = await sites.open(
    `<a id="a" href="/two">Next</a><script>${BUSY} a.onclick = () => { busy(900) }</script>`,
    { routes: { '/two': '<p>Two</p>' } },
  );
  await site.events('page');
  await site.page.click('#a');
  const told = () => site.arrived('task').find(({ click }) => click);
  await expect.poll(told, { timeout: 15_000 }).toMatchObject({ click: 1 });
  const task = told();
  expect(task?.ms).toBeGreaterThanOrEqual(890);
});

test('does not call a page frozen that was hidden meanwhile', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Open</button>
     <script>
       ${BUSY}
       t.onclick = () => {
         Object.defineProperty(document, 'hidden', { value: true });
         document.dispatchEvent(new Event('visibilitychange'));
         busy(900)
       }
     </script>`,
    // As in browsers that tell of no frames.
    { before: () => Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: [] }) },
  );
  await site.page.click('#t');
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  expect(site.arrived('task')).toEqual([]);
});

test('does not call a dialog of the browser’s a busy page', async ({ expect }) => {
  const site = await sites.open(`<button id="b">Ask</button><script>b.onclick = () => { confirm('Sure?') }</script>`);
  site.page.on('dialog', (dialog) => setTimeout(() => dialog.accept(), 900));
  await site.page.click('#b');
  await site.events('click');
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  expect(site.arrived('task').filter(({ click }) => click)).toEqual([]);
});

test('reports the first paint of a page that the browser had kept as its LCP', async ({ expect }) => {
  const site = await sites.open('<h1>Orders</h1>');
  // A page that was never painted has none.
  await site.page.waitForFunction(`performance.getEntriesByName('first-contentful-paint')[0]`);
  await site.page.waitForTimeout(100);
  await site.page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
  await site.page.evaluate(
    `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
     new Promise((go) => requestAnimationFrame(() => setTimeout(() => setTimeout(go, 10), 10)))`,
  );
  await site.page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
  await expect.poll(() => site.arrived('vital').filter(({ name }) => name === 'LCP').length).toBe(2);
});

test('reports LCP, CLS and INP when the page is hidden, by the definitions of web-vitals', async ({ expect }) => {
  const site = await sites.open(`
    <h1 id="h" style="font-size:60px">The archive</h1><button id="b">Go</button><p id="p">Text</p>
    <script>
      ${BUSY}
      setTimeout(() => h.insertAdjacentHTML('beforebegin', '<div style="height:200px"></div>'), 300)
      b.onclick = () => { busy(120); p.textContent = 'done' }
    </script>`);
  const shift = await site.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve((list.getEntries()[0] as PerformanceEntry & { value: number }).value),
        ).observe({ type: 'layout-shift', buffered: true });
      }),
  );
  await site.page.click('#b');
  await site.events('click');
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  const vitals = Object.fromEntries(site.arrived('vital').map((vital) => [vital.name, vital]));
  expect(vitals.CLS?.value).toBe(Math.round(shift * 1_000));
  expect(shift).toBeGreaterThan(0);
  expect(vitals.LCP).toMatchObject({ element: { selector: '#h' } });
  expect(vitals.LCP?.value).toBeGreaterThan(0);
  expect(vitals.INP?.value).toBeGreaterThanOrEqual(120);
});

test('adds up layout shifts by session windows, and leaves those after input out', async ({ expect }) => {
  const site = await sites.open(
    `<div id="d"></div><p id="p">Text that moves</p><button id="b">More</button>
     <script>
       const grow = () => { d.style.height = (d.offsetHeight + 100) + 'px' }
       b.onclick = grow
       // What moves before the first picture is no shift.
       addEventListener('load', () => requestAnimationFrame(() => { for (const ms of [300, 600, 2200]) setTimeout(grow, ms) }))
     </script>`,
  );
  await site.page.waitForFunction('d.offsetHeight === 300');
  await site.page.click('#b');
  const shifts = await site.page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as Array<PerformanceEntry & { value: number; hadRecentInput: boolean }>;
          resolve(entries.filter((entry) => !entry.hadRecentInput).map((entry) => entry.value));
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  );
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  expect(shifts).toHaveLength(3);
  const [cls] = site.arrived('vital').filter(({ name }) => name === 'CLS');
  expect(cls?.value).toBe(Math.round((shifts[0]! + shifts[1]!) * 1_000));
});

test('reports a page that an error has emptied, also where it was empty before the error was thrown', async ({
  expect,
}) => {
  const site = await sites.open(
    `<div id="root"><button id="b">Open</button>${'<p>Row</p>'.repeat(30)}</div>
     <script>b.onclick = () => { root.remove(); throw new Error('render') }</script>`,
  );
  await site.page.click('#b');
  const [blank] = await site.events('blank');
  expect(blank).toMatchObject({ how: 'gone', before: 33 });
  expect(blank?.after).toBeLessThan(10);
});

test('calls no page blank that changes its route, or stays after an error', async ({ expect }) => {
  const site = await sites.open(
    `<div id="root"><button id="b">Open</button><button id="c">Fail</button>${'<p>Row</p>'.repeat(30)}</div>
     <script>
       c.onclick = () => { throw new Error('kept') }
       b.onclick = () => { history.pushState({}, '', '/next'); root.innerHTML = '<p>Next</p>'; setTimeout(() => { throw new Error('later') }, 50) }
     </script>`,
  );
  await site.page.click('#c');
  await site.events('click');
  await site.page.click('#b');
  await site.events('click', 2);
  await site.events('error', 2);
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  expect(site.arrived('blank')).toEqual([]);
});

test('reports a page that never showed anything', async ({ expect }) => {
  const site = await sites.open('<div id="root"></div>', {
    // Ten seconds are long for a test.
    before: () => {
      const original = window.setTimeout;
      const faster = (run: () => void, ms = 0) => original(run, ms > 9_000 ? 500 : ms);
      Object.assign(window, { setTimeout: faster });
    },
  });
  const [blank] = await site.events('blank');
  expect(blank).toMatchObject({ how: 'unpainted' });
});

test('does not call a page frozen that has nothing new to show', async ({ expect }) => {
  // Chromium counts up to the next frame with something new in it; when there is one is beyond a test.
  const site = await sites.open(`<button id="b">Add</button><script>${BUSY}</script>`, {
    before: () => {
      const { PerformanceObserver: Real } = window;
      window.PerformanceObserver = class extends Real {
        constructor(callback: PerformanceObserverCallback) {
          super(callback);
          Object.assign(window, {
            count: (name: string, startTime: number, duration: number) => {
              const times = { startTime, duration, processingStart: startTime + 2, processingEnd: startTime + 4 };
              const entry = { entryType: 'event', name, interactionId: startTime, target: document.body, ...times };
              callback({ getEntries: () => [entry] } as never, this);
            },
          });
        }
      };
    },
  });
  await site.page.click('#b');
  await site.events('click');
  await site.page.evaluate(`count('pointerup', performance.now() - 1300, 1208)`);
  await site.page.evaluate(
    `const t = performance.now(); requestAnimationFrame(() => busy(600)); setTimeout(() => count('click', t, 1900), 1900)`,
  );
  const [busy] = await site.events('interaction');
  expect(busy).toMatchObject({ name: 'click' });
  expect(busy?.ms).toBeGreaterThan(590);
  expect(busy?.ms).toBeLessThan(1_500);
  expect(site.arrived('interaction')).toHaveLength(1);
});
