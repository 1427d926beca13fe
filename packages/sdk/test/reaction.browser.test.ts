import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('finds what changes around an element that the click takes out of the page a little later', async ({ expect }) => {
  const site =
    await sites.open(`<main style="height:600px"><ul id="list"><li>Invoice <button id="t">Dismiss</button></li><li>Order</li></ul></main>
    <script>addEventListener('gone', () => t.closest('li').remove())</script>`);
  await site.page.click('#t');
  await site.page.waitForTimeout(200);
  await site.page.evaluate(`dispatchEvent(new Event('gone'))`);
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'around']]);
});

test('tells what came of one request of a click while another is under way', async ({ expect }) => {
  const site = await sites.open(
    `<section><button id="t">Save</button><p id="m"></p></section>
     <script>t.onclick = () => { m.textContent = 'Saving'; fetch('/slow', { method: 'POST' }); fetch('/save', { method: 'POST' }).then(() => { m.textContent = 'Not saved' }) }</script>`,
    { routes: { '/save': { status: 500, delayMs: 300 }, '/slow': { delayMs: 1_200 } } },
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  const content = click?.reaction.answers.filter(([kind]) => kind === 'content') ?? [];
  expect(content.map(([, relation]) => relation)).toEqual(['around', 'around']);
  expect(content[1]?.[2]).toBeGreaterThanOrEqual(300);
});

test('looks for fields anew after a change too large to be read', async ({ expect }) => {
  const site = await sites.open(`<button id="t">Open</button><div id="box"></div><button id="plus">+</button>
    <script>
      t.onclick = () => { for (let i = 0; i < 40; i++) box.append(i === 20 ? Object.assign(document.createElement('input'), { id: 'n' }) : 'text') };
      plus.onclick = () => { n.value = 2 };
    </script>`);
  await site.page.click('#t');
  await site.page.waitForTimeout(100);
  await site.page.click('#plus');
  const [, plus] = await site.events('click', 2);
  expect(answersOf(plus)).toEqual([['value', 'page']]);
});

test('calls a ripple a decoration', async ({ expect }) => {
  const site = await sites.open(`<button id="save">Save</button>
    <script>save.onpointerdown = () => { const i = document.createElement('i'); save.append(i); save.classList.add('is-pressed'); setTimeout(() => i.remove(), 300) }</script>`);
  await site.page.click('#save');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
  expect(click?.reaction.answers.map(([, relation]) => relation)).toContain('decoration');
});

test('leaves a class that comes and goes with the press unanswered, and takes one that stays for an answer', async ({
  expect,
}) => {
  const site = await sites.open(`<button id="a">Active</button> <button id="b">Like</button>
    <script>a.onmousedown = () => { a.className = 'down' }; a.onmouseup = () => { a.className = '' }; b.onclick = () => { b.className = 'liked' }</script>`);
  await site.page.click('#a');
  await site.page.click('#b');
  const [active, like] = await site.events('click', 2);
  expect(answersOf(active)).toEqual([]);
  expect(answersOf(like)).toEqual([['style', 'inside']]);
});

test('reports an analytics request as unrelated', async ({ expect }) => {
  const site = await sites.open(`<button id="sub">Remind me</button>
    <script>sub.onclick = () => fetch('/track', { method: 'POST', keepalive: true })</script>`);
  await site.page.click('#sub');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
  expect(click?.reaction.answers[0]?.slice(0, 2)).toEqual(['request', 'unrelated']);
});

const ANSWERED: Array<[name: string, html: string, selector: string, answer: [string, string]]> = [
  [
    'a carousel',
    `<div id="box"><div id="track" style="width:300px">1</div><div><button id="t"><svg width="9" height="9"/></button></div></div><script>t.onclick = () => { track.style.transform = 'translateX(' + performance.now() + 'px)' }</script>`,
    '#t',
    ['style', 'around'],
  ],
  [
    'a stepper that sets a value property',
    `<input id="q" value="1"><button id="t">+</button><script>t.onclick = () => { q.value = +q.value + 1 }</script>`,
    '#t',
    ['value', 'page'],
  ],
  ['a checkbox', `<input type="checkbox" id="t">`, '#t', ['value', 'page']],
  [
    'a copy button',
    `<button id="t">Copy</button><script>t.onclick = () => { t.textContent = 'Copied' }</script>`,
    '#t',
    ['content', 'inside'],
  ],
  [
    'an anchor',
    `<a id="t" href="#end">End</a><p style="height:3000px"></p><p id="end">End</p>`,
    '#t',
    ['navigation', 'page'],
  ],
  ['a link to a new tab', `<a id="t" href="/other" target="_blank">Guide</a>`, '#t', ['tab', 'page']],
  [
    'a button that opens a tab',
    `<button id="t" onclick="window.open('/other')">Sample</button>`,
    '#t',
    ['tab', 'page'],
  ],
  [
    'a dialog',
    `<button id="t" onclick="d.showModal()">Terms</button><p></p><main><dialog id="d">Goods</dialog></main>`,
    '#t',
    ['dialog', 'page'],
  ],
  [
    'a popover',
    `<button id="t" popovertarget="p">Menu</button><div id="p" popover>Menu</div>`,
    '#t',
    ['dialog', 'page'],
  ],
  ['a canvas', `<canvas id="t" width="200" height="100"></canvas>`, '#t', ['canvas', 'page']],
  [
    'tabs of radio buttons and CSS',
    `<input type="radio" name="r" id="r1"><nav><label id="t" for="r1" style="cursor:pointer">Sizes</label></nav>`,
    '#t',
    ['value', 'page'],
  ],
  ['a text field', `<input id="t">`, '#t', ['focus', 'page']],
  ['a select', `<select id="t"><option>One<option>Two</select>`, '#t', ['focus', 'page']],
  [
    'a menu that opens on pointerdown',
    `<button id="t">Menu</button><ul id="m"></ul><script>t.onpointerdown = () => { m.innerHTML = '<li>Item' }</script>`,
    '#t',
    ['content', 'around'],
  ],
  [
    'a far badge that changes',
    `<header><b id="n">0</b></header><main><section><div><p><span><button id="t">Add</button></span></p></div></section></main><style>main,section,div{min-height:600px}</style><script>t.onclick = () => { n.textContent++ }</script>`,
    '#t',
    ['content', 'caused'],
  ],
  [
    'a button that only scrolls',
    `<button id="t" onclick="window.scrollTo({ top: 900, behavior: 'smooth' })">Down</button><p style="height:3000px">`,
    '#t',
    ['scroll', 'page'],
  ],
  [
    'a button that draws on a canvas in the next frame',
    `<button id="t">Undo</button><canvas id="c"></canvas><script>t.onclick = () => requestAnimationFrame(() => c.getContext('2d').clearRect(0, 0, 9, 9))</script>`,
    '#t',
    ['canvas', 'page'],
  ],
  ['a download', `<a id="t" href="/file.csv" download>CSV</a>`, '#t', ['download', 'page']],
  [
    'a button in an open shadow tree',
    `<x-b id="t"></x-b><script>customElements.define('x-b', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<button>0</button>'; const b = this.shadowRoot.firstChild; b.onclick = () => { b.textContent++ } } })</script>`,
    '#t',
    ['content', 'inside'],
  ],
  [
    'a clipboard copy without a word',
    `<button id="t" onclick="navigator.clipboard.writeText('x')">Copy</button>`,
    '#t',
    ['value', 'page'],
  ],
  [
    'a picture copied without a word',
    `<button id="t" onclick="navigator.clipboard.write([]).catch(() => {})">Copy</button>`,
    '#t',
    ['value', 'page'],
  ],
  ['a request', `<button id="t" onclick="fetch('/other')">Load</button>`, '#t', ['request', 'caused']],
  [
    'a button that covers a canvas anew',
    `<button id="t">+</button><canvas id="c"></canvas><script>t.onclick = () => requestAnimationFrame(() => c.getContext('2d').fillRect(0, 0, 9, 9))</script>`,
    '#t',
    ['canvas', 'page'],
  ],
  [
    'a voice',
    `<button id="t" onclick="speechSynthesis.speak(new SpeechSynthesisUtterance('x'))">Listen</button>`,
    '#t',
    ['media', 'page'],
  ],
  [
    'a button that opens a picker',
    `<input type="date" id="d"><button id="t" onclick="d.showPicker()">Choose</button>`,
    '#t',
    ['dialog', 'page'],
  ],
  [
    'the full screen',
    `<button id="t" onclick="document.documentElement.requestFullscreen()">Full</button>`,
    '#t',
    ['dialog', 'page'],
  ],
  [
    'an animation that is halted',
    `<style>@keyframes go{to{opacity:0}} #b{animation:go 9s infinite}</style><header><b id="b">1</b></header><button id="t">Halt</button><script>t.onclick = () => b.getAnimations()[0].pause()</script>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'a canvas that only a worker draws on',
    `<header><canvas id="c"></canvas></header><button id="t">+</button><script>const w = new Worker('data:,'); w.postMessage(c.transferControlToOffscreen?.length); t.onclick = () => w.postMessage(1)</script>`,
    '#t',
    ['canvas', 'page'],
  ],
  [
    'a popover that the page opens when it comes to it',
    `<button id="t">Menu</button><hr><div id="p" popover>Menu</div><script>let isAsked = false; t.onclick = () => { isAsked = true }; setInterval(() => isAsked && p.showPopover(), 700)</script>`,
    '#t',
    ['dialog', 'page'],
  ],
  [
    'a rule of a stylesheet',
    `<style>.text{font-size:16px}</style><p class="text">Text</p><button id="t" onclick="document.styleSheets[0].cssRules[0].style.fontSize = '20px'">A+</button>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'a track that a script animates',
    `<header><div id="track">1</div></header><button id="t">Next</button><script>t.onclick = () => track.animate([{ transform: 'translateX(-90px)' }], { duration: 200, fill: 'forwards' })</script>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'a rule for all of the page',
    `<style id="s">h1{}</style><button id="t">Red</button><script>t.onclick = () => s.sheet.insertRule(':root{color:red}')</script>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'a stylesheet that is rewritten',
    `<button id="t">Red</button><script>const s = document.head.appendChild(document.createElement('style')); t.onclick = () => { s.textContent = 'body{color:red}' }</script>`,
    '#t',
    ['content', 'caused'],
  ],
  [
    'a stylesheet that a script gives to the page',
    `<button id="t">Dark</button><script>t.onclick = () => { document.adoptedStyleSheets = [new CSSStyleSheet()] }</script>`,
    '#t',
    ['value', 'page'],
  ],
  [
    'a menu that the focus opens',
    `<style>ul{display:none}div:focus-within ul{display:block}</style><div><button id="t">Menu</button><ul><li>Item</ul></div>`,
    '#t',
    ['style', 'around'],
  ],
];

for (const [name, html, selector, [kind, relation]] of ANSWERED)
  test(`sees the answer of ${name}`, async ({ expect }) => {
    const site = await sites.open(html, {
      routes: {
        '/other': '<p>Other</p>',
        '/file.csv': { type: 'text/csv', body: 'a,b', headers: { 'content-disposition': 'attachment' } },
      },
    });
    await site.page.click(selector);
    const [click] = await site.events('click');
    expect(answersOf(click)).toContainEqual([kind, relation]);
  });

test('reads the first changes also where the machine stands still before them', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">More</button><p id="p"></p><script>t.onclick = () => { p.textContent = 'done' }</script>`,
    {
      before: () => {
        const now = performance.now.bind(performance);
        let lostMs = 0;
        performance.now = () => {
          lostMs += 5;
          return now() + lostMs;
        };
      },
    },
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toContainEqual(['content', 'around']);
});

