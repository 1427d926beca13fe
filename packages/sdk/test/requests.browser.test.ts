import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('says after 10 s that a request of a click is pending, and later how it ended', async ({ expect }) => {
  const site = await sites.open(
    `<button id="f">Fetch</button><button id="x">XHR</button>
     <script>
       f.onclick = () => fetch('/slow');
       x.onclick = () => { const r = new XMLHttpRequest(); r.open('GET', '/slow2'); r.send() };
       setTimeout(() => fetch('/poll'), 200)
     </script>`,
    { routes: { '/slow': { delayMs: 12_000 }, '/slow2': { delayMs: 12_000 }, '/poll': { delayMs: 60_000 } } },
  );
  await site.page.click('#f');
  await site.page.click('#x');
  const requests = await site.events('request', 4);
  expect(requests.map(({ path, pending, status, click }) => [path, pending, status, click])).toEqual([
    ['/slow', 1, 0, 1],
    ['/slow2', 1, 0, 2],
    ['/slow', undefined, 200, 1],
    ['/slow2', undefined, 200, 2],
  ]);
});

test('does not take a poll that comes right after a click for the click’s', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Next</button><button id="n">News</button><p id="p"></p>
     <script>
       const poll = () => fetch('/api/news').then((r) => r.text()).then((n) => { p.textContent = n + performance.now() });
       poll(); setTimeout(poll, 600); setTimeout(() => { document.title = 'ready' }, 900);
       const { port1, port2 } = new MessageChannel(); port1.onmessage = poll; t.addEventListener('click', () => port2.postMessage(0));
       n.onclick = poll
     </script>`,
    { routes: { '/api/news': { body: 'news', delayMs: 40 } } },
  );
  await site.page.waitForFunction(`document.title === 'ready'`);
  await site.page.click('#t');
  await site.page.click('#n');
  const clicks = await site.events('click', 2);
  const asks = clicks.map(({ reaction }) => reaction.answers.some(([kind]) => kind === 'request'));
  expect(asks).toEqual([false, true]);
});

test('does not take a poll that comes right after a request of a click for the click’s', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Send</button>
     <script>
       let asked = 0, saved;
       const poll = () => { asked++; fetch('/api/presence') };
       setInterval(() => { if (asked < 2 || (saved && asked < 3)) poll() }, 20);
       t.onclick = () => fetch('/api/messages', { method: 'POST' }).then(() => { saved = 1 })
     </script>`,
    { routes: { '/api/presence': { status: 503 }, '/api/messages': { delayMs: 40 } } },
  );
  await site.page.waitForFunction('asked === 2');
  await site.page.click('#t');
  const requests = await site.events('request', 4);
  expect(requests.map(({ path, click }) => [path, click]).sort()).toEqual([
    ['/api/messages', 1],
    ['/api/presence', undefined],
    ['/api/presence', undefined],
    ['/api/presence', undefined],
  ]);
});

test('leaves alone what a stand-in for fetch answers with, also where that is nothing', async ({ expect }) => {
  const site = await sites.open('<p>Mocked</p>', {
    before: () => {
      const { fetch } = window;
      window.fetch = ((...args: Parameters<typeof fetch>) =>
        `${args[0]}`.includes('/mock') ? Promise.resolve(undefined) : fetch(...args)) as typeof fetch;
    },
  });
  expect(await site.page.evaluate(`fetch('/mock').then((response) => response === undefined)`)).toBe(true);
});

