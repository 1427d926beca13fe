import { test as base } from 'vitest';
import { appSite } from './support/appSite.ts';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

/** What lies in the tab's storage; reading it is not the SDK's doing. */
const STORED = 'JSON.stringify({ ...sessionStorage, ...localStorage }) + document.cookie';

test('captures, sends and stores nothing before consent where it is required', async ({ expect }) => {
  const site = await sites.open('<button id="b">Go</button>', { tag: 'data-consent="required"' });
  await site.page.evaluate(`original = fetch; wince.track('early')`);
  await site.page.click('#b');
  await site.page.evaluate('wince.flush()');
  expect(await site.page.evaluate('wince.sessionId')).toBe('');
  expect(await site.page.evaluate(STORED)).toBe('{}');
  expect(site.collector.tries).toEqual([]);
  await site.page.evaluate(`wince.setConsent('granted'); wince.track('late')`);
  await site.page.click('#b');
  await site.events('click');
  expect(site.arrived('custom').map(({ name }) => name)).toEqual(['late']);
  expect(await site.page.evaluate(STORED)).toContain('wince');
});

test('forgets the session and what waits when consent is denied, and begins anew', async ({ expect }) => {
  const site = await sites.open('<button id="b">Go</button>');
  await site.events('page');
  const before = site.collector.batches()[0];
  await site.page.evaluate(`wince.identify('u-17'); wince.track('dropped'); wince.setConsent('denied')`);
  expect(await site.page.evaluate(STORED)).toBe('{}');
  await site.page.evaluate(`wince.setConsent('granted'); wince.track('kept')`);
  await site.events('custom');
  const after = site.collector.batches().at(-1);
  expect(after).toMatchObject({ seq: 0 });
  expect([after?.session === before?.session, after?.page.id === before?.page.id, after?.user]).toEqual([
    false,
    false,
    undefined,
  ]);
});

test('keeps silent about what was under way when consent is denied, also once it is granted again', async ({
  expect,
}) => {
  const site = await sites.open(
    `<form id="f"><input id="i"><button id="b">Accept</button></form><button id="late">Late</button>
     <script>
       f.onsubmit = (e) => { e.preventDefault(); for (const path of ['/slow', '/slower']) fetch(path, { method: 'POST' }) }
       late.onclick = () => fetch('/late', { method: 'POST' })
     </script>`,
    {
      routes: {
        '/slow': { status: 500, delayMs: 3_000 },
        '/slower': { status: 500, delayMs: 6_000 },
        '/late': { status: 422 },
      },
    },
  );
  await site.events('page');
  await site.page.type('#i', 'x');
  await site.page.mouse.move(300, 300);
  for (let i = 0; i < 12; i++) await site.page.mouse.move(300 + (i % 2) * 200, 300);
  await site.page.click('#b');
  await site.page.evaluate(`wince.setConsent('denied')`);
  const tries = site.collector.tries.length;
  await site.page.waitForTimeout(3_500);
  expect(await site.page.evaluate(STORED)).toBe('{}');
  expect(site.collector.tries).toHaveLength(tries);
  await site.page.evaluate(`wince.setConsent('granted')`);
  await site.page.mouse.move(350, 350);
  await site.page.click('#late');
  await site.page.waitForTimeout(3_000);
  const requests = await site.events('request');
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBeGreaterThan(0);
  expect(requests.map(({ path }) => path)).toEqual(['/late']);
  expect([...site.arrived('cursor'), ...site.arrived('submit')]).toEqual([]);
});

test('makes the visit of a browser that sends Global Privacy Control anonymous, also after a yes', async ({
  expect,
}) => {
  const site = await sites.open('<a id="a" href="/two">Two</a>', {
    routes: { '/two': '<p>Two</p>' },
    // Chromium has no setting for it; browsers that do define it just here.
    before: () => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  });
  await site.page.evaluate(`wince.identify('u-17'); wince.setConsent('granted')`);
  await site.page.click('#a');
  await site.events('page', 2);
  const batches = site.collector.batches();
  expect(new Set(batches.map(({ session }) => session)).size).toBe(2);
  expect(batches.map(({ anonymous, user }) => [anonymous, user])).toEqual(batches.map(() => [1, undefined]));
  expect(await site.page.evaluate(STORED)).toBe('{}');
});

test('honours Do Not Track in the same way, unless the page is told not to', async ({ expect }) => {
  const before = () => Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' });
  const site = await sites.open('<p>Page</p>', { before });
  await site.events('page');
  expect(site.collector.batches()[0]?.anonymous).toBe(1);
  const other = await sites.open('<p>Page</p>', { before, tag: 'data-respect-privacy-signals="false"' });
  await other.events('page');
  expect(other.collector.batches()[0]?.anonymous).toBeUndefined();
  expect(await other.page.evaluate(STORED)).toContain('wince');
});

test('becomes anonymous on request, as a new page of a new session', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>');
  await site.events('page');
  await site.page.evaluate(`wince.setConsent('anonymous')`);
  await site.events('page', 2);
  const [first, second] = site.collector.batches();
  expect(second?.anonymous).toBe(1);
  expect(second?.session).not.toBe(first?.session);
  expect(await site.page.evaluate(STORED)).toBe('{}');
});

test('writes nothing where storage is none', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', { tag: 'data-storage="none"' });
  await site.events('page');
  expect(await site.page.evaluate(STORED)).toBe('{}');
  expect(site.collector.batches()[0]?.anonymous).toBeUndefined();
});

test('reports a share of the sessions, decided once for each', async ({ expect }) => {
  const before = () => {
    const values = [0.4, 0.9];
    Math.random = () => values.shift() ?? 0.9;
  };
  const site = await sites.open('<p>Page</p>', { tag: 'data-sampling="0.5"', before });
  await site.events('page');
  await site.page.reload();
  await site.events('page', 2);
  for (const { sampling } of site.collector.batches()) expect(sampling).toBe(0.5);
  const other = await sites.open('<button id="b">Go</button>', { tag: 'data-sampling="0"' });
  await other.page.click('#b');
  await other.page.evaluate(`wince.track('x'); wince.flush()`);
  await other.page.reload();
  expect(other.collector.tries).toEqual([]);
});

test('lets beforeSend edit and drop facts, and survives what it throws', async ({ expect }) => {
  const site = await sites.open(
    '<p>Page</p>',
    appSite(`beforeSend: (event) => {
      if (event.type === 'custom' && event.name === 'secret') return null
      if (event.type === 'custom' && event.name === 'broken') throw new Error('theirs')
      if (event.type === 'click') event.el.label = 'edited'
      return event
    }`),
  );
  const errors: Error[] = [];
  site.page.on('pageerror', (error) => errors.push(error));
  await site.page.goto(`${site.origin}/app`);
  await site.page.click('#b');
  await site.page.evaluate(`wince.track('secret'); wince.track('broken'); wince.track('fine')`);
  const [click] = await site.events('click');
  await site.events('custom');
  expect(click?.element?.label).toBe('edited');
  expect(site.arrived('custom').map(({ name }) => name)).toEqual(['fine']);
  expect(errors).toEqual([]);
  const lost = site.collector.batches().reduce((sum, batch) => sum + (batch.lost?.beforeSend ?? 0), 0);
  await site.page.evaluate(`wince.track('fine')`);
  await site.events('custom', 2);
  const later = site.collector.batches().reduce((sum, batch) => sum + (batch.lost?.beforeSend ?? 0), 0);
  expect(Math.max(lost, later)).toBe(2);
});
