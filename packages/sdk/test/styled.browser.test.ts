import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('takes a class that no style sheet knows for no answer', async ({ expect }) => {
  const site = await sites.open(
    `<nav><a id="link" class="link">Bills</a></nav><button id="t" class="row">All bills</button><style>.link{color:#065f46} @media screen { .pending .spinner{opacity:1} }</style>
     <script>t.onclick = () => { link.classList.add('pending'); t.classList.add('pending', 'is:waiting'); document.body.classList.add('pending') }</script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
});

for (const [name, css, turn] of [
  ['a class that a style sheet knows', '.pending{opacity:.5}', 'link.classList.add("pending")'],
  ['one that it knows by its states', 'a.pending:not(:hover)::after{content:"…"}', 'link.classList.add("pending")'],
  [
    'one that it knows in a group',
    '@media screen { @supports (color: red) { nav .pending{opacity:.5} } }',
    'link.classList.add("pending")',
  ],
  ['one that it knows within another rule', '.link { &.pending{opacity:.5} }', 'link.classList.add("pending")'],
  [
    'one that is a variant of others',
    '.dark\\:bg-black:is(.dark *){background:#000}',
    'document.documentElement.classList.add("dark")',
  ],
  ['one whose name a style sheet escapes', '.md\\:block{display:block}', 'link.classList.add("md:block")'],
  ['one of many of the kind', '[class*="-open"] a{opacity:.5}', 'link.parentNode.className = "menu-open"'],
  ['one that is the scope of rules', '@scope (.pending){a{opacity:.5}}', 'link.parentNode.className = "pending"'],
  [
    'one that is beside a style',
    'p{color:red}',
    'link.classList.add("pending"); setTimeout(() => link.classList.remove("pending"), 15); setTimeout(() => link.classList.add("pending"), 300); bar.style.width = "90px"',
  ],
  ['one that takes the place of another', '.link{opacity:.5}', 'link.className = "pending"'],
  [
    'one that came and went',
    '.pending{opacity:.5}',
    'link.classList.add("pending"); setTimeout(() => link.classList.remove("pending"), 300)',
  ],
  [
    'one that a sheet from elsewhere may know',
    '@import url("http://127.0.0.1:1/a.css");',
    'link.classList.add("pending")',
  ],
] as const)
  test(`takes ${name} for an answer`, async ({ expect }) => {
    const site = await sites.open(
      `<style>${css}</style><nav><a id="link" class="link">Bills</a></nav><button id="t">All bills</button><div><p id="bar">Bar</p></div><script>t.onclick = () => { ${turn} }</script>`,
    );
    await site.page.click('#t');
    const [click] = await site.events('click');
    expect(answersOf(click)[0]?.[0]).toBe('style');
  });

test('takes a class of a component for an answer, whose style sheets may be closed', async ({ expect }) => {
  const site = await sites.open(
    `<x-panel id="p"></x-panel><button id="t">Open</button>
     <script>
       customElements.define('x-panel', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<style>p{display:none}:host(.open) p{display:block}</style><p>Panel</p>' } });
       t.onclick = () => p.classList.add('open')
     </script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['style', 'around']]);
});

test('takes a class that no style sheet knows for no answer, also where one comes later', async ({ expect }) => {
  const site = await sites.open(
    `<a id="link">Bills</a><button id="t">All bills</button><p id="p"></p><script>t.onclick = () => { link.classList.add('pending'); setTimeout(() => { p.textContent = 'None' }, 1500) }</script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'around']]);
});
