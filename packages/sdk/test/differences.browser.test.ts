import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>';

const AS_IT_WAS: Array<[name: string, html: string]> = [
  [
    'a list that is drawn as it was',
    `<ul id="list"><li>One</li><li>Two</li></ul><button id="t">More</button>
     <script>t.onclick = () => { list.innerHTML = '<li>One</li><li>Two</li>' }</script>`,
  ],
  [
    'a part of the page that is taken out, and put in anew as it was',
    `<main><p>Reviews</p><div><b>Not loaded</b></div><button id="t">Try again</button></main>
     <script>t.onclick = () => {
       const [before, anew] = [t.previousElementSibling, t.previousElementSibling.cloneNode(true)];
       before.remove(); t.before(anew)
     }</script>`,
  ],
  [
    'a box with its own button that is put in anew as it was',
    `<main><h1>Reviews</h1><div><div id="box"><p>Not loaded</p><button id="t">Try again</button></div></div></main>
     <script>onclick = () => { const [before, place] = [box, box.parentNode]; before.remove(); place.append(before.cloneNode(true)) }</script>`,
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
    'a ripple beside it that goes',
    `<div><input type="checkbox" id="t" onclick="event.preventDefault()"><span id="root"></span></div>
     <script>t.onpointerdown = () => {
       const ripple = document.createElement('span'); ripple.innerHTML = '<span></span>'; root.append(ripple);
       setTimeout(() => { ripple.className = 'on'; ripple.firstChild.style.opacity = 1 }, 120); setTimeout(() => ripple.remove(), 600)
     }</script>`,
  ],
  [
    'a class around it that says that it is pressed',
    `<div id="row" class="row  last"><button id="t">Save</button></div>
     <script>t.onclick = () => { row.className = 'row last is-activated'; setTimeout(() => { row.className = 'row last' }, 300) }</script>`,
  ],
  [
    'a checkbox that the page sets back',
    `<input type="checkbox" id="t"><script>t.onclick = () => Promise.resolve().then(() => { t.checked = false }); t.addEventListener('click', () => { t.checked = false })</script>`,
  ],
  [
    'a state of a component that it has while it is pressed',
    `<x-b></x-b><button id="t">Save</button><script>let states; customElements.define('x-b', class extends HTMLElement { constructor() { super(); states = this.attachInternals().states } }); t.onclick = () => states.add('pressed')</script>`,
  ],
  [
    'subtitles that are not there',
    `<video id="v"></video><button id="t">CC</button><script>const track = v.addTextTrack('captions'); t.onclick = () => { track.mode = 'showing' }</script>`,
  ],
  [
    'the next picture of a show that goes on',
    `<button id="t">Save</button><main><img id="p" width="90" height="90"></main><script>let n = 0; setInterval(() => { p.src = '/picture?' + n++ }, 50)</script>`,
  ],
  [
    'what is only said to screen readers',
    `<button id="t">Order</button><p id="p" style="position:absolute;width:1px;height:1px;overflow:hidden"></p><script>t.onclick = () => { p.textContent = ''; p.textContent = 'Accept the terms' }</script>`,
  ],
  [
    'what changes where it is not drawn',
    `<button id="t">Order</button><p id="p" hidden></p><script>t.onclick = () => { p.textContent = 'Accept the terms' }</script>`,
  ],
  [
    'a menu that opens out of sight',
    `<p><button id="t" popovertarget="p">More</button></p><div id="p" popover style="inset:3000px auto auto 0">Save</div>`,
  ],
  [
    'the state that a server sends along',
    `<form onsubmit="return false"><input type="hidden" id="i" value="a"><input type="hidden" id="j" value="a"><button type="button" id="t">Add</button></form>
     <script>t.onclick = () => { i.value = 'b'; i.dispatchEvent(new Event('input', { bubbles: true })); j.setAttribute('value', 'b') }</script>`,
  ],
  [
    'what cards do that could be dragged while one of their buttons is pressed, and what they say to screen readers',
    `<main><div class="card"><button id="t">Delete</button></div><div class="card">Two</div></main>
     <p id="says" style="position:fixed;width:1px;height:1px;overflow:hidden"></p>
     <script>
       const cards = [...document.querySelectorAll('.card')];
       const style = (card, value) => card.setAttribute('style', value);
       for (const card of cards) style(card, 'opacity: 1');
       onpointerdown = () => {
         let n = 0; const timer = setInterval(() => { says.textContent = 'Picked up, over it ' + n; if (++n > 12) clearInterval(timer) }, 20);
         for (const card of cards) style(card, 'opacity: 1; transition: transform 1s');
         for (const card of cards) style(card, 'opacity: 0.6; transform: translateX(0)');
       };
       onpointerup = () => { for (const card of cards) { style(card, 'opacity: 0.6'); style(card, 'opacity: 1') } };
     </script>`,
  ],
  [
    'a state of the whole page that lasts as long as the press',
    `<main><section><p><button id="t">Save</button></p></section></main><style>main,section,p{min-height:500px} .is-down{user-select:none}</style>
     <script>onpointerdown = () => document.documentElement.classList.add('is-down'); onpointerup = () => document.documentElement.classList.remove('is-down')</script>`,
  ],
  [
    'a choice that is taken out of a list, and put back before anybody has seen it',
    `<p id="list"></p><script>
       const all = ['Balcony', 'Lift'];
       const draw = (names) => { list.innerHTML = names.map((name) => name + '<button id="' + (name === 'Lift' ? 't' : name) + '">×</button>').join('') };
       list.onclick = () => { draw(['Balcony']); queueMicrotask(() => draw(all)) };
       draw(all);
     </script>`,
  ],
  [
    'a state that lasts as long as the press',
    `<button id="t">Save</button>
     <script>t.onpointerdown = () => t.setAttribute('data-ui-state', 'down'); t.onclick = () => t.removeAttribute('data-ui-state')</script>`,
  ],
];

