import { test } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const sites = useSites();

const FAR =
  '<style>main{min-height:1500px}#f{position:fixed;right:9px;bottom:9px;width:72px;height:72px}#f.open{width:300px;height:400px}</style>';

for (const [when, tag, begin] of [
  // Who listens before us hears of a message before us.
  ['at once', 'async', 'queueMicrotask'],
  ['later', '', '((open) => setTimeout(open, 90))'],
] as const)
  test(`relates what the page does ${when} when a frame has answered the message of a click`, async ({ expect }) => {
    const site = await sites.open(
      `${FAR}<main><section><p><button id="t">Ask us</button></p></section></main><iframe id="f" src="/chat"></iframe>
     <script>
       onmessage = () => ${begin}(() => { f.className = 'open' });
       t.onclick = () => f.contentWindow.postMessage('open', '*')
     </script>`,
      {
        tag,
        routes: {
          '/chat': {
            body: `<script>onmessage = () => setTimeout(() => parent.postMessage('opened', '*'), 350)</script>`,
          },
        },
      },
    );
    await site.page.click('#t');
    const [click] = await site.events('click');
    expect(answersOf(click)).toEqual([['style', 'caused']]);
  });

test('relates what the page does when a service worker has answered the message of a click', async ({ expect }) => {
  const site = await sites.open(
    `${FAR}<main><section><p><button id="t">Keep offline</button></p></section></main><footer id="f"></footer>
     <script>
       const { serviceWorker } = navigator;
       serviceWorker.register('/sw.js');
       serviceWorker.onmessage = () => { f.textContent = 'Kept' };
       t.onclick = async () => (await serviceWorker.ready).active.postMessage('keep')
     </script>`,
    {
      routes: {
        '/sw.js': {
          type: 'text/javascript',
          body: `onmessage = (e) => e.waitUntil(new Promise((go) => setTimeout(go, 500)).then(() => e.source.postMessage('kept')))`,
        },
      },
    },
  );
  await site.page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'caused']]);
});

for (const [name, style, expected] of [
  ['a foreign player', '', [['media', 'page']]],
  ['no foreign frame that shows nothing', 'width:1px;height:1px', []],
] as const)
  test(`takes the message of a click for an answer of ${name}`, async ({ expect }) => {
    const site = await sites.open(
      `${FAR}<button id="t">Play</button><iframe id="f" style="${style}" sandbox="allow-scripts" src="/player"></iframe>
       <script>t.onclick = () => f.contentWindow.postMessage('play', '*')</script>`,
      { routes: { '/player': { body: 'A film' } } },
    );
    await site.page.click('#t');
    const [click] = await site.events('click');
    expect(answersOf(click)).toEqual(expected);
  });

test('leaves the window of a frame as it was', async ({ expect }) => {
  const site = await sites.open('<button id="t">Look</button><iframe id="f" src="/inside"></iframe>', {
    routes: { '/inside': { body: 'x' } },
    before: () => {
      const get = () => Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
      Object.assign(window, { get, first: get().get });
    },
  });
  const look = () =>
    site.page.evaluate(() => {
      const { get, first } = window as never as { get: () => PropertyDescriptor; first: unknown };
      const { enumerable, configurable, set } = get();
      return {
        isOurs: get().get !== first,
        isWindow: document.querySelector('iframe')!.contentWindow === window.frames[0],
        ofNone: document.createElement('iframe').contentWindow,
        others: [enumerable, configurable, typeof set],
      };
    });
  expect(await look()).toEqual({ isOurs: true, isWindow: true, ofNone: null, others: [true, true, 'undefined'] });
  await site.page.evaluate(`t.onclick = () => { t.title = String(document.createElement('iframe').contentWindow) }`);
  await site.page.click('#t');
  expect(await site.page.getAttribute('#t', 'title')).toBe('null');
  await site.page.evaluate('wince.stop()');
  expect((await look()).isOurs).toBe(false);
});