test('relates an answer that comes after a request to the click', async ({ expect }) => {
  const site = await sites.open(
    `<main><section><p><button id="t">Load</button></p></section></main><footer><p id="out"></p></footer><style>main,section,p{min-height:500px}</style>
     <script>t.onclick = async () => { const r = await fetch('/data'); out.textContent = await r.text() }</script>`,
    { routes: { '/data': { type: 'text/plain', body: 'Ready', delayMs: 300 } } },
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  const answer = click?.reaction.answers.find(([kind]) => kind === 'content');
  expect(answer?.slice(0, 2)).toEqual(['content', 'caused']);
  expect(answer?.[2]).toBeGreaterThan(250);
});

test('does not take a change that nothing links to the click for its answer', async ({ expect }) => {
  const site = await sites.open(
    `<main><section><p><button id="t">Load</button></p></section></main><footer><p id="out">1</p></footer><style>main,section,p{min-height:500px}</style>
     <script>setTimeout(() => { out.textContent = 2 }, 2500)</script>`,
  );
  await site.page.waitForFunction('performance.now() > 1500');
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
  expect(click?.reaction.answers[0]?.slice(0, 2)).toEqual(['content', 'unrelated']);
});

test('takes a press that a script animates, and the rules of a style library, for no answer', async ({ expect }) => {
  const site = await sites.open(`<style id="s"></style><button id="t">Save</button>
    <script>t.onclick = () => { t.animate([{ opacity: 0.5 }], 200); s.sheet.insertRule('.css-1x2{color:red}') }</script>`);
  await site.page.click('#t');
  expect(answersOf((await site.events('click'))[0])).toEqual([]);
});

test('takes a class that lasted until another click took it back for an answer', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Like</button><script>t.onclick = () => t.classList.toggle('on')</script>`,
  );
  await site.page.click('#t');
  await site.page.waitForTimeout(400);
  await site.page.click('#t');
  expect((await site.events('click', 2)).map(answersOf)).toEqual([[['style', 'inside']], [['style', 'inside']]]);
});

test('takes the end of another click’s flourish for no answer', async ({ expect }) => {
  const site = await sites.open(`<button id="t">Join</button>
    <script>t.onclick = () => { t.classList.add('bump'); setTimeout(() => t.classList.remove('bump'), 320) }</script>`);
  await site.page.click('#t', { clickCount: 4, delay: 20 });
  await site.page.waitForTimeout(200);
  await site.page.click('#t');
  const clicks = await site.events('click', 5);
  expect(clicks.flatMap(answersOf).filter(([kind]) => kind === 'style')).toEqual([]);
});

test('takes a look that goes when the pointer leaves for no answer', async ({ expect }) => {
  const site =
    await sites.open(`<p id="t" style="cursor:pointer">Card</p><p style="height:300px"></p><p id="else">Else</p>
    <script>t.onmouseenter = () => { t.className = 'lifted' }; t.onmouseleave = () => { t.className = '' }</script>`);
  await site.page.click('#t');
  await site.page.waitForTimeout(800);
  await site.page.hover('#else');
  expect(answersOf((await site.events('click'))[0])).toEqual([]);
});

test('tells what came of a request, also where its start was shown in the same place', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Save</button><p id="p"></p>
     <script>t.onclick = async () => { p.textContent = 'Saving'; await fetch('/save'); p.textContent = 'Not saved' }</script>`,
    { routes: { '/save': { status: 503, delayMs: 300 } } },
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  const times = click?.reaction.answers.filter(([kind]) => kind === 'content').map(([, , ms]) => ms);
  expect(times).toHaveLength(2);
  expect(times?.[0]).toBeLessThan(200);
  expect(times?.[1]).toBeGreaterThan(250);
});