for (const [name, html] of AS_IT_WAS)
  test(`takes ${name} for no answer`, async ({ expect }) => {
    const site = await sites.open(html, {
      routes: { '/picture': { type: 'image/svg+xml', body: PICTURE, delayMs: 20 } },
    });
    await site.page.waitForFunction('performance.now() > 1000');
    await site.page.click('#t', { delay: 90 });
    const [click] = await site.events('click');
    expect(answersOf(click)).toEqual([]);
  });

const isShown = ([kind]: [string, ...unknown[]]) => kind !== 'request';

/** Ms of the answers that could be seen, by their first half second. */
const halves = (click: { reaction: { answers: [string, string, number][] } } | undefined) =>
  click?.reaction.answers.filter(isShown).map(([kind, relation, ms]) => [kind, relation, ms > 500 ? 'late' : 'early']);

const BUSY = `const busy = (is) => { row.className = is ? 'row busy' : 'row'; t.ariaBusy = is; word.data = is ? 'Saving' : 'Save' };
  const word = t.firstChild; t.onclick = () => { busy(true); fetch('/save').then(() => { busy(false); tell() }) }`;

test('takes the end of a busy state for no further answer', async ({ expect }) => {
  const routes = { '/save': { status: 500, delayMs: 700 } };
  const silent = await sites.open(
    `<div id="row" class="row"><button id="t">Save</button></div><script>tell = () => {}; ${BUSY}</script>`,
    { routes },
  );
  await silent.page.click('#t');
  const [click] = await silent.events('click');
  expect(halves(click)).toEqual([
    ['content', 'inside', 'early'],
    ['style', 'around', 'early'],
    ['attribute', 'inside', 'early'],
  ]);

  const nodes = await sites.open(
    `<div><button id="t"><b>Save</b></button></div>
     <script>t.onclick = () => {
       t.innerHTML = '<svg width="9" height="9"></svg>';
       const wheel = t.parentNode.appendChild(document.createElement('img'));
       fetch('/save').then(() => { t.innerHTML = '<b>Save</b>'; wheel.remove() })
     }</script>`,
    { routes },
  );
  await nodes.page.click('#t');
  const [other] = await nodes.events('click');
  expect(new Set(halves(other)?.map(([, , half]) => half))).toEqual(new Set(['early']));
});

