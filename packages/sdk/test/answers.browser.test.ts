import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

const ANSWERED: Array<[name: string, html: string, selector: string, answer: [string, string]]> = [
  [
    'a carousel',
    `<div id="box"><div id="track" style="width:300px">1</div><div><button id="t"><svg width="9" height="9"/></button></div></div><script>t.onclick = () => { track.style.transform = 'translateX(-40px)' }</script>`,
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
  [
    'a menu in the top layer',
    `<button id="t" popovertarget="p">More</button><div id="p" popover>Save</div>`,
    '#t',
    ['dialog', 'page'],
  ],
  [
    'a shape that is moved by its lengths',
    `<header><svg width="90" height="90"><rect id="r" width="9" height="9"/></svg></header><button id="t">Right</button><script>t.onclick = () => { r.x.baseVal.value += 9 }</script>`,
    '#t',
    ['style', 'page'],
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
    'a rule that is taken from a stylesheet',
    `<style>.text{font-size:36px}</style><p class="text">Text</p><button id="t" onclick="document.styleSheets[0].deleteRule(0)">A−</button>`,
    '#t',
    ['style', 'page'],
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
    'a rule at hand that gets another variable',
    `<style id="s">b::after{counter-reset:n var(--n);content:counter(n)}</style><b></b><button id="t">+</button><script>const rule = s.sheet.cssRules[0].style; t.onclick = () => rule.setProperty('--n', 7)</script>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'a highlight',
    `<p id="p">Words</p><button id="t">Next</button><script>t.onclick = () => { const range = new Range(); range.selectNodeContents(p); CSS.highlights.set('found', new Highlight(range)) }</script>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'a highlight that goes on',
    `<p id="p">Words</p><button id="t">Next</button><script>const found = new Highlight(); CSS.highlights.set('found', found); t.onclick = () => { const range = new Range(); range.selectNodeContents(p); found.clear(); found.add(range) }</script>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'a state of a component',
    `<x-b></x-b><button id="t">Keep</button><script>let states; customElements.define('x-b', class extends HTMLElement { constructor() { super(); states = this.attachInternals().states } }); t.onclick = () => states.add('kept')</script>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'a slot that shows something else',
    `<x-b><p id="p">One</p></x-b><button id="t">One</button><script>const slot = document.createElement('slot'); customElements.define('x-b', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open', slotAssignment: 'manual' }).append(slot) } }); t.onclick = () => slot.assign(p)</script>`,
    '#t',
    ['style', 'page'],
  ],
  [
    'subtitles',
    `<video id="v"></video><button id="t">CC</button><script>const track = v.addTextTrack('captions'); track.addCue(new VTTCue(0, 9, 'Hello')); track.mode = 'disabled'; t.onclick = () => { track.mode = 'showing' }</script>`,
    '#t',
    ['media', 'page'],
  ],
  [
    'a drawing that is enlarged',
    `<header><svg id="g" viewBox="0 0 9 9"></svg></header><button id="t">+</button><script>const box = g.viewBox.baseVal; t.onclick = () => { box.width = 4 }</script>`,
    '#t',
    ['style', 'page'],
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

test('observes a page from when it has been read, and before that from a press on', async ({ expect }) => {
  const slow = (body: string) => ({ type: 'text/javascript', body, delayMs: 3_000 });
  const site = await sites.open('', {
    routes: {
      '/slow': slow(''),
      '/page': `<p id="out">0</p><button id="t">Add</button><script>t.onclick = () => { out.textContent++ }</script><script src="/slow"></script>`,
    },
    before: () => {
      const { observe } = MutationObserver.prototype;
      const states = Object.assign(window, { states: [] as string[] }).states;
      MutationObserver.prototype.observe = function (...args) {
        states.push(document.readyState);
        observe.apply(this, args);
      };
    },
  });
  const { page } = site;
  await page.goto(`${site.origin}/page`);
  expect(await page.evaluate('states')).toEqual(['interactive']);
  await page.goto(`${site.origin}/page`, { waitUntil: 'commit' });
  await page.click('#t');
  expect(await page.evaluate('states[0]')).toBe('loading');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'around']]);
});

test('takes what comes beside a link for an answer where it shows, and for none where a theme hides it', async ({
  expect,
}) => {
  const site = await sites.open(
    `<style>.progress{display:none}.progress.wide{display:inline}</style><p><a id="a" href="#">Comments</a><span></span></p><p><a id="b" href="#">Documents</a><span></span></p>
     <script>
       const ask = (kind) => (e) => { e.preventDefault(); const i = document.createElement('i'); i.className = kind; i.textContent = 'Please wait'; e.target.after(i) };
       a.onclick = ask('progress'); b.onclick = ask('progress wide')
     </script>`,
  );
  await site.page.click('#a');
  await site.page.click('#b');
  const clicks = await site.events('click', 2);
  expect(clicks.map((click) => answersOf(click).filter(([, relation]) => relation !== 'decoration'))).toEqual([
    [],
    [['content', 'around']],
  ]);
});
