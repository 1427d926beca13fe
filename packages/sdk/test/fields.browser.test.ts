import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('reports a visit of a field with its keys and state, never what was typed', async ({ expect }) => {
  const site = await sites.open(
    '<form id="f"><p><label>Name <input id="name"></label></p><p><input id="mail" type="email"></p></form>',
  );
  await site.page.click('#name');
  await site.page.keyboard.type('CANARY', { delay: 5 });
  await site.page.keyboard.press('Tab');
  await site.page.keyboard.type('CANARY@');
  await site.page.keyboard.press('Tab');
  const [name, mail] = await site.events('field', 2);
  expect(name).toMatchObject({ keys: 6, filled: 1, changed: 1, path: '/' });
  expect([name?.element?.selector, name?.invalid, name?.emptied, name?.auto]).toEqual([
    '#name',
    undefined,
    undefined,
    undefined,
  ]);
  expect(mail).toMatchObject({ keys: 7, invalid: 1 });
  const { elements } = site.collector.batches().find(({ events }) => events.some(({ type }) => type === 'field'))!;
  expect(elements[name?.form ?? -1]?.selector).toBe('#f');
  expect(site.collector.bodies.join()).not.toContain('CANARY');
});

test('counts a field emptied by keys, by typing over all of it, and by pasting over it', async ({ expect }) => {
  const site = await sites.open(
    '<input id="a" value="first"><input id="n" type="number" value="17"><button id="b">x</button>',
  );
  const { keyboard } = site.page;
  await site.page.click('#a');
  await keyboard.press('Control+A');
  await keyboard.press('Delete');
  await keyboard.type('second');
  await keyboard.press('Control+A');
  await keyboard.type('third');
  await keyboard.press('Control+A');
  await keyboard.press('Control+C');
  await keyboard.press('Control+A');
  await keyboard.press('Control+V');
  await site.page.click('#n');
  await keyboard.press('Control+A');
  await keyboard.type('4');
  await site.page.click('#b');
  const [text, number] = await site.events('field', 2);
  expect(text).toMatchObject({ emptied: 3, retyped: 3, filled: 1, changed: 1 });
  expect(number).toMatchObject({ emptied: 1, retyped: 1 });
});

test('counts typing in a later visit as typing again', async ({ expect }) => {
  const site = await sites.open('<input id="a" value="x"><button id="b">x</button>');
  await site.page.click('#a');
  await site.page.keyboard.press('Backspace');
  await site.page.keyboard.press('End');
  await site.page.keyboard.press('Backspace');
  await site.page.click('#b');
  await site.page.click('#a');
  await site.page.keyboard.type('y');
  await site.page.click('#b');
  const visits = await site.events('field', 2);
  expect(visits.map(({ emptied, retyped, filled }) => [emptied, retyped, filled])).toEqual([
    [1, undefined, undefined],
    [undefined, 1, 1],
  ]);
});

test('sees a message that appears beside the field after it was left, and none elsewhere', async ({ expect }) => {
  const site = await sites.open(`
    <form><div><input id="a"></div><div><input id="b"></div><div><input id="c" aria-invalid="true"></div></form><button id="x">x</button>
    <script>
      a.onblur = () => setTimeout(() => a.insertAdjacentHTML('afterend', '<p>Enter a name</p>'), 200)
      b.onblur = () => setTimeout(() => document.body.append('Unrelated news'), 200)
    </script>`);
  for (const id of ['#a', '#b', '#c', '#x']) await site.page.click(id);
  const visits = await site.events('field', 3);
  expect(visits.map(({ message, invalid, keys }) => [message, invalid, keys])).toEqual([
    [1, undefined, 0],
    [undefined, undefined, 0],
    [undefined, 1, 0],
  ]);
});

