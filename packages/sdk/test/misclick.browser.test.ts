import { test as base } from 'vitest';
import { elementsOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('tells what was under the pointer before the layout moved', async ({ expect }) => {
  const site = await sites.open(
    `<div id="slot"></div><main><button id="buy" class="row">Buy</button><button id="wish" class="row">Wish</button></main>
     <style>.row{display:block;width:400px;height:60px;border:0}</style>
     <script>slotIn = () => { slot.innerHTML = '<div style="height:60px">Offer</div>' }</script>`,
  );
  const box = await site.page.locator('#wish').boundingBox();
  await site.page.mouse.move(200, (box?.y ?? 0) + 30);
  await site.page.evaluate(
    `slotIn(); new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go())))`,
  );
  await site.page.mouse.down();
  await site.page.mouse.up();
  const [click] = await site.events('click');
  expect(click?.element?.selector).toBe('#buy');
  expect(click?.shift?.ms).toBeLessThan(500);
  expect(elementsOf(site)[click?.shift?.el ?? -1]?.selector).toBe('#wish');
});

test('says nothing of a shift that somebody has seen before they came over the thing', async ({ expect }) => {
  const site = await sites.open(
    `<h1>Offers</h1><div id="slot"></div><main><button id="buy" class="row">Buy</button><button id="wish" class="row">Wish</button></main>
     <style>.row{display:block;width:400px;height:60px;border:0}</style>`,
  );
  const { mouse } = site.page;
  const box = await site.page.locator('#wish').boundingBox();
  await mouse.move(200, 20);
  await site.page.evaluate(`slot.style.height = '60px'; new Promise((go) => setTimeout(go, 300))`);
  await mouse.move(200, (box?.y ?? 0) + 30, { steps: 3 });
  await mouse.down();
  await mouse.up();
  const [click] = await site.events('click');
  expect(click?.element?.selector).toBe('#buy');
  expect(click?.shift).toBeUndefined();
});

test('tells of a shift that met the pointer on its way, however late it came over the thing', async ({ expect }) => {
  const site = await sites.open(
    `<h1 id="head">Offers</h1><div id="slot"></div><main><button id="buy" class="row">Buy</button><button id="wish" class="row">Wish</button></main>
     <style>.row{display:block;width:400px;height:60px;border:0}</style>`,
  );
  // By the page's own clock: over the heading for longer than it takes to see the shift, and then at once on the thing.
  await site.page.evaluate(`(async () => {
    const { left, top } = wish.getBoundingClientRect();
    const at = { bubbles: true, pointerType: 'mouse', clientX: left + 9, clientY: top + 9 };
    const move = (target) => target.dispatchEvent(new PointerEvent('pointermove', at));
    const until = performance.now() + 300;
    slot.style.height = '60px';
    while (performance.now() < until) {
      move(head);
      await new Promise((go) => setTimeout(go, 10));
    }
    move(buy);
    buy.dispatchEvent(new PointerEvent('click', at));
  })()`);
  const [click] = await site.events('click');
  expect(click?.element?.selector).toBe('#buy');
  expect(elementsOf(site)[click?.shift?.el ?? -1]?.selector).toBe('#wish');
});

test('tells a click on what a misclick after a shift has brought, and no other', async ({ expect }) => {
  const site = await sites.open(
    `<div id="slot"></div><main><button id="buy" class="row">Buy</button><button id="wish" class="row">Wish</button></main>
     <p id="toast" hidden>Ordered. <button id="undo">Undo</button></p><p><button id="other">Other</button></p>
     <style>.row{display:block;width:400px;height:60px;border:0}</style>
     <script>buy.onclick = () => { toast.hidden = false }; other.onclick = () => { other.textContent = 'Seen' }</script>`,
  );
  await site.page.locator('#wish').hover();
  await site.page.evaluate(
    `slot.style.height = '60px'; new Promise((go) => requestAnimationFrame(() => setTimeout(go, 60)))`,
  );
  await site.page.mouse.down();
  await site.page.mouse.up();
  await site.page.click('#other');
  await site.page.click('#undo');
  const clicks = await site.events('click', 3);
  expect(clicks.map(({ element, shift, brought }) => [element?.selector, !!shift, brought])).toEqual([
    ['#buy', true, undefined],
    ['#other', false, undefined],
    ['#undo', false, 1],
  ]);
});

test('says nothing of a shift elsewhere', async ({ expect }) => {
  const site = await sites.open(
    `<button id="b" style="position:fixed;top:0;left:500px">Go</button><div id="slot"></div><p id="p">Text that moves</p>`,
  );
  await site.page.hover('#b');
  await site.page.evaluate(
    `slot.style.height = '90px'; new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go())))`,
  );
  await site.page.mouse.down();
  await site.page.mouse.up();
  const [click] = await site.events('click');
  expect(click?.element?.selector).toBe('#b');
  expect(click?.shift).toBeUndefined();
});

/** Four rows and what lies before them; `press()` comes over the second of them before `change`, and presses 100 ms later. */
const list = (before: string, change: string) =>
  `<style>.row{display:block;width:400px;height:40px;border:0} .pane{height:90px;overflow:auto} .kept{min-height:40px}</style>
   ${before}<main id="list"></main>
   <script>
     const people = ['anton', 'bea', 'marta', 'nils'];
     const row = (id) => '<button class="row" id="' + id + '">' + id + '</button>';
     const draw = (...first) => { list.innerHTML = first.join('') + people.map(row).join('') };
     draw();
     async function press() {
       const { left, top } = bea.getBoundingClientRect();
       const at = { bubbles: true, pointerType: 'mouse', clientX: left + 9, clientY: top + 9 };
       bea.dispatchEvent(new PointerEvent('pointermove', at));
       await new Promise((go) => setTimeout(go, 700));
       ${change};
       await new Promise((go) => setTimeout(go, 100));
       document.elementFromPoint(left + 9, top + 9).dispatchEvent(new PointerEvent('click', at));
     }
   </script>`;

test.for([
  ['a list that is drawn anew with something on top', '', `draw(row('suggested'))`],
  [
    'a list that is emptied and filled anew',
    '',
    `list.innerHTML = ''; for (const id of ['suggested', ...people]) list.insertAdjacentHTML('beforeend', row(id))`,
  ],
  [
    'what was hidden when it was drawn, whose shifts Chromium keeps to itself',
    '<div id="slot"></div><style>main{visibility:hidden} .on{visibility:visible}</style>',
    `list.className = 'on'; await new Promise((go) => setTimeout(go, 100)); slot.innerHTML = '<p class="row" style="margin:0">Offer</p>'`,
  ],
] as const)(
  'tells what was under the pointer before something pushed down %s',
  async ([, before, change], { expect }) => {
    const site = await sites.open(list(before, change));
    await site.page.evaluate('press()');
    const [click] = await site.events('click');
    expect(click?.element?.selector).toBe('#anton');
    expect(click?.shift?.ms).toBeLessThan(500);
    expect(elementsOf(site)[click?.shift?.el ?? -1]?.selector).toBe('#bea');
  },
);

test.for([
  ['lies over the page', '<div id="slot" style="position:absolute"></div>'],
  ['comes in a pane of its own', '<div id="slot" class="pane"></div>'],
  ['has its place kept free', '<div id="slot" class="kept"></div>'],
  ['has its place kept free by its height', '<div id="slot" style="height:40px"></div>'],
  [
    'comes beside it',
    '<style>body{display:grid;grid-template-columns:90px 1fr}</style><div><div id="slot"></div></div>',
  ],
] as const)('says nothing of what pushes nothing down, because it %s', async ([, before], { expect }) => {
  const site = await sites.open(
    list(before, `slot.innerHTML = '<p class="row" style="margin:0;width:80px">Offer</p>'`),
  );
  await site.page.evaluate('press()');
  const [click] = await site.events('click');
  expect(click?.shift).toBeUndefined();
});

test('says nothing of a list that is drawn anew as it was, or because of a key', async ({ expect }) => {
  const same = await sites.open(list('', 'draw()'));
  await same.page.evaluate('press()');
  expect((await same.events('click'))[0]?.shift).toBeUndefined();
  const asked = await sites.open(
    list('<input id="field">', `field.dispatchEvent(new Event('input')); draw(row('found'))`),
  );
  await asked.page.evaluate('press()');
  expect((await asked.events('click'))[0]?.shift).toBeUndefined();
});
