import { test as base, vi } from 'vitest';
import { answersOf, elementsOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('names what lies under a layer that takes the click', async ({ expect }) => {
  const site = await sites.open(
    `<button id="next">Continue</button><p id="text">Address</p><div id="veil" style="position:fixed;inset:0"></div>`,
  );
  await site.page.click('#next', { force: true });
  await site.page.click('#text', { force: true });
  const [click, other] = await site.events('click', 2);
  expect(click?.element).toMatchObject({ selector: '#veil' });
  expect(elementsOf(site)[click?.under ?? -1]).toMatchObject({ selector: '#next', affordance: 'control' });
  expect(other?.under).toBeUndefined();
});

test('takes a tab, a link or a choice of what is there already for no promise', async ({ expect }) => {
  const site = await sites.open(
    `<button id="a" role="tab" aria-selected="true"><b id="in">Orders</b></button><button id="b" role="tab" aria-selected="false">Returns</button>
     <a id="c" href="#here" aria-current="page">Here</a><a id="d" href="#there" aria-current="false">There</a>
     <label id="e">Red<input type="radio" name="r" checked></label><label id="f">Blue<input type="radio" name="r"></label>
     <p><button id="g" class="tab active">All</button><button class="tab">Some</button></p><p><i class="tab">Yours</i><i id="h" class="selected tab" style="cursor:pointer">Mine</i></p>`,
  );
  for (const id of ['#in', '#b', '#c', '#d', '#e', '#f', '#g', '#h']) await site.page.click(id);
  const clicks = await site.events('click', 8);
  expect(clicks.map(({ element }) => [element?.selector, element?.affordance])).toEqual([
    ['#a', undefined],
    ['#b', 'control'],
    ['#c', undefined],
    ['#d', 'link'],
    ['#e', undefined],
    ['#f', 'label'],
    ['#g', undefined],
    ['#h', undefined],
  ]);
});

test('tells the box of a click also in a page that is left before it is drawn', async ({ expect }) => {
  const site = await sites.open('<button id="b" style="width:120px">Go</button>', {
    before: () => {
      window.requestAnimationFrame = () => 0;
    },
  });
  const box = await site.page.locator('#b').boundingBox();
  await site.page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('click')[0]?.element?.box?.[2]).toBe(120);
});

test('captures clicks in a frame of the same origin, and leaves the ignored one alone', async ({ expect }) => {
  const site = await sites.open(
    `<iframe id="f" src="/frame" width="300" height="150"></iframe><iframe data-wince-ignore id="i" src="/frame" width="300" height="150"></iframe>`,
    {
      routes: {
        '/frame': {
          body: '<!doctype html><button id="dead">Dead</button><button id="works" onclick="this.textContent = 1">Go</button>',
        },
      },
    },
  );
  const frame = site.page.frameLocator('#f');
  await site.page.frameLocator('#i').locator('#dead').click();
  await frame.locator('#dead').click();
  await frame.locator('#works').click();
  const clicks = await site.events('click', 2);
  expect(clicks.map(({ element }) => [element?.selector, element?.inner, element?.tag])).toEqual([
    ['#f', '#dead', 'button'],
    ['#f', '#works', 'button'],
  ]);
  expect(clicks.map(answersOf)).toEqual([[], [['content', 'inside']]]);
});

test('leaves a frame that reports for itself to its own client', async ({ expect }) => {
  const site = await sites.open(`<iframe id="f" src="/frame" width="300" height="150"></iframe>`, {
    routes: { '/frame': '<button id="b">Go</button>' },
  });
  await site.page.frameLocator('#f').locator('#b').click();
  await site.page.frames()[1]?.evaluate('wince.flush()');
  await site.events('click');
  await site.page.goto('about:blank');
  await site.events('leave', 2);
  expect(site.arrived('click').map(({ element }) => [element?.selector, element?.inner])).toEqual([['#b', undefined]]);
});

test('hears in a frame that reports for itself what the page around it does', async ({ expect }) => {
  const site = await sites.open(
    `<iframe id="f" src="/frame" width="300" height="150"></iframe><p id="day" style="margin-top:300px"></p>`,
    {
      routes: {
        '/frame': `<button id="b">17 May</button><script>b.onclick = () => { parent.day.append('17 May') }</script>`,
      },
    },
  );
  await site.page.frameLocator('#f').locator('#b').click();
  await vi.waitFor(
    async () => {
      await site.page.frames()[1]!.evaluate('wince.flush()');
      expect(site.arrived('click')).toHaveLength(1);
    },
    { timeout: 15_000, interval: 200 },
  );
  expect(site.arrived('click').map(answersOf)).toEqual([[['content', 'caused']]]);
});

test('does not call a component dead that keeps its tree closed', async ({ expect }) => {
  const site = await sites.open(
    `<x-shuffle id="x"></x-shuffle> <x-plain id="p" style="cursor:pointer">Plain</x-plain>
     <script>customElements.define('x-shuffle', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<button>Shuffle</button>' } })</script>`,
  );
  await site.page.click('#x');
  await site.page.click('#p');
  const [closed, plain] = await site.events('click', 2);
  expect(answersOf(closed)).toEqual([['canvas', 'page']]);
  expect(answersOf(plain)).toEqual([]);
});

test('takes a magnifier for a promise', async ({ expect }) => {
  const site = await sites.open(`<img id="i" alt="Bench" style="width:90px;height:90px;cursor:zoom-in">`);
  await site.page.click('#i');
  const [click] = await site.events('click');
  expect(click?.element).toMatchObject({ selector: '#i', affordance: 'cursor' });
});