test('sees a message that stands or is written anew, while the field is changed again and again', async ({
  expect,
}) => {
  const site = await sites.open(`
    <div><input id="a"><em id="e"></em></div><p><button id="x">x</button></p>
    <script>a.onblur = () => { e.textContent = a.value === 'right' ? '' : 'Invalid format' }</script>`);
  for (const [i, text] of ['one', 'two', '', 'right'].entries()) {
    await site.page.click('#a');
    if (text) {
      await site.page.keyboard.press('ControlOrMeta+a');
      await site.page.keyboard.type(text);
    }
    await site.page.click('#x');
    // A message has its time to appear before the visit is told.
    await site.events('field', i + 1);
  }
  const visits = await site.events('field', 4);
  expect(visits.map(({ message, changed }) => [message, changed])).toEqual([
    [1, 1],
    [1, 1],
    [undefined, undefined],
    [undefined, 1],
  ]);
});

test('tells a field filled by a script or a password manager from one that was typed in', async ({ expect }) => {
  const site = await sites.open('<input id="a"><input id="b"><button id="x">x</button>');
  await site.page.click('#a');
  await site.page.evaluate(`a.value = 'filled'; a.dispatchEvent(new Event('input', { bubbles: true }))`);
  await site.page.click('#b');
  await site.page.keyboard.type('typed');
  await site.page.click('#x');
  const visits = await site.events('field', 2);
  expect(visits.map(({ auto, filled }) => [auto, filled])).toEqual([
    [1, 1],
    [undefined, 1],
  ]);
});

test('reports the field that is in use when the page is left, and nothing of an ignored one', async ({ expect }) => {
  const site = await sites.open('<div data-wince-ignore><input id="i"></div><input id="a">');
  await site.page.click('#i');
  await site.page.keyboard.type('secret');
  await site.page.click('#a');
  await site.page.keyboard.type('abc');
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  expect(site.arrived('field').map(({ element, keys }) => [element?.selector, keys])).toEqual([['#a', 3]]);
});

test('counts the filled fields of a submit, also of one that a script makes', async ({ expect }) => {
  const site = await sites.open(
    `<form id="f"><input value="a"><input><input type="hidden" value="h"><input type="checkbox"><input type="checkbox" checked><button id="b">Send</button></form>
     <form id="g" action="/sent"><input value="x"></form>
     <script>f.onsubmit = (e) => e.preventDefault()</script>`,
    { routes: { '/sent': '<p>Sent</p>' } },
  );
  await site.page.evaluate('f.requestSubmit()');
  await site.events('submit');
  await Promise.all([site.page.waitForNavigation(), site.page.evaluate('setTimeout(() => g.submit(), 0)')]);
  const submits = await site.events('submit', 2);
  expect(submits.map(({ element, outcome, filled }) => [element?.selector, outcome, filled])).toEqual([
    ['#f', 'none', 2],
    ['#g', 'sent', 1],
  ]);
});

test('calls a submit refused that the page answers with red words, and no other', async ({ expect }) => {
  const site = await sites.open(
    `<form id="f"><input id="i" value="a"><i style="color:#c00">*</i> <a style="color:#c00">Delete all</a><button id="b">Join</button><p id="m"></p></form>
     <script>
       let n = 0;
       f.onsubmit = async (e) => { e.preventDefault(); n++; if (n === 3) await fetch('/ok', { method: 'POST' }); m.textContent = n === 2 ? 'Saved' : 'Check it'; m.style.color = n === 2 ? '#060' : '#b91c1c' }
     </script>`,
    { routes: { '/ok': { body: '{}' } } },
  );
  for (let count = 1; count <= 3; count++) {
    await site.page.type('#i', 'x');
    await site.page.click('#b');
    await site.events('submit', count);
    await site.page.evaluate(`m.textContent = ''`);
  }
  expect(site.arrived('submit').map(({ outcome, invalid }) => [outcome, invalid])).toEqual([
    ['invalid', 1],
    ['none', 0],
    ['sent', 1],
  ]);
});

