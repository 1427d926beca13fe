import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

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

test('takes words that stay for a refusal of the next attempt that goes nowhere, and of no other', async ({
  expect,
}) => {
  const site = await sites.open(
    `<form id="f"><p style="color:#c00">Last day today</p><input id="i" value="a"><button id="b">Join</button><p id="m" style="color:#c00"></p></form>
     <script>let n = 0; f.onsubmit = (e) => { e.preventDefault(); m.textContent ||= 'Enter a valid reading'; if (++n === 3) fetch('/ok', { method: 'POST' }) }</script>`,
    { routes: { '/ok': { body: '{}' } } },
  );
  for (let count = 1; count <= 3; count++) {
    await site.page.type('#i', 'x');
    await site.page.click('#b');
    await site.events('submit', count);
  }
  expect(site.arrived('submit').map(({ outcome, invalid }) => [outcome, invalid])).toEqual([
    ['invalid', 1],
    ['invalid', 1],
    ['sent', 0],
  ]);
});

for (const [name, figure] of [
  ['', '<p id="figure">0</p>'],
  [', in a field', '<input id="figure" readonly>'],
])
  test(`takes a red verdict that stays while the figures beside it change${name} for no refusal`, async ({
    expect,
  }) => {
    const site = await sites.open(
      `<form id="f"><input id="i" value="9"><button id="b">Calculate</button>${figure}<p id="m" style="color:#c00"></p></form>
     <script>f.onsubmit = (e) => { e.preventDefault(); figure['value' in figure ? 'value' : 'textContent'] = i.value; m.textContent ||= 'Overweight' }</script>`,
    );
    for (let count = 1; count <= 3; count++) {
      await site.page.type('#i', '1');
      await site.page.click('#b');
      await site.events('submit', count);
    }
    expect(site.arrived('submit').map(({ invalid }) => invalid)).toEqual([1, 0, 0]);
  });