test('names the React component that rendered the element', async ({ expect }) => {
  const site = await sites.open(
    `<button id="a">A</button><button id="b">B</button>
     <script>
       function CheckoutButton() {}
       a.__reactFiber$x1 = { type: 'button', return: { type: (() => { const t = () => {}; return t })(), return: { type: CheckoutButton } } };
       b.__reactFiber$x1 = { type: 'button' };
     </script>`,
  );
  await site.page.click('#a');
  await site.page.click('#b');
  const clicks = await site.events('click', 2);
  expect(clicks.map(({ element }) => element?.component)).toEqual(['CheckoutButton', undefined]);
});

test('takes the chosen option of a list that a field has opened for a promise: the pointer has come to it', async ({
  expect,
}) => {
  const site = await sites.open(
    `<input role="combobox" aria-expanded="true" aria-controls="l"><ul role="listbox" id="l"><li role="option" aria-selected="true" id="a">Invite</li></ul>
     <ul role="listbox" id="sizes"><li role="option" aria-selected="true" id="b">M</li></ul>
     <script>l.onclick = () => { document.querySelector('input').ariaExpanded = 'false' }</script>`,
  );
  for (const id of ['#b', '#a', '#a']) await site.page.click(id);
  const clicks = await site.events('click', 3);
  expect(clicks.map(({ element }) => element?.affordance)).toEqual([undefined, 'role', undefined]);
});

test('reads the box of what was pressed only once the page has been drawn', async ({ expect }) => {
  const site = await sites.open(`<button id="t" style="width:90px" onclick="this.textContent = 'Gone'">Go</button>`, {
    before: () => {
      const { getBoundingClientRect: read } = Element.prototype;
      Element.prototype.getBoundingClientRect = function (this: Element) {
        if (window.event) document.title = `read in ${window.event.type}`;
        return read.call(this);
      };
    },
  });
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(click?.element?.box?.[2]).toBe(90);
  expect(await site.page.title()).toBe('Test');
});

test('expects nothing of the chosen one of several, and something of a button that is only called active', async ({
  expect,
}) => {
  const site = await sites.open(
    `<div><button id="tab" class="tab active">One</button><button class="tab">Two</button></div>
     <p><button class="btn">Cancel</button><button id="save" class="btn btn-primary active">Save changes</button></p>`,
  );
  await site.page.click('#tab');
  await site.page.click('#save');
  const clicks = await site.events('click', 2);
  expect(clicks.map(({ element }) => element?.affordance)).toEqual([undefined, 'control']);
});

test('counts taps whose clicks the page keeps for itself', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t" style="width:200px;height:80px">Sale</button>
     <script>document.addEventListener('touchstart', (e) => e.preventDefault(), { passive: false })</script>`,
    { context: { hasTouch: true } },
  );
  for (let count = 0; count < 3; count++) {
    await site.page.touchscreen.tap(60, 40);
    await site.page.waitForTimeout(150);
  }
  const taps = await site.events('click', 3);
  expect(taps.map(({ pointer }) => pointer)).toEqual(['touch', 'touch', 'touch']);
});

test('leaves a tap that a game keeps for itself to its picture', async ({ expect }) => {
  const site = await sites.open(
    `<canvas></canvas><button id="t" style="display:block;width:200px;height:80px">Turn</button>
     <script>t.addEventListener('touchstart', (e) => e.preventDefault(), { passive: false })</script>`,
    { context: { hasTouch: true } },
  );
  const box = await site.page.locator('#t').boundingBox();
  await site.page.touchscreen.tap(60, box!.y + 40);
  const [tap] = await site.events('click');
  expect(answersOf(tap)).toEqual([['canvas', 'page']]);
});

test('gives a picture neither the tap on what is disabled nor a press of the mouse', async ({ expect }) => {
  const site = await sites.open('<canvas></canvas><button id="t" disabled>Save</button> <button id="u">Save</button>', {
    context: { hasTouch: true },
  });
  const box = await site.page.locator('#t').boundingBox();
  await site.page.touchscreen.tap(box!.x + 9, box!.y + 9);
  await site.page.click('#u', { button: 'right' });
  const clicks = await site.events('click', 2);
  expect(clicks.map(answersOf)).toEqual([[], []]);
});

test('takes a text that was selected beside an arrow, or behind a veil, for no wish', async ({ expect }) => {
  const site = await sites.open(
    `<p style="width:200px;display:flex">December <span id="t" style="cursor:pointer;width:40px;height:40px"><svg width="40" height="40"><path d="M9 9h20"/></svg></span> 2026</p>
     <p id="row" style="cursor:pointer">Invoice</p><div id="veil" style="height:50px"></div>`,
  );
  // As browsers select the nearest words at a fast second click.
  const select = (id: string) =>
    site.page.evaluate(
      `${id}.onclick = () => getSelection().selectAllChildren(document.querySelector(${id} === row ? '#row' : 'p'))`,
    );
  await select('t');
  await select('row');
  await select('veil');
  for (const id of ['t', 'row', 'veil']) await site.page.click(`#${id}`);
  const clicks = await site.events('click', 3);
  expect(clicks.map(({ selected }) => selected)).toEqual([undefined, 1, undefined]);
  expect(clicks.map(answersOf)).toEqual([[], [['selection', 'page']], []]);
});
