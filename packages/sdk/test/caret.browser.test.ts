import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

for (const [name, html, expected] of [
  ['a field that keeps the caret', '<input id="t">', ['focus', 'page']],
  [
    'a field whose dialog takes the caret back',
    '<div id="d" tabindex="-1"></div><input id="t"><script>t.onfocus = () => d.focus()</script>',
    undefined,
  ],
  [
    'a field that lets no caret in',
    '<input id="t"><script>onmousedown = (e) => e.preventDefault()</script>',
    undefined,
  ],
  [
    'a box of a code that passes it on',
    '<input id="a"><input id="t"><script>t.onfocus = () => a.focus()</script>',
    ['focus', 'page'],
  ],
  [
    'a field that is for reading only',
    '<input id="t" readonly><script>t.onfocus = () => t.blur()</script>',
    ['focus', 'page'],
  ],
  [
    'a field that a script gives the caret later',
    '<input id="t"><script>onmousedown = (e) => { e.preventDefault(); setTimeout(() => t.focus(), 200) }</script>',
    ['focus', 'page'],
  ],
  [
    'a field that is drawn anew',
    '<p><input id="t"></p><script>t.onfocus = () => { const anew = t.cloneNode(); t.onfocus = null; t.replaceWith(anew); anew.focus() }</script>',
    ['focus', 'page'],
  ],
  [
    'a box of a code made of components',
    '<x-box></x-box><x-box id="b"></x-box><script>customElements.define("x-box", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = this.id ? "<input id=t>" : "<input>"; this.shadowRoot.firstChild.onfocus = () => document.querySelector("x-box").shadowRoot.firstChild.focus() } })</script>',
    ['focus', 'page'],
  ],
  [
    'a field in a shadow tree',
    '<x-field></x-field><script>customElements.define("x-field", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<input id=t>" } })</script>',
    ['focus', 'page'],
  ],
] as const)
  test(`tells whether ${name} could be typed in`, async ({ expect }) => {
    const site = await sites.open(html);
    await site.page.click('#t');
    const [click] = await site.events('click');
    expect(answersOf(click)[0]).toEqual(expected);
  });

test('takes the focus that a tap gives for no answer to the tap before', async ({ expect }) => {
  const site = await sites.open(`<button id="dead">Like</button> <button id="next">Next</button>`, {
    context: { hasTouch: true },
  });
  const cdp = await site.page.context().newCDPSession(site.page);
  for (const button of ['#dead', '#next']) {
    const { x, y } = (await site.page.locator(button).boundingBox())!;
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 5, y: y + 5 }] });
    await site.page.waitForTimeout(60);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await site.page.waitForTimeout(600);
  }
  const clicks = await site.events('click', 2);
  expect(clicks.map(answersOf)).toEqual([[], []]);
});