test('hears red however the page writes its colours, and takes no other colour for it', async ({ expect }) => {
  const colours = {
    'oklch(57.7% 0.245 27.325)': 1,
    'oklch(0.586 0.253 17.585)': 1,
    'hsl(0 80% 40%)': 1,
    'oklch(44.6% 0.03 256.802)': 0,
    'oklch(54.6% 0.245 262.881)': 0,
    'oklch(0.577 0.03 27)': 0,
    'lab(50 0 0)': 0,
    'lab(90 0 0)': 0,
    'color(srgb 0.4 0.4 0.4)': 0,
  };
  const site = await sites.open(
    `<form id="f"><input id="i" value="a"><button id="b">Join</button><p id="m"></p></form>
     <script>
       const colours = ${JSON.stringify(Object.keys(colours))};
       f.onsubmit = (e) => { e.preventDefault(); m.textContent = 'Check it'; m.style.color = colours.shift() }
     </script>`,
  );
  for (let count = 1; count <= Object.keys(colours).length; count++) {
    await site.page.type('#i', 'x');
    await site.page.click('#b');
    await site.events('submit', count);
  }
  expect(site.arrived('submit').map(({ invalid }) => invalid)).toEqual(Object.values(colours));
});

test('takes a form that was emptied for accepted, whatever turns red beside it', async ({ expect }) => {
  const site = await sites.open(
    `<div><form id="f"><input id="i"><button id="b">Send</button></form><p id="m">Nobody is typing</p></div>
     <script>f.onsubmit = (e) => { e.preventDefault(); i.value = ''; m.style.color = '#c00' }</script>`,
  );
  await site.page.type('#i', 'hello');
  await site.page.click('#b');
  const [submit] = await site.events('submit');
  expect([submit?.outcome, submit?.invalid]).toEqual(['none', 0]);
});

test('takes red figures, lists of results and the steps of a stepper for no refusal', async ({ expect }) => {
  const site = await sites.open(
    `<form id="f"><input id="i" value="a"><b id="sum" style="color:#c00"></b><button id="b">Search</button></form>
     <div id="found"></div>
     <form id="cart"><input id="count" value="1"><button id="plus">+</button><p id="left" style="color:#c00"></p></form>
     <script>
       f.onsubmit = async (e) => { e.preventDefault(); await fetch('/graphql', { method: 'POST' }); sum.textContent = '-1,250.00'; found.innerHTML = '<p style="color:#c00">Overdue</p>'.repeat(20) }
       plus.onclick = (e) => { e.preventDefault(); count.value++; left.textContent = 'Only 3 left' }
     </script>`,
    { routes: { '/graphql': { body: '{}' } } },
  );
  for (const key of ['x', 'y']) {
    await site.page.type('#i', key);
    await site.page.click('#b');
    await site.page.waitForTimeout(900);
  }
  await site.page.click('#plus');
  await site.page.click('#plus');
  const submits = await site.events('submit', 4);
  expect(submits.map(({ element, invalid }) => [element?.selector, invalid])).toEqual([
    ['#f', 0],
    ['#f', 0],
    ['#cart', 0],
    ['#cart', 0],
  ]);
});

test('takes a message that was there before for none, and the same one written anew for another', async ({
  expect,
}) => {
  const site = await sites.open(
    `<form id="f"><input id="i" value="a"><p id="m" style="color:#c00">Required fields</p><button id="b">Join</button></form>
     <script>let n = 0; f.onsubmit = (e) => { e.preventDefault(); if (++n !== 2) m.textContent = 'Check it' }</script>`,
  );
  for (const key of ['x', 'y', 'z']) {
    await site.page.type('#i', key);
    await site.page.click('#b');
    await site.page.waitForTimeout(1_100);
  }
  const submits = await site.events('submit', 3);
  expect(submits.map(({ invalid }) => invalid)).toEqual([1, 0, 1]);
});