test('takes the end of a busy state for no further answer, also one that was drawn anew meanwhile', async ({
  expect,
}) => {
  const site = await sites.open(
    `<div><button id="t">Save</button></div>
     <script>t.onclick = () => {
       const wheel = document.createElement('b'); wheel.textContent = 'Busy'; t.after(wheel);
       const anew = wheel.cloneNode(true);
       setTimeout(() => { wheel.remove(); t.after(anew) }, 300);
       fetch('/save').then(() => anew.remove())
     }</script>`,
    { routes: { '/save': { status: 500, delayMs: 700 } } },
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(halves(click)).toEqual([['content', 'around', 'early']]);
});

test('takes a list that is drawn anew twice in a row for an answer', async ({ expect }) => {
  const site = await sites.open(
    `<section><button id="t">Add</button><button id="u">Add</button><ul id="l"></ul></section>
     <script>
       const draw = (...names) => { l.innerHTML = names.map((name) => '<li>' + name + '</li>').join('') };
       draw('Oil', 'Salt');
       t.onclick = () => { draw('Oil', 'Salt', 'Rice'); queueMicrotask(() => draw('Oil', 'Salt', 'Rice')) };
       u.onclick = () => { draw('Oil'); setTimeout(() => draw('Oil'), 20) };
     </script>`,
  );
  await site.page.click('#t');
  await site.page.click('#u');
  const clicks = await site.events('click', 2);
  expect(clicks.map(answersOf)).toEqual([[['content', 'around']], [['content', 'around']]]);
});

test('takes a message that is shown once more for an answer', async ({ expect }) => {
  const site = await sites.open(
    `<div id="row" class="row"><button id="t">Save</button><p id="m">Not saved</p></div>
     <script>tell = () => { m.textContent = 'Not saved' }; t.onpointerdown = () => { m.textContent = '' }; ${BUSY}</script>`,
    { routes: { '/save': { status: 500, delayMs: 700 } } },
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(halves(click)).toContainEqual(['content', 'around', 'late']);
});

test('takes what stays beside it for an answer, however little there is to see of it', async ({ expect }) => {
  const site = await sites.open(
    `<div><button id="t">Load</button></div><script>t.onclick = () => t.after(document.createElement('span'))</script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(click?.reaction.answers).toEqual([['content', 'around', expect.any(Number)]]);
  expect(click?.reaction.answers[0]?.[2]).toBeLessThan(500);
});

test('takes a part of the page that is put elsewhere for an answer', async ({ expect }) => {
  const site = await sites.open(
    `<div><p>One</p><p>Two</p><button id="t">Down</button></div><script>t.onclick = () => t.before(t.parentNode.firstChild)</script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'around']]);
});

for (const [name, html] of [
  ['fields that begin anew', `<div><p id="p"><input></p><button id="t">Clear</button></div>`],
  ['a component with a tree of its own', `<div><x-price id="p"></x-price><button id="t">Next</button></div>`],
  [
    'a message elsewhere that is shown once more',
    `<main><section><div><p><b><i><button id="t">Save</button></i></b></p></div></section></main><footer><p id="p">Saved</p></footer>`,
  ],
])
  test(`takes ${name} for an answer, also where a framework puts in what is equal`, async ({ expect }) => {
    const site = await sites.open(
      `${html}<script>t.onclick = () => { const [old, box] = [p, p.parentNode]; const next = old.nextSibling; const anew = old.cloneNode(true); old.remove(); box.insertBefore(anew, next) }</script>`,
    );
    await site.page.click('#t');
    const [click] = await site.events('click');
    expect(answersOf(click)[0]?.[0]).toBe('content');
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

test('takes an animation that begins anew with each click for an answer of each', async ({ expect }) => {
  const site = await sites.open(
    `<style>@keyframes shake{50%{transform:translateX(9px)}}.shake{animation:shake .4s}</style><div id="die">6</div><button id="t">Roll</button>
     <script>t.onclick = () => { die.classList.remove('shake'); void die.offsetWidth; die.classList.add('shake') }</script>`,
  );
  for (let i = 0; i < 4; i++) await site.page.click('#t', { delay: 60 });
  const clicks = await site.events('click', 4);
  expect(clicks.map(answersOf)).toEqual(Array.from({ length: 4 }, () => [['style', 'around']]));
});

test('takes a state from the press on for an answer, also where the next press takes it back', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t" aria-expanded="false">Menu</button><script>t.onpointerdown = () => t.setAttribute('aria-expanded', t.ariaExpanded === 'false')</script>`,
  );
  for (let i = 0; i < 4; i++) await site.page.click('#t', { delay: 150 });
  const clicks = await site.events('click', 4);
  expect(clicks.map(answersOf)).toEqual(Array.from({ length: 4 }, () => [['attribute', 'inside']]));
});

