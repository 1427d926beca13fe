import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

const AS_IT_WAS: Array<[name: string, html: string]> = [
  [
    'a list that is drawn as it was',
    `<ul id="list"><li>One</li><li>Two</li></ul><button id="t">More</button>
     <script>t.onclick = () => { list.innerHTML = '<li>One</li><li>Two</li>' }</script>`,
  ],
  [
    'a text that is written as it was',
    `<p id="list">December</p><button id="t">Next</button><script>t.onclick = () => { list.textContent = 'December' }</script>`,
  ],
  [
    'the data of a text that stay as they were',
    `<p id="list">December</p><button id="t">Next</button><script>t.onclick = () => { list.firstChild.data = 'December' }</script>`,
  ],
  [
    'a state that is taken back at once',
    `<button id="t" role="switch" aria-checked="false">Adverts</button>
     <script>t.onclick = () => { t.setAttribute('aria-checked', 'true'); t.setAttribute('aria-checked', 'false') }</script>`,
  ],
  [
    'a state that a promise takes back',
    `<button id="t" role="switch" aria-checked="false">Adverts</button>
     <script>t.onclick = () => { t.setAttribute('aria-checked', 'true'); Promise.resolve().then(() => t.setAttribute('aria-checked', 'false')) }</script>`,
  ],
  [
    'a state that lasts as long as the press',
    `<button id="t">Save</button>
     <script>t.onpointerdown = () => t.setAttribute('data-ui-state', 'down'); t.onclick = () => t.removeAttribute('data-ui-state')</script>`,
  ],
];

for (const [name, html] of AS_IT_WAS)
  test(`takes ${name} for no answer`, async ({ expect }) => {
    const site = await sites.open(html);
    await site.page.waitForFunction('performance.now() > 1000');
    await site.page.click('#t', { delay: 90 });
    const [click] = await site.events('click');
    expect(answersOf(click)).toEqual([]);
  });

test('takes a state that stays for an answer, also one from the press on', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t" aria-expanded="false">Menu</button> <button id="s" aria-pressed="false">Bold</button>
     <script>
       t.onpointerdown = () => t.setAttribute('aria-expanded', 'true');
       s.onclick = () => { s.setAttribute('aria-pressed', 'mixed'); s.setAttribute('aria-pressed', 'true') }
     </script>`,
  );
  await site.page.click('#t', { delay: 90 });
  await site.page.click('#s');
  const clicks = await site.events('click', 2);
  expect(clicks.map(answersOf)).toEqual([[['attribute', 'inside']], [['attribute', 'inside']]]);
});

test('does not take a page that is written as it was for one that moves by itself', async ({ expect }) => {
  const site = await sites.open(
    `<p id="degrees">19</p><button id="t">Warmer</button>
     <script>
       let wish = 19
       setInterval(() => { degrees.textContent = wish }, 100)
       t.onclick = () => { wish++ }
     </script>`,
  );
  await site.page.waitForFunction('performance.now() > 2500');
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'around']]);
  expect(click?.reaction.ambient).toBeUndefined();
});

test('knows what moves by itself in a shadow tree that nobody has clicked in before', async ({ expect }) => {
  const site = await sites.open(
    `<x-card></x-card>
     <script>customElements.define('x-card', class extends HTMLElement {
       connectedCallback() {
         this.attachShadow({ mode: 'open' }).innerHTML = '<p>0</p><button>Next</button>';
         const [p] = this.shadowRoot.children;
         setInterval(() => { p.textContent++ }, 400);
       }
     })</script>`,
  );
  await site.page.waitForFunction('performance.now() > 2500');
  await site.page.click('x-card button');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
});

for (const [name, given] of [
  ['', 'update'],
  [', given with its types', '{ update, types: [] }'],
])
  test(`follows a click into the update of a view transition${name}, which waits for it as before`, async ({
    expect,
  }) => {
    const site = await sites.open(
      `<main id="app" style="height:600px"></main>
       <script>
         let mails = ['A', 'B', 'C', 'D', 'E'];
         const draw = () => { app.innerHTML = mails.map((m) => '<p>' + m + ' <button>Archive</button></p>').join('') };
         const update = async () => { mails.shift(); draw(); await new Promise((go) => setTimeout(go, 50)); window.updated = mails.length };
         draw();
         addEventListener('click', () => document.startViewTransition(${given}).updateCallbackDone.then(() => { window.done = window.updated }));
       </script>`,
    );
    const { mouse } = site.page;
    const box = await site.page.locator('button').first().boundingBox();
    for (let left = 4; left > 1; left--) {
      await mouse.click(box!.x + 9, box!.y + 9);
      await site.page.waitForFunction(`window.done === ${left}`);
      // A change that comes again after 300 ms moves by itself, where nothing links it to a click.
      await site.page.waitForTimeout(350);
    }
    const clicks = await site.events('click', 3);
    for (const click of clicks) expect(answersOf(click)).not.toEqual([]);
  });

test('hears a player that plays, and not one that is only asked to', async ({ expect }) => {
  const site = await sites.open(
    `<button id="dead">Play</button> <button id="t">Play</button>
     <script>
       const silence = 'data:audio/wav;base64,UklGRsQHAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YaAHAAA' + 'gICA'.repeat(600);
       dead.onclick = () => new Audio('/gone.mp3').play().catch(() => {});
       t.onclick = () => new Audio(silence).play();
     </script>`,
  );
  await site.page.click('#dead');
  await site.page.click('#t');
  const clicks = await site.events('click', 2);
  expect(clicks.map(answersOf)).toEqual([[], [['media', 'page']]]);
});
