import { test as base } from 'vitest';
import { openClock } from './support/clock.ts';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('tells of an answer that comes seconds after the click, and holds nothing back for it', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Report</button><div id="out"></div>
     <script>t.onclick = async () => { const r = await fetch('/data'); out.textContent = await r.text() }</script>`,
    { routes: { '/data': { type: 'text/plain', body: 'Ready', delayMs: 4_500 } } },
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['request', 'caused']]);
  const reported = site.collector.batches().at(-1);
  expect((reported?.upTo ?? 0) - (click?.t ?? 0)).toBeGreaterThan(2_000);
  expect(site.arrived('late')).toEqual([]);
  const [late] = await site.events('late');
  expect(late).toMatchObject({ click: 1, kind: 'content', until: 'time' });
  expect(late?.relation).toMatch(/around|caused/);
  expect(late?.ms).toBeGreaterThan(4_400);
  expect(late?.ms).toBeLessThan(5_500);
  expect(late?.pending).toBeUndefined();
});

test('waits on for an answer after a class that no style sheet knows', async ({ expect }) => {
  const site = await sites.open(
    `<nav><a id="link">Bills</a></nav><button id="t">All bills</button><div id="out"></div>
     <script>t.onclick = () => { setTimeout(() => link.classList.add('pending'), 3000); setTimeout(() => { out.textContent = 'None' }, 4500) }</script>`,
  );
  await site.page.click('#t');
  const [late] = await site.events('late');
  expect(late?.kind).toBe('content');
  expect(late?.ms).toBeGreaterThan(4_400);
});

test('gives up after 10 s, and says that a request is still open', async ({ expect }) => {
  const site = await sites.open(
    `<button id="a">Nothing</button><button id="b">Order</button><script>b.onclick = () => fetch('/hang')</script>`,
    { routes: { '/hang': { delayMs: 30_000 } } },
  );
  await site.page.click('#a');
  await site.page.click('#b');
  const late = await site.events('late', 2);
  expect(late.map(({ click, kind, until, pending }) => [click, kind, until, pending])).toEqual([
    [1, 'none', 'time', undefined],
    [2, 'none', 'time', 1],
  ]);
  expect(Math.min(...late.map(({ ms }) => ms))).toBeGreaterThanOrEqual(10_000);
});

test('is done with a click whose answer was on its way in time', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Convert</button><i id="spinner"></i>
     <script>t.onclick = () => { spinner.textContent = 'Loading'; setTimeout(() => { spinner.textContent = 'Done' }, 4000) }</script>`,
  );
  await site.page.click('#t');
  await site.page.waitForFunction(`spinner.textContent === 'Done'`);
  await site.page.goto('about:blank');
  await site.events('leave');
  expect(answersOf(site.arrived('click')[0])).toContainEqual(['content', 'around']);
  expect(site.arrived('late')).toEqual([]);
});

test('gives no click the page that another one leads to', async ({ expect }) => {
  const site = await sites.open(
    `<p>No. <span id="no">SP-40-771</span></p><form method="post" action="/basket"><button id="add">Add</button></form>`,
    { routes: { '/basket': '<p>Basket</p>' } },
  );
  await site.page.click('#no');
  await site.events('click');
  await site.page.click('#add');
  const [late] = await site.events('late');
  expect(late).toMatchObject({ click: 1, kind: 'none', until: 'left' });
});

test('says that the page was left before anything came', async ({ expect }) => {
  const site = await sites.open(`<button id="t">Nothing</button>`, { routes: { '/other': '<p>Other</p>' } });
  await site.page.click('#t');
  await site.events('click');
  await site.page.goto(`${site.origin}/other`);
  const [late] = await site.events('late');
  expect(late).toMatchObject({ click: 1, kind: 'none', until: 'left' });
});

test('does not take what a later click does for the late answer of another', async ({ expect }) => {
  const site = await sites.open(
    `<button id="dead">Refresh</button><button id="works">Add</button><b id="n">0</b><input id="q" value="1">
     <script>works.onclick = () => { n.textContent++; q.value++; history.pushState({}, '', '/x' + q.value) }</script>`,
  );
  await site.page.click('#dead');
  await site.events('click');
  await site.page.click('#works');
  await site.page.goto('about:blank');
  await site.events('leave');
  expect(site.arrived('late')).toMatchObject([{ click: 1, kind: 'none', until: 'left' }]);
});

test('gives a value that a click sets, and what a key writes, to no other click', async ({ expect }) => {
  const site = await sites.open(
    `<p id="bar"><button id="dead">Bold</button><button id="plus">More</button></p><input id="n" value="1"><textarea id="note"></textarea>
     <script>bar.onmousedown = (e) => e.preventDefault(); plus.onclick = () => { n.value++ };
     note.onkeydown = (e) => { e.preventDefault(); document.execCommand('insertText', false, '- ') }</script>`,
  );
  await site.page.focus('#note');
  await site.page.click('#dead');
  await site.page.click('#plus');
  await site.page.waitForTimeout(50);
  await site.page.keyboard.press('Enter');
  const [dead, plus] = await site.events('click', 2);
  expect([answersOf(dead), answersOf(plus)]).toEqual([[], [['value', 'page']]]);
});

test('relates the answer of a worker that the click gave work to', async ({ expect }) => {
  const site = await sites.open(
    `<main><section><p><button id="t">Compute</button></p></section></main><footer><p id="out"></p></footer><style>main,section,p{min-height:500px}</style>
     <script>
       const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = () => setTimeout(() => postMessage(7), 3500)'])));
       worker.onmessage = ({ data }) => { out.textContent = data };
       t.onclick = () => worker.postMessage(1)
     </script>`,
  );
  await site.page.click('#t');
  const [late] = await site.events('late');
  expect(late).toMatchObject({ click: 1, kind: 'content', relation: 'caused', until: 'time' });
});

test('keeps the newest 20 clicks at most', async ({ expect }) => {
  const site = await sites.open(`<button id="t">Nothing</button>`);
  for (let count = 0; count < 25; count++) await site.page.click('#t', { delay: 70 });
  await site.events('click', 25);
  await site.page.goto('about:blank');
  await site.events('leave');
  expect(site.arrived('late').map(({ click }) => click)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
});

test('takes the tick of a clock for no late answer, once it has ticked while the click was watched', async ({
  expect,
}) => {
  const { site, tick } = await openClock(sites);
  for (const ms of [90, 1_100, 1_600]) {
    await site.page.waitForTimeout(ms);
    await tick();
  }
  await site.events('click', 2);
  await site.page.waitForTimeout(600);
  await site.page.evaluate('wince.flush()');
  expect(site.arrived('late')).toEqual([]);
});