test('takes no other button of a bar with a search field in it for a submit, nor one far away', async ({ expect }) => {
  const site = await sites.open(
    `<header><input id="i"><button id="s" type="button">Search</button><button type="button">A</button><button type="button">B</button><button id="t" type="button">Tab</button></header>
     <main><p><input id="far"></p><section><div><div><p><button id="u" type="button">Close</button></p></div></div></section></main>`,
  );
  await site.page.type('#i', 'x');
  await site.page.click('#t');
  await site.page.type('#far', 'x');
  await site.page.click('#u');
  await site.events('click', 2);
  await site.page.waitForTimeout(1_200);
  expect(site.arrived('submit')).toEqual([]);
});

test('knows an attempt where there is no form by the button and the fields around it', async ({ expect }) => {
  const site = await sites.open(
    `<main><section id="box"><input id="i"><input value="b"><button id="b" type="button">Sign up</button></section><button id="other" type="button">Other</button></main>
     <script>b.onclick = () => fetch('/users', { method: 'POST' })</script>`,
    { routes: { '/users': { status: 422 } } },
  );
  await site.page.type('#i', 'x');
  await site.page.click('#b');
  await site.page.click('#other');
  await site.events('click', 2);
  const submits = await site.events('submit');
  expect(
    submits.map(({ element, outcome, status, filled, edited }) => [element?.selector, outcome, status, filled, edited]),
  ).toEqual([['#box', 'sent', 422, 2, 1]]);
});

test('begins no visit of a field that is pressed and does not get the focus', async ({ expect }) => {
  const site = await sites.open(
    `<input id="a"><input id="b"><script>b.onpointerdown = b.onmousedown = (e) => e.preventDefault()</script>`,
  );
  await site.page.type('#a', 'one');
  await site.page.click('#b');
  await site.page.type('#a', 'two');
  await site.page.click('html', { position: { x: 400, y: 300 } });
  const [field] = await site.events('field');
  expect(field).toMatchObject({ keys: 6, element: { selector: '#a' } });
  expect(site.arrived('field')).toHaveLength(1);
});

test('hears what a form without a form element refuses inside a shadow tree', async ({ expect }) => {
  const site = await sites.open(
    `<x-card id="card"></x-card>
     <script>customElements.define('x-card', class extends HTMLElement {
       connectedCallback() {
         const root = this.attachShadow({ mode: 'open' });
         root.innerHTML = '<input><p style="color:#b91c1c"></p><button type="button">Save</button>';
         root.querySelector('button').onclick = () => { root.querySelector('p').textContent = 'Not a number of ours' };
       }
     })</script>`,
  );
  await site.page.locator('x-card input').pressSequentially('12');
  await site.page.click('x-card button');
  const [submit] = await site.events('submit');
  expect(submit).toMatchObject({
    outcome: 'invalid',
    invalid: 1,
    edited: 1,
    filled: 1,
    element: { selector: '#card' },
  });
});

test('tells the fields of a shadow tree apart, and an attempt to send them', async ({ expect }) => {
  const site = await sites.open(
    `<x-card id="card"></x-card>
     <script>customElements.define('x-card', class extends HTMLElement {
       connectedCallback() {
         const root = this.attachShadow({ mode: 'open' });
         root.innerHTML = '<p><input class="a"></p><p><input class="b"></p><button type="button">Save</button>';
         root.querySelector('button').onclick = () => fetch('/save', { method: 'POST' });
       }
     })</script>`,
    { routes: { '/save': { status: 422 } } },
  );
  await site.page.locator('.a').pressSequentially('one');
  await site.page.locator('.b').pressSequentially('two two');
  await site.page.click('x-card button');
  const fields = await site.events('field', 2);
  expect(fields.map(({ keys, filled }) => [keys, filled])).toEqual([
    [3, 1],
    [7, 1],
  ]);
  const [submit] = await site.events('submit');
  expect(submit).toMatchObject({ outcome: 'sent', status: 422, edited: 2, element: { selector: '#card' } });
});