test('counts no field that the browser refuses and cannot point at', async ({ expect }) => {
  const site = await sites.open(
    `<form id="f"><select required style="display:none"><option value=""></select><button id="b">Send</button></form>`,
  );
  await site.page.click('#b');
  const [submit] = await site.events('submit');
  expect([submit?.outcome, submit?.invalid]).toEqual(['invalid', 0]);
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

test('takes a wrong answer that nobody is let to mend for no refusal', async ({ expect }) => {
  const site = await sites.open(
    `<form id="f"><fieldset id="all"><input id="i"></fieldset><button id="b">Check</button><p id="m" style="color:#c00"></p></form>
     <script>
       let n = 0;
       f.onsubmit = (e) => { e.preventDefault(); m.textContent = 'Not quite: la mesa'; i.readOnly = n === 0; all.disabled = n === 1; n++ }
     </script>`,
  );
  for (let count = 1; count <= 3; count++) {
    await site.page.type('#i', 'x');
    await site.page.click('#b');
    await site.events('submit', count);
    await site.page.evaluate(`i.readOnly = all.disabled = false; m.textContent = ''`);
  }
  const submits = site.arrived('submit');
  expect(submits.map(({ outcome, invalid }) => [outcome, invalid])).toEqual([
    ['none', 0],
    ['none', 0],
    ['invalid', 1],
  ]);
});

test('takes a message that was there from the first for none, and one that stays, or is written anew, for another', async ({
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
  expect(submits.map(({ invalid }) => invalid)).toEqual([1, 1, 1]);
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

test('tells a form that the server sends back with red words from one that it sends anew', async ({ expect }) => {
  const form = (says: string, next: number) =>
    `<form id="f" method="post" action="/${next}"><i style="color:#c00">* required</i><input id="i" value="a"><button id="b">Join</button>${says}</form>`;
  const red = (word: string) => `<p style="color:#b91c1c">${word}</p>`;
  const says = [
    red('Too short'),
    red('No number'),
    '<p>Welcome, now your friend</p><a style="color:#c00">Delete Ann</a>',
    red('Too short'),
  ];
  const routes = Object.fromEntries(says.map((words, i) => [`/${i + 1}`, form(words, i + 2)]));
  const site = await sites.open(form('', 1), { routes });
  for (const count of [2, 4, 5, 7]) {
    await site.page.type('#i', 'x');
    await Promise.all([site.page.waitForNavigation(), site.page.click('#b')]);
    await site.events('submit', count);
    await site.page.waitForFunction('!sessionStorage.winceSent');
  }
  expect(site.arrived('submit').map(({ outcome, invalid, edited }) => [outcome, invalid, edited])).toEqual([
    ['sent', 0, 1],
    ['invalid', 1, 1],
    ['sent', 0, 1],
    ['invalid', 1, 1],
    ['sent', 0, 1],
    ['sent', 0, 1],
    ['invalid', 1, 1],
  ]);
});

test('takes the next page of a table, which a script asks for by its form, for no refusal', async ({ expect }) => {
  const page = (says: string) =>
    `<form id="f" method="post" action="/2"><p style="color:#c00">${says}</p><input id="i" value="a"><a id="b" href="javascript:f.submit()">Next</a></form>`;
  const site = await sites.open(page(''), { routes: { '/2': page('Overdue') } });
  await Promise.all([site.page.waitForNavigation(), site.page.click('#b')]);
  await site.events('page', 2);
  // What came is judged a task after it was first drawn.
  await site.page.evaluate(
    'new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go))))',
  );
  await site.page.goto('about:blank');
  await site.events('leave', 2);
  expect(site.arrived('submit').map(({ outcome }) => outcome)).toEqual(['sent']);
});

test('tells a form that a script sent, and the server sends back with red words', async ({ expect }) => {
  const form = (says: string) =>
    `<form id="f" method="post" action="/again">${says}<input id="i"><a id="b" href="javascript:f.submit()">Next</a></form>`;
  const site = await sites.open(form(''), { routes: { '/again': form('<p style="color:#c00">Not verified</p>') } });
  await site.page.type('#i', 'x');
  await Promise.all([site.page.waitForNavigation(), site.page.click('#b')]);
  const submits = await site.events('submit', 2);
  expect(submits.map(({ outcome, invalid, edited }) => [outcome, invalid, edited])).toEqual([
    ['sent', 0, 1],
    ['invalid', 1, 1],
  ]);
});

for (const [name, target, sentAt] of [
  ['opens elsewhere', 'side', 'Date.now()'],
  ['was sent long ago', '', 'Date.now() - 100_000'],
] as const)
  test(`takes no page for the answer to a form that ${name}`, async ({ expect }) => {
    const site = await sites.open(
      `<form id="f" method="post" action="/plain" target="${target}"><input id="i" value="a"><button id="b">Join</button></form><iframe name="side"></iframe>`,
      { routes: { '/plain': { body: 'Sent' }, '/join': `<form id="f"><p style="color:#b91c1c">Too short</p></form>` } },
    );
    await site.page.evaluate(`{ const at = ${sentAt}; Date.now = () => at }`);
    await site.page.click('#b');
    await site.events('submit');
    await site.page.goto(`${site.origin}/join`);
    await site.page.waitForFunction('!sessionStorage.winceSent');
    await site.events('page', 2);
    expect(site.arrived('submit').map(({ outcome }) => outcome)).toEqual(['sent']);
  });

test('takes a form that is thanked for in its place for accepted, whatever it still says of its fields', async ({
  expect,
}) => {
  const form = (id: string) =>
    `<form id="${id}"><input id="${id}i" aria-invalid="true"><button id="${id}b">Save</button></form>`;
  const site = await sites.open(
    `<main id="m">${form('a')}</main><dialog id="d" open><p>Visit</p>${form('c')}</dialog>${form('s')}
     <script>
       addEventListener('submit', (e) => e.preventDefault());
       a.onsubmit = () => { m.innerHTML = '<p>Saved on this phone</p>' };
       // Cancelled: nothing has come in its place.
       c.onsubmit = () => d.remove()
     </script>`,
  );
  for (const id of ['a', 'c', 's']) {
    await site.page.type(`#${id}i`, 'x');
    await site.page.click(`#${id}b`);
  }
  const submits = await site.events('submit', 3);
  expect(submits.map(({ element, outcome, invalid }) => [element?.selector, outcome, invalid]).sort()).toEqual([
    ['#a', 'sent', 0],
    ['#c', 'invalid', 1],
    ['#s', 'invalid', 1],
  ]);
});
