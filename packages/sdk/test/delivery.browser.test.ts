import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('sends gzip as a simple request and says how far it is complete', async ({ expect }) => {
  const site = await sites.open('<button id="b">Go</button>');
  const request = site.page.waitForRequest((sent) => sent.url().includes('/v1/events'));
  await site.page.click('#b');
  expect((await request).url()).toContain('?key=wk_test&gzip=1');
  expect((await request).headers()['content-type']).toBe('text/plain');
  const [click] = await site.events('click');
  const holding = site.collector.batches().filter(({ events }) => events.every(({ type }) => type !== 'click'));
  for (const batch of holding)
    if (batch.upTo > (click?.t ?? 0)) expect(batch.seq).toBeGreaterThan(site.collector.batches()[0]?.seq ?? 0);
  const last = site.collector.batches().at(-1);
  expect(last?.upTo).toBeGreaterThan(click?.t ?? Number.POSITIVE_INFINITY);
});

test('delivers what is pending when the page is left, once, with a goodbye', async ({ expect }) => {
  const site = await sites.open('<button id="b">Dead</button>');
  await site.events('page');
  for (let i = 0; i < 4; i++) await site.page.click('#b');
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  const clicks = site.arrived('click');
  expect(clicks.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  expect(clicks.at(-1)?.reaction.until).toBe('left');
  expect(site.collector.batches().at(-1)).toMatchObject({ end: 1 });
});

test('numbers events without holes over batches', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>');
  for (let i = 0; i < 3; i++) await site.page.evaluate(`wince.track('step', { i: ${i} }); wince.flush()`);
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  let next = 0;
  for (const { seq, events } of site.collector.batches()) {
    expect(seq).toBe(next);
    next += events.length;
  }
});

test('delivers a batch refused with 503 once, with the same id, after the time the server asked for', async ({
  expect,
}) => {
  const site = await sites.open('<p>Page</p>');
  await site.events('page');
  const before = site.collector.tries.length;
  site.collector.planned.push({
    status: 503,
    headers: { 'retry-after': '1', 'access-control-expose-headers': 'retry-after' },
  });
  await site.page.evaluate(`wince.track('once'); wince.flush()`);
  await site.events('custom');
  const tries = site.collector.tries.slice(before);
  expect(tries).toHaveLength(2);
  expect(new Set(tries).size).toBe(1);
  expect(site.arrived('custom')).toHaveLength(1);
});

test('takes a captive portal’s answer for none', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>');
  await site.events('page');
  site.collector.planned.push({ status: 200, body: '<html>Sign in to the network</html>' });
  await site.page.evaluate(`wince.track('kept'); wince.flush()`);
  expect(await site.events('custom')).toHaveLength(1);
});

test('counts a batch that was refused for good as lost and goes on', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>');
  await site.events('page');
  site.collector.planned.push({ status: 400 });
  await site.page.evaluate(`wince.track('refused'); wince.flush()`);
  await site.page.evaluate(`wince.track('next')`);
  const [event] = await site.events('custom');
  expect(event?.name).toBe('next');
  expect(site.collector.batches().at(-1)?.lost).toEqual({ rejected: 1 });
});

test('falls silent after three failures from the start', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', {
    tag: false,
    routes: { '/blocked': { body: '<!doctype html>%SDK%<p>Page</p>' } },
    // No waiting between the tries.
    before: () => {
      Math.random = () => 0.01;
    },
  });
  let tries = 0;
  await site.page.route('**/v1/events**', (route) => {
    tries++;
    return route.abort();
  });
  await site.page.goto(`${site.origin}/blocked`);
  await site.page.evaluate('window.patched = fetch; wince.flush()');
  await expect.poll(() => site.page.evaluate('fetch !== patched')).toBe(true);
  await site.page.evaluate(`wince.track('late'); wince.flush()`);
  expect(tries).toBe(3);
});

test('stops capturing and drops the queue when consent is denied, and resumes when it is granted', async ({
  expect,
}) => {
  const site = await sites.open('<button id="b">Go</button>');
  await site.events('page');
  await site.page.evaluate(`wince.track('dropped'); wince.setConsent('denied'); wince.track('ignored')`);
  await site.page.click('#b');
  await site.page.evaluate(`wince.setConsent('granted'); wince.track('kept')`);
  await site.events('custom');
  expect(site.arrived('custom').map(({ name }) => name)).toEqual(['kept']);
  expect(site.arrived('click')).toEqual([]);
});

test('goes on with the next number when the page comes back from the back/forward cache', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', { routes: { '/two': '<p>Two</p>' } });
  await site.events('page');
  await site.page.goto(`${site.origin}/two`);
  await site.page.goBack();
  const pages = await site.events('page', 3);
  const hows = pages.map(({ how }) => how);
  expect(hows.some((how) => how === 'restore' || how === 'back_forward')).toBe(true);
  const ids = site.collector.batches().map(({ page, seq }) => `${page.id} ${seq}`);
  expect(new Set(ids).size).toBe(ids.length);
});

test('tells of its own deliveries as little of answers that are none', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>');
  await site.events('page');
  site.collector.planned.push({ status: 200, body: '<html>Sign in to the network</html>' });
  await site.page.evaluate(`wince.track('kept'); wince.flush()`);
  await site.events('custom');
  await site.page.evaluate(`wince.track('last')`);
  await site.events('custom', 2);
  expect(site.arrived('error')).toEqual([]);
});

test('tells the box of what stays on the screen once per batch', async ({ expect }) => {
  const site = await sites.open(
    '<button id="t" style="position:sticky;top:0">Buy</button><p style="height:4000px"></p><script>t.onclick = () => { t.className += "x" }</script>',
  );
  await site.events('page');
  await site.page.click('#t');
  await site.page.waitForTimeout(300);
  await site.page.mouse.wheel(0, 600);
  await site.page.waitForFunction('scrollY === 600');
  await site.page.click('#t');
  // Both are reported, and none has waited long enough to be sent.
  await site.page.waitForTimeout(3_500);
  await site.events('click', 2);
  const batch = site.collector
    .batches()
    .find(({ events }) => events.filter(({ type }) => type === 'click').length === 2);
  expect(batch?.elements.filter(({ selector }) => selector === '#t')).toHaveLength(1);
});
