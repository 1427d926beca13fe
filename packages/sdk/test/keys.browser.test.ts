import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('reports a run of a key that nothing answers, once and with its count', async ({ expect }) => {
  const site = await sites.open(
    `<div id="layer" role="dialog" style="position:fixed;inset:0"><div id="box" tabindex="-1">Get our app</div></div>
     <p id="clock"></p><script>box.focus(); setInterval(() => { clock.textContent = performance.now() }, 1_000)</script>`,
  );
  // Right after a tick: one within the task of a key would count as its answer.
  await site.page.waitForFunction('clock.textContent > 1900');
  for (let count = 0; count < 7; count++) await site.page.keyboard.press('Escape', { delay: 20 });
  const [run] = await site.events('key');
  expect(run).toMatchObject({ key: 'Escape', count: 7, element: { selector: '#box' }, reaction: { until: 'time' } });
  expect(run?.ms).toBeGreaterThan(100);
  expect(run?.reaction.answers.filter(([, relation]) => relation !== 'unrelated')).toEqual([]);
  expect(site.arrived('key')).toHaveLength(1);
});

test('takes it for no answer that a dialog no longer has the focus, and for one that a field has not', async ({
  expect,
}) => {
  const html = (element: string) => `${element}<script>box.focus(); box.onkeydown = () => box.blur()</script>`;
  const [dialog, field] = await Promise.all([
    sites.open(html('<div id="box" tabindex="-1" role="dialog">Tips</div>')),
    sites.open(html('<input id="box">')),
  ]);
  await Promise.all([dialog.page.keyboard.press('Escape'), field.page.keyboard.press('Escape')]);
  const [inVain] = await dialog.events('key');
  const [left] = await field.events('key');
  expect(inVain?.reaction.answers).toEqual([]);
  expect(left?.reaction.answers).toEqual([['focus', 'page', expect.any(Number)]]);
});

const ANSWERED: Array<[name: string, html: string, key: string, answer: [string, string]]> = [
  [
    'a layer that closes',
    `<div id="layer" style="position:fixed;inset:0">Offer</div><script>addEventListener('keydown', () => layer.remove())</script>`,
    'Escape',
    ['content', 'caused'],
  ],
  ['a focus that moves', `<button>One</button><button>Two</button>`, 'Tab', ['focus', 'page']],
  ['a page that scrolls', `<p style="height:4000px">Long</p>`, 'PageDown', ['scroll', 'page']],
  [
    'a game on a canvas',
    `<canvas></canvas><script>addEventListener('keydown', (e) => e.preventDefault())</script>`,
    'ArrowUp',
    ['canvas', 'page'],
  ],
  [
    'a list whose choice moves',
    `<ul id="l" tabindex="0" role="listbox"><li>A<li>B</ul><script>l.focus(); l.onkeydown = () => l.lastChild.setAttribute('aria-selected', 'true')</script>`,
    'ArrowDown',
    ['attribute', 'inside'],
  ],
];

for (const [name, html, key, [kind, relation]] of ANSWERED)
  test(`sees the answer of ${name}`, async ({ expect }) => {
    const site = await sites.open(html);
    await site.page.keyboard.press(key);
    await site.page.keyboard.press(key);
    const [run] = await site.events('key');
    expect(run).toMatchObject({ key, count: 2 });
    expect(run?.reaction.answers.map((answer) => answer.slice(0, 2))).toContainEqual([kind, relation]);
  });

test('counts how often a held key repeats, and tells two keys apart', async ({ expect }) => {
  const site = await sites.open('<p>Nothing here</p>');
  await site.page.keyboard.down('ArrowLeft');
  for (let count = 0; count < 5; count++) await site.page.keyboard.down('ArrowLeft');
  await site.page.keyboard.up('ArrowLeft');
  await site.page.keyboard.press('Shift+ArrowRight');
  const runs = await site.events('key', 2);
  expect(runs.map(({ key, count, repeats, mods, element }) => [key, count, repeats, mods, element])).toEqual([
    ['ArrowLeft', 1, 5, 0, undefined],
    ['ArrowRight', 1, 0, 8, undefined],
  ]);
});