test('gives a click one request of a poll, and not all that come of it', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Join</button>
     <script>
       let asked = 0;
       const get = (path) => fetch(path);
       const poll = async () => { for (;;) { await get('/api/news'); await get('/api/mail'); asked++ } };
       Promise.all([get('/api/news'), get('/api/news'), get('/api/mail'), get('/api/mail')]).then(() => { document.title = 'ready' });
       t.onclick = poll
     </script>`,
    { routes: { '/api/news': { body: '{}', delayMs: 30 }, '/api/mail': { body: '{}', delayMs: 30 } } },
  );
  await site.page.waitForFunction(`document.title === 'ready'`);
  await site.page.waitForTimeout(300);
  await site.page.click('#t');
  await site.page.waitForFunction('asked > 4');
  await site.page.evaluate('wince.flush()');
  await site.events('click');
  expect(site.arrived('request').map(({ path, click }) => [path, click])).toEqual([
    ['/api/news', 1],
    ['/api/mail', 1],
  ]);
});

test('knows what is asked for once an answer was read, also by what is polled, and a retry after that', async ({
  expect,
}) => {
  const site = await sites.open(
    `<button id="t">Sync</button><p id="p"></p>
     <script>
       const get = () => fetch('/api/status');
       get().then(get).then(() => { document.title = 'ready' });
       const wait = (ms) => new Promise((go) => setTimeout(go, ms));
       t.onclick = async () => {
         const first = await fetch('/api/sync', { method: 'POST' });
         await first.text();
         await wait(300);
         await (await fetch('/api/sync', { method: 'POST' })).json();
         await get();
         p.textContent = 'All is up to date';
       };
     </script>`,
    { routes: { '/api/status': { body: '{}' }, '/api/sync': { body: '{}', delayMs: 30 } } },
  );
  await site.page.waitForFunction(`document.title === 'ready'`);
  await site.page.waitForTimeout(300);
  await site.page.click('#t');
  const requests = await site.events('request', 3);
  expect(requests.map(({ path, click }) => [path, click])).toEqual([
    ['/api/sync', 1],
    ['/api/sync', 1],
    ['/api/status', 1],
  ]);
});

test('tells streams, time limits and wishes to stop apart', async ({ expect }) => {
  const site = await sites.open(
    `<button id="s">Stream</button><button id="l">Limit</button><button id="a">Abort</button>
     <script>
       s.onclick = () => fetch('/stream');
       l.onclick = () => fetch('/hang', { signal: AbortSignal.timeout(80) });
       a.onclick = () => { const c = new AbortController(); fetch(new Request('/hang', { method: 'POST', signal: c.signal })); setTimeout(() => c.abort('enough'), 80) }
     </script>`,
    { routes: { '/stream': { type: 'text/event-stream', body: 'data: 1\n\n' }, '/hang': { delayMs: 30_000 } } },
  );
  for (const button of ['#s', '#l', '#a']) await site.page.click(button);
  const requests = await site.events('request', 3);
  const byClick = requests.sort((a, b) => (a.click ?? 0) - (b.click ?? 0));
  expect(byClick.map(({ method, status, stream, aborted }) => [method, status, stream, aborted])).toEqual([
    ['GET', 200, 1, undefined],
    ['GET', 0, undefined, undefined],
    ['POST', 0, undefined, 1],
  ]);
});

test('does not call a request failed that the page took along when it was left', async ({ expect }) => {
  const site = await sites.open(`<button id="f" onclick="fetch('/slow')">Save</button>`, {
    routes: { '/slow': { delayMs: 30_000 }, '/other': '<p>Other</p>' },
  });
  await site.page.click('#f');
  await site.page.goto(`${site.origin}/other`);
  const [request] = await site.events('request');
  expect(request).toMatchObject({ status: 0, aborted: 1, click: 1 });
});

test('takes a beacon for a report, and tells of it only when it was refused', async ({ expect }) => {
  const site = await sites.open(
    `<button id="b">Remind me</button><button id="c">Big</button>
     <script>b.onclick = () => navigator.sendBeacon('/track', 'x'); c.onclick = () => navigator.sendBeacon('/big', 'x'.repeat(1e6))</script>`,
    { routes: { '/track': { status: 204 } } },
  );
  await site.page.click('#b');
  await site.page.click('#c');
  const [click] = await site.events('click', 2);
  expect(click?.reaction.answers.map((answer) => answer.slice(0, 2))).toEqual([['request', 'unrelated']]);
  expect(site.arrived('request')).toMatchObject([{ api: 'beacon', method: 'POST', path: '/big', status: 0 }]);
});

test('tells a step through the history by a script from the browser’s own button', async ({ expect }) => {
  const site = await sites.open(
    `<button id="n">Next</button><button id="b" onclick="history.back()">Back</button><button id="dead">Dead</button>
     <script>n.onclick = () => history.pushState({}, '', '/two')</script>`,
  );
  await site.page.click('#n');
  await site.page.click('#b');
  await site.page.waitForURL(`${site.origin}/`);
  await site.page.click('#n');
  await site.page.click('#dead');
  await site.page.goBack();
  const routes = await site.events('route', 4);
  expect(routes.map(({ how, path, scripted, click }) => [how, path, scripted, click])).toEqual([
    ['push', '/two', undefined, 1],
    ['pop', '/', 1, 2],
    ['push', '/two', undefined, 3],
    ['pop', '/', undefined, undefined],
  ]);
  const clicks = await site.events('click', 4);
  expect(clicks.map(({ reaction }) => reaction.answers.map(([kind]) => kind))).toEqual([
    ['navigation'],
    ['navigation'],
    ['navigation'],
    [],
  ]);
});