test('takes a width that grows with each of many fast clicks for an answer of each', async ({ expect }) => {
  const site = await sites.open(
    `<div id="bar" style="width:10px">Volume</div><button id="t">Louder</button><script>let px = 10; t.onpointerdown = () => { bar.style.width = (px += 10) + 'px' }</script>`,
  );
  for (let i = 0; i < 5; i++) await site.page.click('#t', { delay: 60 });
  const clicks = await site.events('click', 5);
  expect(clicks.map(answersOf)).toEqual(Array.from({ length: 5 }, () => [['style', 'around']]));
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

const CLOSED: Array<[name: string, html: string, answer: [string, string]]> = [
  [
    'a dialog that is hidden',
    `<div id="p"><p>Terms</p><button id="t">Close</button></div><script>t.onclick = () => { p.style.display = 'none' }</script>`,
    ['style', 'around'],
  ],
  [
    'a panel elsewhere that is hidden',
    `<style>.off{display:none}</style><main><div id="p">Terms</div></main><section><div><p><b><i><button id="t">Close</button></i></b></p></div></section><script>t.onclick = () => { p.className = 'off' }</script>`,
    ['style', 'caused'],
  ],
  [
    'a dialog that is taken out of its root',
    `<section><div><p><b><i><button id="t">Close</button></i></b></p></div></section><div style="height:2000px"></div><main id="root"><div>Terms</div></main><script>t.onclick = () => root.firstChild.remove()</script>`,
    ['content', 'caused'],
  ],
  [
    'words in a button beside some for screen readers',
    `<button id="t"><b>Copy</b><span id="p" style="position:absolute;width:1px;height:1px;overflow:hidden"></span></button><script>t.onclick = () => { t.firstChild.textContent = 'Copied'; p.textContent = 'It was copied' }</script>`,
    ['content', 'inside'],
  ],
  [
    'words in a box that is none',
    `<button id="t">More</button><p id="p" style="display:contents"></p><script>t.onclick = () => { p.textContent = 'Words' }</script>`,
    ['content', 'around'],
  ],
  [
    'a list that is emptied because a field was left',
    `<div><input id="i"><p id="p"><u>Berlin</u></p><button id="t">Cancel</button></div><script>i.onblur = () => { p.innerHTML = '' }; i.focus()</script>`,
    ['content', 'around'],
  ],
  [
    'a menu in a root that is out of sight',
    `<button id="t" aria-controls="p">Menu</button><div style="height:3000px"></div><main id="p"></main><script>t.onclick = () => { p.innerHTML = '<ul style="position:fixed;top:80px">Item' }</script>`,
    ['content', 'controlled'],
  ],
  [
    'a list that closes because a field was left',
    `<div><input id="i"><p id="p">Berlin</p><button id="t">Cancel</button></div><script>i.onblur = () => { p.style.display = 'none' }; i.focus()</script>`,
    ['style', 'around'],
  ],
];

for (const [name, html, [kind, relation]] of CLOSED)
  test(`takes ${name} for an answer`, async ({ expect }) => {
    const site = await sites.open(html);
    await site.page.click('#t');
    const [click] = await site.events('click');
    expect(answersOf(click)).toContainEqual([kind, relation]);
  });

test('takes a long list that is drawn anew for an answer, though what is read of it is out of sight', async ({
  expect,
}) => {
  const site = await sites.open(
    `<main id="list" style="position:relative;top:-3000px">${'<p style="margin:0;height:40px">1</p>'.repeat(200)}</main><button id="t" style="position:fixed;top:0">Sort</button>
     <script>t.onclick = () => { for (const [i, p] of [...list.children].entries()) p.firstChild.data = i < 3 || i === 80 ? 2 : 1 }</script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'caused']]);
});

test('takes the address of a picture for no answer before the picture is there', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Oak</button><main><img id="p" src="/beech"></main>
     <script>t.onclick = () => { p.src = '/oak' }</script>`,
    { routes: { '/oak': { type: 'image/svg+xml', body: PICTURE, delayMs: 900 } } },
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['attribute', 'caused']]);
  expect(click?.reaction.answers[0]?.[2]).toBeGreaterThanOrEqual(900);
});

test('gives what is said of a field that was left to no click elsewhere', async ({ expect }) => {
  const site = await sites.open(
    `<div><input id="i"><i id="m"></i><button id="t">Find</button></div><p><label><input type="checkbox" id="c">Same</label><b id="n"></b></p>
     <script>i.onblur = () => { m.textContent = 'Fine' }; c.onchange = () => { n.textContent = 'Yes' }</script>`,
  );
  await site.page.click('#i');
  await site.page.click('#t');
  await site.page.click('#c');
  const [, find, box] = await site.events('click', 3);
  expect(answersOf(find)).toEqual([]);
  expect(answersOf(box)).toContainEqual(['content', 'around']);
});
