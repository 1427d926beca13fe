import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('reports one click for a label and the control it activates', async ({ expect }) => {
  const site = await sites.open(
    '<label id="l"><input type="checkbox"><span>Air</span></label><button id="b">After</button>',
  );
  await site.page.click('span');
  await site.page.click('#b');
  const clicks = await site.events('click', 2);
  expect(clicks.map(({ n, element }) => [n, element?.selector])).toEqual([
    [1, '#l'],
    [2, '#b'],
  ]);
});

test('reports a keyboard activation as such', async ({ expect }) => {
  const site = await sites.open('<button id="b">Go</button>');
  await site.page.focus('#b');
  await site.page.keyboard.press('Enter');
  const [click] = await site.events('click');
  expect(click).toMatchObject({ pointer: 'keyboard' });
  expect(click?.detail).toBeUndefined();
});

test('reports a click on a disabled control, and a click whose target is removed on the way', async ({ expect }) => {
  const site = await sites.open(
    `<button id="d" disabled>Pay</button> <button id="r" onpointerdown="this.replaceWith('gone')">Close</button>`,
  );
  await site.page.mouse.click(...(await centre(site, '#d')));
  await site.page.mouse.click(...(await centre(site, '#r')));
  const clicks = await site.events('click', 2);
  expect(clicks.map(({ element }) => [element?.selector, element?.disabled])).toEqual([
    ['#d', 1],
    ['#r', undefined],
  ]);
});

test('reports no click for a drag', async ({ expect }) => {
  const site = await sites.open(
    '<div id="a" style="width:300px;height:100px;cursor:pointer">Drag</div><button id="b">Go</button>',
  );
  const [x, y] = await centre(site, '#a');
  await site.page.mouse.move(x, y);
  await site.page.mouse.down();
  await site.page.mouse.move(x + 60, y, { steps: 4 });
  await site.page.mouse.up();
  await site.page.click('#b');
  const clicks = await site.events('click');
  expect(clicks.map(({ element }) => element?.selector)).toEqual(['#b']);
});

test('reports selection, modifiers and a touch', async ({ expect }) => {
  const site = await sites.open('<p id="p">The archive holds letters and ledgers.</p><button id="b">Go</button>', {
    context: { hasTouch: true },
  });
  await site.page.dblclick('#p');
  await site.page.click('#b', { modifiers: ['Shift'] });
  await site.page.tap('#b');
  const [first, second, shifted, tapped] = await site.events('click', 4);
  expect([second?.selected, second?.detail, first?.detail]).toEqual([1, 2, undefined]);
  expect(shifted).toMatchObject({ mods: 8, pointer: 'mouse' });
  expect(tapped).toMatchObject({ pointer: 'touch' });
});

test('names the button around an icon, also out of a shadow tree, and the element that asked for the pointer', async ({
  expect,
}) => {
  const site = await sites.open(`
    <button data-testid="next"><svg width="40" height="40"><rect width="40" height="40"/></svg></button>
    <div id="card" style="cursor:pointer"><p><b>Team</b></p></div><x-b id="host"></x-b>
    <script>customElements.define('x-b', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p><button><i>Deep</i></button></p>' } })</script>`);
  await site.page.click('rect');
  await site.page.click('#card b');
  await site.page.click('#host i');
  const clicks = await site.events('click', 3);
  expect(clicks.map(({ element }) => [element?.selector, element?.inner, element?.affordance])).toEqual([
    ['[data-testid="next"]', undefined, 'control'],
    ['#card', undefined, 'cursor'],
    ['#host', 'p > button', 'control'],
  ]);
});

test('gives a selector that resolves to the element', async ({ expect }) => {
  const site = await sites.open('<ul><li><button>A</button></li><li><button>B</button><button>C</button></li></ul>');
  await site.page.click('text=C');
  const [click] = await site.events('click');
  const text = await site.page.evaluate(
    (selector) => document.querySelector(selector)?.textContent,
    click?.element?.selector ?? '',
  );
  expect(text).toBe('C');
});

test('sends nothing of an ignored part of the page', async ({ expect }) => {
  const site = await sites.open(
    '<div data-wince-ignore><button id="i">Secret</button><form id="f"><button id="s">Send</button></form></div><button id="b">Go</button>',
  );
  await site.page.click('#i');
  await site.page.click('#b');
  const clicks = await site.events('click');
  expect(clicks.map(({ element }) => element?.selector)).toEqual(['#b']);
});

test('tells which click an error comes from', async ({ expect }) => {
  const site =
    await sites.open(`<button id="now">Now</button><button id="late">Late</button><button id="fail">Fail</button>
    <script>
      now.onclick = () => { null.items.push('x') }
      late.onclick = () => setTimeout(() => { throw new TypeError('no rows in "Ines Moreau"') }, 350)
      fail.onclick = async () => { throw new Error('order 481234 refused') }
      setTimeout(() => { throw new Error('advert') }, 50)
    </script>`);
  await site.events('error');
  await site.page.click('#now');
  await site.page.click('#late');
  await site.page.click('#fail');
  const errors = await site.events('error', 4);
  const byMessage = Object.fromEntries(errors.map((error) => [error.message, error]));
  expect(byMessage.advert?.click).toBeUndefined();
  expect(byMessage["Cannot read properties of null (reading '…')"]).toMatchObject({
    click: 1,
    how: 'error',
    name: 'TypeError',
  });
  expect(byMessage["no rows in '…'"]).toMatchObject({ click: 2 });
  expect(byMessage['order :n refused']).toMatchObject({ click: 3, how: 'rejection' });
});