test('reports nothing of typing, and Enter in a field only where it does not write', async ({ expect }) => {
  const site = await sites.open(
    `<input id="i"><textarea id="t"></textarea><div id="e" contenteditable>x</div><button id="b">Go</button>`,
  );
  for (const field of ['#i', '#t', '#e']) {
    await site.page.focus(field);
    for (const key of ['a', 'Space', 'Backspace', 'ArrowLeft', 'Home', 'Enter']) await site.page.keyboard.press(key);
  }
  await site.page.click('#b');
  await site.events('click');
  expect(site.arrived('key').map(({ key, element }) => [key, element?.selector])).toEqual([['Enter', '#i']]);
  expect(JSON.stringify(site.collector.bodies)).not.toMatch(/Space|Backspace|ArrowLeft|Home/);
});

test('reports Enter where a page takes it from a text for itself', async ({ expect }) => {
  const site = await sites.open(
    `<textarea id="t"></textarea><script>t.onkeydown = (e) => { if (e.key === 'Enter' && !e.shiftKey) e.preventDefault() }</script>`,
  );
  await site.page.focus('#t');
  for (const key of ['H', 'Shift+Enter', 'i', 'Enter', 'Enter', 'Enter'])
    await site.page.keyboard.press(key, { delay: 30 });
  const [run] = await site.events('key');
  expect(run).toMatchObject({ key: 'Enter', count: 3, element: { selector: '#t' }, reaction: { answers: [] } });
  expect(site.arrived('key')).toHaveLength(1);
});

test('leaves Enter in a field that does nothing unanswered', async ({ expect }) => {
  const site = await sites.open(`<input id="i"><script>i.focus()</script>`);
  for (let count = 0; count < 3; count++) await site.page.keyboard.press('Enter');
  const [run] = await site.events('key');
  expect(run).toMatchObject({ key: 'Enter', count: 3, reaction: { answers: [] } });
});

test('takes the key that activates a button for a part of the click', async ({ expect }) => {
  const site = await sites.open(`<button id="b" onclick="this.textContent += '!'">Go</button>`);
  await site.page.focus('#b');
  await site.page.keyboard.press('Enter');
  await site.page.keyboard.press('Space');
  const clicks = await site.events('click', 2);
  expect(clicks.map(({ pointer }) => pointer)).toEqual(['keyboard', 'keyboard']);
  expect(clicks.map(answersOf)).toEqual([[['content', 'inside']], [['content', 'inside']]]);
  expect(site.arrived('key')).toEqual([]);
});

test('takes what one key goes on to write for no answer of another on the same thing', async ({ expect }) => {
  const site = await sites.open(
    `<section><textarea id="q"></textarea></section><section><p id="log"></p></section>
     <script>
       q.onkeydown = (e) => { if (e.key === 'Enter') { e.preventDefault(); setInterval(() => { log.textContent += ' word' }, 40) } }
     </script>`,
  );
  await site.page.focus('#q');
  await site.page.keyboard.press('Enter');
  await site.page.waitForFunction(`log.textContent.length > 50`);
  for (let count = 0; count < 3; count++) await site.page.keyboard.press('Escape');
  const [enter, stop] = await site.events('key', 2);
  expect([enter, stop].map((run) => run?.key)).toEqual(['Enter', 'Escape']);
  expect(enter?.reaction.answers.map(([kind, relation]) => [kind, relation])).toContainEqual(['content', 'caused']);
  expect(stop?.reaction.answers.filter(([, relation]) => relation !== 'unrelated')).toEqual([]);
});

test('takes the caret that follows what was typed for no answer of a key', async ({ expect }) => {
  const site = await sites.open('<input id="q">');
  await site.page.focus('#q');
  await site.page.keyboard.press('Enter');
  // As browsers tell of it late, and at the field.
  await site.page.evaluate(`q.dispatchEvent(new Event('selectionchange', { bubbles: true }))`);
  await site.page.keyboard.press('Enter');
  const [key] = await site.events('key');
  expect(key).toMatchObject({ key: 'Enter', reaction: { answers: [] } });
});

test('reports arrows in a field with a list of its own, and none in a line of text', async ({ expect }) => {
  const site = await sites.open(
    `<input id="line"> <input id="box" role="combobox" aria-expanded="true" aria-controls="list"><ul id="list"><li>Oslo</li></ul>`,
  );
  for (const id of ['#line', '#box']) {
    await site.page.focus(id);
    for (let count = 0; count < 3; count++) await site.page.keyboard.press('ArrowDown', { delay: 20 });
  }
  const [run] = await site.events('key');
  expect(run).toMatchObject({ key: 'ArrowDown', count: 3, element: { selector: '#box', role: 'combobox' } });
  expect(site.arrived('key')).toHaveLength(1);
});
