import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

const TREES: Array<[name: string, script: string, tag?: false]> = [
  ['an open tree', `host.attachShadow({ mode: 'open' })`],
  ['a closed tree', `host.attachShadow({ mode: 'closed' })`],
  ['an open tree that was there before the SDK', `host.attachShadow({ mode: 'open' })`, false],
];

for (const [name, make, tag] of TREES)
  test(`sees ${name} change elsewhere in the page`, async ({ expect }) => {
    const site = await sites.open(
      `<button id="t">Skip</button><div id="host"></div>
       <script>const tree = ${make}; tree.innerHTML = '<p style="width:200px">0:00</p>'; t.onclick = () => { tree.firstChild.textContent = '0:15' }</script>${tag === false ? '%SDK%' : ''}`,
      tag === false ? { tag } : {},
    );
    await site.page.click('#t');
    const [click] = await site.events('click');
    expect(answersOf(click)).toEqual([['content', 'caused']]);
  });

for (const [name, tree, light] of [
  ['inside its tree', '<p></p><button id="next">Next</button>', ''],
  ['from its slot', '<p></p><slot></slot>', '<button id="next">Next</button>'],
])
  test(`knows the click that turns a player ${name} from the player's own turning`, async ({ expect }) => {
    const site = await sites.open(
      `<x-player style="display:block">${light}</x-player>
       <script>
         const player = document.querySelector('x-player');
         player.attachShadow({ mode: 'open' }).innerHTML = '${tree}';
         const turn = () => { player.shadowRoot.firstChild.textContent = performance.now() };
         player.shadowRoot.querySelector('button,slot').onclick = turn;
         setInterval(turn, 700)
       </script>`,
    );
    await site.page.waitForFunction('performance.now() > 2000');
    await site.page.click('#next');
    const [click] = await site.events('click');
    expect(answersOf(click)).toEqual([['content', 'around']]);
  });

test('lets a component be whose tree may be closed, and none with words of its own', async ({ expect }) => {
  const site = await sites.open(
    `<x-closed id="a" style="cursor:pointer;display:block;height:40px"></x-closed>
     <x-plain id="b" style="cursor:pointer;display:block">Refund</x-plain>
     <script>
       customElements.define('x-closed', class extends HTMLElement {});
       // As compilers of components do.
       customElements.define('x-plain', class extends HTMLElement { get textContent() { return '' } })
     </script>`,
  );
  await site.page.click('#a');
  await site.page.click('#b');
  const clicks = await site.events('click', 2);
  expect(clicks.map(answersOf)).toEqual([[['canvas', 'page']], []]);
});

test('lets a page make its trees where the browser is too old to remember them weakly', async ({ expect }) => {
  const site = await sites.open('<button id="t">Skip</button><div id="host"></div>', {
    before: () => {
      Object.assign(window, { WeakRef: undefined });
    },
  });
  await site.events('page');
  expect(await site.page.evaluate(`host.attachShadow({ mode: 'open' }) === host.shadowRoot`)).toBe(true);
});
