import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('lets no value, page text, attribute, query, hash or e-mail out of the page', async ({ expect }) => {
  const site = await sites.open(
    `<h1>CANARYHEADING</h1>
     <form id="user-CANARY@mail.test"><label>CANARYLABEL <input id="field-994417" name="CANARYNAME" placeholder="CANARYPLACEHOLDER" value="CANARYVALUE"></label>
     <button aria-label="CANARYARIA" title="CANARYTITLE" data-user="CANARYDATA" class="CANARYCLASS">CANARYTEXT</button></form>
     <a href="/next/CANARY@mail.test?q=CANARYQUERY#CANARYHASH">CANARYLINK</a>
     <script>
       document.forms[0].onsubmit = (e) => { e.preventDefault(); fetch('/api/CANARY%40mail.test?CANARYPARAM=1'); throw new Error('bad "CANARYQUOTE" at https://x.test/CANARYURL for CANARY@mail.test') }
       document.querySelector('a').onclick = (e) => { e.preventDefault(); history.pushState({}, '', e.currentTarget.href) }
     </script>`,
  );
  await site.page.locator('input').pressSequentially('CANARYTYPED');
  await site.page.click('button');
  await site.page.click('a');
  await site.events('click', 2);
  await site.events('submit');
  await site.events('route');
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  expect(site.collector.bodies.join('\n')).not.toMatch(/canary|994417/i);
});

test('sends the text of controls only where the page asked for it, scrubbed, and never behind a mask', async ({
  expect,
}) => {
  const site = await sites.open(
    '<button>Pay order 481234</button><a href="#x">Mail ines@mail.test</a><button data-wince-mask>Secret</button><label>Notes <textarea>typed</textarea></label>',
    { tag: 'data-labels="text"' },
  );
  for (const selector of ['button', 'a', '[data-wince-mask]']) await site.page.click(selector);
  await site.page.click('label', { position: { x: 3, y: 3 } });
  const clicks = await site.events('click', 4);
  expect(clicks.map(({ element }) => element?.label)).toEqual(['Pay order :n', 'Mail :email', undefined, undefined]);
});

test('works under a strict content security policy', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', {
    tag: false,
    routes: {
      '/strict': {
        body: '<!doctype html>%SDK%<button id="b">Go</button>',
        headers: {
          'content-security-policy': `default-src 'none'; script-src %ORIGIN%; connect-src %ORIGIN%; require-trusted-types-for 'script'`,
        },
      },
    },
  });
  const violations: string[] = [];
  site.page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) violations.push(message.text());
  });
  await site.page.goto(`${site.origin}/strict`);
  await site.page.click('#b');
  // The page forbids eval, so the SDK flushes by itself.
  await expect.poll(() => site.arrived('click').length, { timeout: 12_000 }).toBe(1);
  expect(violations).toEqual([]);
});

test('works where storage is blocked', async ({ expect }) => {
  const site = await sites.open('<button id="b">Go</button>', {
    before: () => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    },
  });
  await site.page.click('#b');
  expect(await site.events('click')).toHaveLength(1);
  expect(site.collector.batches()[0]?.session).toMatch(/^[\w-]{8,64}$/);
});

test('keeps the session over a page load in the same tab', async ({ expect }) => {
  const site = await sites.open('<a href="/two">Two</a>', { routes: { '/two': '<p>Two</p>' } });
  await site.events('page');
  await site.page.click('a');
  await site.events('page', 2);
  const batches = site.collector.batches();
  expect(new Set(batches.map(({ session }) => session)).size).toBe(1);
  expect(new Set(batches.map(({ page }) => page.id)).size).toBe(2);
  expect(site.arrived('click')[0]?.reaction.answers).toContainEqual(['navigation', 'page', expect.any(Number)]);
});