test('tells which click a failed request comes from, by fetch and by XHR', async ({ expect }) => {
  const site = await sites.open(
    `<button id="f">Fetch</button><button id="x">XHR</button>
     <script>
       f.onclick = () => fetch('/api/orders/48213?token=abc', { method: 'PUT' })
       x.onclick = () => { const r = new XMLHttpRequest(); r.open('POST', '/api/save'); r.send() }
     </script>`,
    { routes: { '/api/orders/48213': { status: 500, delayMs: 100 }, '/api/save': { status: 422 } } },
  );
  await site.page.click('#f');
  await site.page.click('#x');
  const requests = await site.events('request', 2);
  const sorted = requests.sort((a, b) => a.click! - b.click!);
  expect(sorted).toMatchObject([
    { api: 'fetch', method: 'PUT', path: '/api/orders/:id', status: 500, click: 1 },
    { api: 'xhr', method: 'POST', path: '/api/save', status: 422, click: 2 },
  ]);
});

test('does not call a request aborted by the page a failure', async ({ expect }) => {
  const site = await sites.open(
    `<button id="f">Fetch</button><script>f.onclick = () => { const c = new AbortController(); fetch('/slow', { signal: c.signal }).catch(() => {}); setTimeout(() => c.abort(), 50) }</script>`,
    { routes: { '/slow': { delayMs: 5_000 } } },
  );
  await site.page.click('#f');
  const [request] = await site.events('request');
  expect(request).toMatchObject({ status: 0, aborted: 1, click: 1 });
});

test('reports how each submit ended', async ({ expect }) => {
  const site = await sites.open(
    `<form id="native"><input required name="a"><button id="n">Send</button></form>
     <form id="app"><input id="v"><button id="s">Send</button></form>
     <form id="quiet"><button id="q">Send</button></form>
     <script>
       app.onsubmit = async (e) => { e.preventDefault(); await fetch('/api/signup', { method: 'POST' }); v.setAttribute('aria-invalid', 'true') }
       quiet.onsubmit = (e) => e.preventDefault()
     </script>`,
    { routes: { '/api/signup': { status: 422, delayMs: 100 } } },
  );
  await site.page.click('#n');
  await site.page.fill('#v', 'lavande');
  await site.page.click('#s');
  await site.page.click('#q');
  const submits = await site.events('submit', 3);
  const byForm = Object.fromEntries(submits.map((submit) => [submit.element?.selector, submit]));
  expect(byForm['#native']).toMatchObject({ outcome: 'invalid', invalid: 1, click: 1 });
  expect(byForm['#app']).toMatchObject({ outcome: 'sent', status: 422, invalid: 1, edited: 1, click: 2 });
  expect(byForm['#quiet']).toMatchObject({ outcome: 'none', click: 3 });
});

test('takes a form sent with Enter for one attempt, that of the click which Enter makes', async ({ expect }) => {
  const site = await sites.open(
    `<form id="native"><input id="e"><input required><button>Send</button></form>
     <form id="app"><input id="v"><button>Send</button></form>
     <script>app.onsubmit = async (e) => { e.preventDefault(); await fetch('/api/signup', { method: 'POST' }) }</script>`,
    { routes: { '/api/signup': { status: 422 } } },
  );
  await site.page.type('#v', 'lavande');
  await site.page.press('#v', 'Enter');
  await site.page.press('#e', 'Enter');
  const submits = await site.events('submit', 2);
  const byForm = Object.fromEntries(submits.map((submit) => [submit.element?.selector, submit]));
  expect(byForm['#app']).toMatchObject({ outcome: 'sent', status: 422, edited: 1, click: 1 });
  expect(byForm['#native']).toMatchObject({ outcome: 'invalid', invalid: 1, click: 2 });
  await site.page.waitForTimeout(1_200);
  expect(site.arrived('submit')).toHaveLength(2);
});

test('reports route changes, scroll bursts and how the page was loaded', async ({ expect }) => {
  const site = await sites.open(
    `<button id="r">Open</button><p style="height:4000px"></p><script>r.onclick = () => history.pushState({}, '', '/orders/48213?x=1')</script>`,
  );
  await site.page.click('#r');
  await site.page.mouse.wheel(0, 600);
  const [route] = await site.events('route');
  const [scroll] = await site.events('scroll');
  expect(route).toMatchObject({ how: 'push', path: '/orders/:id', click: 1 });
  expect(scroll).toMatchObject({ dy: 600, path: 600, reversals: 0 });
  expect((await site.events('page'))[0]).toMatchObject({ how: 'navigate', path: '/' });
});

test('tells a reload by a script from one by the person', async ({ expect }) => {
  const site = await sites.open('<p>Board</p>');
  await site.page.reload();
  await Promise.all([site.page.waitForNavigation(), site.page.evaluate('setTimeout(() => location.reload(), 0)')]);
  const pages = await site.events('page', 3);
  expect(pages.map(({ how, scripted }) => [how, scripted])).toEqual([
    ['navigate', undefined],
    ['reload', undefined],
    ['reload', 1],
  ]);
});

async function centre(site: { page: import('playwright-core').Page }, selector: string): Promise<[number, number]> {
  const box = await site.page.locator(selector).boundingBox();
  return box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0];
}
