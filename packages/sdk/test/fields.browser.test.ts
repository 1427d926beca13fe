import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('reports a visit of a field with its keys and state, never what was typed', async ({ expect }) => {
  const site = await sites.open(
    `<form id="f"><p><label>Name <input id="name"></label></p><p><input id="mail" type="email"></p></form>
     <style>#mail:user-invalid { border-color: #dc2626 }</style>`,
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

test('takes a field for wrong where it looks so, or the page says so, and not where only the browser knows', async ({
  expect,
}) => {
  const looks = [
    '',
    'border-color:#dc2626',
    'box-shadow:0 0 0 2px #fff,0 0 0 4px oklch(0.637 0.237 25.331)',
    'border-color:#16a34a',
  ];
  const site = await sites.open(
    `${looks.map((look, i) => `<p><input id="f${i}" type="email" style="${look}"></p>`).join('')}<input aria-invalid="true"><button>x</button>`,
  );
  await site.page.click('#f0');
  for (const _ of [...looks, 'aria']) {
    await site.page.keyboard.type('a@');
    await site.page.keyboard.press('Tab');
  }
  const visits = await site.events('field', 5);
  expect(visits.map(({ invalid }) => invalid)).toEqual([undefined, 1, 1, undefined, 1]);
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

test('counts a field that a script empties while somebody types', async ({ expect }) => {
  const site = await sites.open(
    `<input id="a" value="31/12/2026"><button id="b">x</button>
     <script>a.onkeydown = ({ key }) => { if (key === 'Backspace') a.value = '' }</script>`,
  );
  await site.page.click('#a');
  await site.page.keyboard.press('Backspace');
  await site.page.keyboard.type('31.12.26');
  await site.page.click('#b');
  const [visit] = await site.events('field');
  expect(visit).toMatchObject({ emptied: 1, retyped: 1 });
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

test('counts a field that the page empties and calls wrong, and none that it empties because it took it', async ({
  expect,
}) => {
  const site = await sites.open(`
    <style>input:invalid { border-color: red }</style><input id="a"><input id="b" required><button id="x">x</button>
    <script>
      a.onkeypress = (e) => { e.preventDefault(); a.value += e.key };
      for (const field of [a, b]) field.onblur = () => { field.value = ''; field.ariaInvalid = field === a }
    </script>`);
  for (let i = 0; i < 2; i++)
    for (const id of ['#a', '#b']) {
      await site.page.click(id);
      await site.page.keyboard.type('5.3.62');
      await site.page.click('#x');
      await site.events('field', site.arrived('field').length + 1);
    }
  expect(site.arrived('field').map(({ emptied, retyped, filled }) => [emptied, retyped, filled])).toEqual([
    [1, undefined, 1],
    [undefined, undefined, 1],
    [1, 1, 1],
    [undefined, undefined, 1],
  ]);
});

test('counts a field that a cross beside it empties where it was called wrong, and none that was not', async ({
  expect,
}) => {
  const site = await sites.open(
    `<input id="card"><button id="x">x</button><input id="todo"><button id="add">Add</button><button id="b">b</button>
     <script>
       card.onblur = () => { card.ariaInvalid = !!card.value }
       for (const [button, field] of [[x, card], [add, todo]]) button.onclick = () => { field.value = ''; field.ariaInvalid = false; field.focus() }
     </script>`,
  );
  const { keyboard } = site.page;
  await site.page.click('#card');
  await keyboard.type('4471');
  await site.page.click('#b');
  await site.events('field');
  await site.page.click('#x');
  await keyboard.type('RB');
  // Called wrong, put right, and taken: it is empty for the next one.
  await site.page.click('#b');
  await site.events('field', 2);
  await site.page.click('#card');
  await keyboard.type('4471');
  await site.page.click('#x');
  await site.page.click('#todo');
  await keyboard.type('Milk');
  await site.page.click('#b');
  await site.events('field', 5);
  await site.page.click('#add');
  await keyboard.type('Eggs');
  await site.page.click('#b');
  const visits = await site.events('field', 6);
  expect(visits.map(({ element, emptied, retyped }) => [element?.selector, emptied, retyped])).toEqual([
    ['#card', undefined, undefined],
    ['#card', 1, 1],
    ['#card', undefined, undefined],
    ['#card', undefined, undefined],
    ['#todo', undefined, undefined],
    ['#todo', undefined, undefined],
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