test('keeps what it patches as it was, and gives it back on stop', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', {
    before: () => {
      const page = window as unknown as Record<string, unknown>;
      page.before = [
        fetch,
        setTimeout,
        history.pushState,
        history.replaceState,
        open,
        XMLHttpRequest.prototype.open,
        XMLHttpRequest.prototype.send,
      ];
    },
  });
  const seen = await site.page.evaluate(async () => {
    const page = window as unknown as { before: unknown[]; wince: { stop(): void } };
    const current = () => [
      fetch,
      setTimeout,
      history.pushState,
      history.replaceState,
      open,
      XMLHttpRequest.prototype.open,
      XMLHttpRequest.prototype.send,
    ];
    const patched = {
      name: fetch.name,
      length: fetch.length,
      source: String(fetch),
      isOriginal: fetch === page.before[0],
    };
    const rejection = await fetch('http://[').then(
      () => 'none',
      (error: Error) => error.name,
    );
    page.wince.stop();
    return { patched, rejection, isRestored: current().every((method, i) => method === page.before[i]) };
  });
  expect(seen.patched).toMatchObject({ name: 'fetch', length: 1, isOriginal: false });
  expect(seen.patched.source).toContain('[native code]');
  expect(seen).toMatchObject({ rejection: 'TypeError', isRestored: true });
});

test('steps aside on stop where somebody patched on top', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>');
  const result = await site.page.evaluate(async () => {
    const page = window as unknown as { wince: { stop(): void } };
    const ours = window.fetch;
    const theirs: typeof fetch = (...args) => ours(...args);
    window.fetch = theirs;
    page.wince.stop();
    return { isTheirs: window.fetch === theirs, status: (await fetch('/')).status };
  });
  expect(result).toEqual({ isTheirs: true, status: 200 });
});

test('leaves a rejection that the page forgot unhandled', async ({ expect }) => {
  const site = await sites.open(
    `<script>addEventListener('unhandledrejection', () => { document.title = 'unhandled' }); fetch('http://127.0.0.1:9/')</script>`,
    // Without it, browsers keep silent about every rejection with a script of another origin on its stack.
    { tag: 'crossorigin' },
  );
  await site.page.waitForFunction('document.title === "unhandled"');
  expect((await site.events('request'))[0]).toMatchObject({ status: 0, path: '/' });
});

test('takes calls made before it has loaded, and answers a second copy with nothing', async ({ expect }) => {
  const early = `<script>window.wince=window.wince||function(){(wince.q=wince.q||[]).push(arguments)};wince('identify','u1');wince('track','early',{a:1})</script>`;
  const site = await sites.open('<p>Page</p>', {
    tag: false,
    routes: { '/twice': { body: `<!doctype html>${early}%SDK%%SDK%<button id="b">Go</button>` } },
  });
  await site.page.goto(`${site.origin}/twice`);
  await site.page.evaluate(`wince('track', 'late', { ok: true, drop: {}, big: 1n })`);
  await site.page.click('#b');
  expect(await site.events('click')).toHaveLength(1);
  expect(site.arrived('page')).toHaveLength(1);
  expect(site.arrived('custom').map(({ name, props }) => [name, props])).toEqual([
    ['early', { a: 1 }],
    ['late', { ok: true }],
  ]);
  expect(site.collector.batches()[0]).toMatchObject({ user: 'u1', seq: 0 });
});

test('warns once about wrong options and goes on with their defaults', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', {
    tag: false,
    routes: {
      '/wrong': {
        body: '<!doctype html><script src="%ORIGIN%/wince.js" data-key="k" data-labels="all" data-sampling="2"></script>',
      },
    },
  });
  const warnings: string[] = [];
  site.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await site.page.goto(`${site.origin}/wrong`);
  await site.events('page');
  expect(warnings).toEqual([expect.stringMatching(/labels is all, not names.text; sampling is 2, not/)]);
});

test('warns and does nothing without a key', async ({ expect }) => {
  const site = await sites.open('<p>Page</p>', {
    tag: false,
    routes: { '/keyless': { body: '<!doctype html><script src="%ORIGIN%/wince.js"></script>' } },
  });
  const warnings: string[] = [];
  site.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await site.page.goto(`${site.origin}/keyless`);
  await site.page.evaluate(`wince.track('x'); wince.flush()`);
  expect(warnings).toEqual([expect.stringMatching(/key and endpoint are needed/)]);
  expect(site.collector.tries).toEqual([]);
});
