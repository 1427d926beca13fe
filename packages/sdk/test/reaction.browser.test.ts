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
  const site =
    await sites.open(`<style>.down{opacity:.5}.liked{color:#c00}</style><button id="a">Active</button> <button id="b">Like</button>
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
