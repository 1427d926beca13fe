import { test as base } from 'vitest';
import { openClock } from './support/clock.ts';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('leaves a dead button beside a ticking clock unanswered', async ({ expect }) => {
  const site = await sites.open(`
    <p id="clock"></p><p>Balance <button id="refresh">Refresh</button></p>
    <script>setInterval(() => { clock.textContent = performance.now() }, 400)</script>`);
  await site.page.waitForFunction('performance.now() > 1500');
  await site.page.click('#refresh');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
  expect(click?.reaction).toMatchObject({ until: 'time', ambient: ['content'] });
  expect(click?.element).toMatchObject({
    selector: '#refresh',
    label: 'refresh',
    tag: 'button',
    affordance: 'control',
  });
});

test('takes what ticked before the first of several clicks for a clock with the others', async ({ expect }) => {
  const { site, tick } = await openClock(sites);
  // The first click has been reported by the time of the second of them.
  for (const ms of [90, 1_900]) {
    await site.page.waitForTimeout(ms);
    await tick();
  }
  const clicks = await site.events('click', 2);
  expect(clicks.map(answersOf)).toEqual([[], []]);
});

test('gives the tick of a clock to no click, also right after the click', async ({ expect }) => {
  const site = await sites.open(`<p id="clock"></p><button id="book">Book</button>
    <script>setInterval(() => { clock.textContent = performance.now() }, 300)</script>`);
  const box = await site.page.locator('#book').boundingBox();
  await site.page.waitForFunction('performance.now() > 1500');
  // The page stands still: once it goes on, input comes first, and the tick that is due before what the click puts off.
  await site.page.evaluate(
    'void setTimeout(() => { const until = performance.now() + 900; while (performance.now() < until); })',
  );
  await site.page.mouse.click(box!.x + 9, box!.y + 9);
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
});

// One from before us, as of a page whose script tag is async, is known by how evenly it ticks.
for (const setInterval of ['setInterval', 'unfollowed'])
  test(`knows a clock that has only ever been seen while somebody typed, by ${setInterval}`, async ({ expect }) => {
    const site = await sites.open(
      `<div><input id="q"><p id="clock">0</p><button id="send">Send</button></div>
       <script>${setInterval}(() => Promise.resolve().then(() => { clock.textContent++ }), 700)</script>`,
      { before: () => Object.assign(window, { unfollowed: window.setInterval }) },
    );
    await site.page.focus('#q');
    for (let count = 0; count < 40; count++) await site.page.keyboard.press('x', { delay: 80 });
    const box = await site.page.locator('#send').boundingBox();
    await site.page.keyboard.press('x');
    await site.page.mouse.click(box!.x + 9, box!.y + 9);
    const [click] = await site.events('click');
    expect(answersOf(click)).toEqual([]);
    expect(click?.reaction.ambient).toEqual(['content']);
  });

test('knows a clock that ticked before a press, and once more before that was known', async ({ expect }) => {
  const site = await sites.open(
    `<div><p id="clock">0</p><button id="a">Pause</button></div><main><section><div><p><b><i><button id="b">Book</button></i></b></p></div></section></main>
     <script>let n = 0; b.onclick = () => { if (++n === 2) unfollowed(() => { clock.textContent++ }, 20) }</script>`,
    { before: () => Object.assign(window, { unfollowed: window.setTimeout }) },
  );
  const { page } = site;
  const tick = () => page.evaluate('clock.textContent++');
  const box = await page.locator('#b').boundingBox();
  await page.waitForFunction('performance.now() > 1400');
  await page.click('#a');
  // The first click knows the clock when it is settled; the second came before that, and is watched after it.
  for (const act of [() => page.waitForTimeout(300), tick, () => page.waitForTimeout(600)]) await act();
  await page.mouse.click(box!.x + 9, box!.y + 9);
  for (const act of [() => page.waitForTimeout(300), tick, () => page.waitForTimeout(1_500)]) await act();
  await page.mouse.click(box!.x + 9, box!.y + 9);
  const clicks = await site.events('click', 3);
  expect(clicks.map(answersOf)).toEqual([[], [], []]);
});

// What is drawn while somebody types may be what they type for.
for (const [name, push, expected] of [
  ['a timer of before our time', 'quote.textContent++', []],
  ['a server', 'server.postMessage(1)', [['content', 'around']]],
  ['a search that was put off', 'setTimeout(() => quote.textContent++)', [['content', 'around']]],
  [
    'a request',
    "fetch('/quote').then((answer) => answer.text()).then(() => quote.textContent++)",
    [['content', 'around']],
  ],
] as const)
  test(`knows what ${name} has changed while somebody was in a field`, async ({ expect }) => {
    const site = await sites.open(
      `<main><input id="q"> <button id="t">Search</button><p id="quote">0</p></main>
       <script>
         const { port1: socket, port2: server } = new MessageChannel();
         socket.onmessage = () => { quote.textContent++ }
       </script>`,
      { routes: { '/quote': '1' } },
    );
    const { page } = site;
    const change = () => page.evaluate(`void ${push}`);
    const box = await page.locator('#t').boundingBox();
    await page.waitForFunction('performance.now() > 2500');
    await page.click('#q');
    for (const act of [() => page.waitForTimeout(700), change, () => page.waitForTimeout(800)]) await act();
    await page.mouse.click(box!.x + 9, box!.y + 9);
    for (const act of [() => page.waitForTimeout(900), change]) await act();
    const [, click] = await site.events('click', 2);
    expect(answersOf(click)).toEqual(expected);
  });

test('keeps what moved before a click on one thing from a later click on another', async ({ expect }) => {
  const site = await sites.open(
    `<main><section><p id="text">Words</p><p><button id="t">Settings</button></p></section></main>
     <script>
       const add = (text) => document.body.insertAdjacentHTML('beforeend', '<div style="width:300px;height:60px">' + text + '</div>');
       unfollowed(() => add('Cookies'), 900);
       t.onclick = () => unfollowed(() => add('Your settings'), 500)
     </script>`,
    {
      // Timers of before the SDK are not followed: as little as the parts of an app that are loaded when needed.
      before: () => Object.assign(window, { unfollowed: window.setTimeout }),
    },
  );
  await site.page.waitForFunction('performance.now() > 1800');
  await site.page.click('#text');
  await site.page.waitForTimeout(3_500);
  await site.page.click('#t');
  const [, click] = await site.events('click', 2);
  expect(answersOf(click)).toEqual([['content', 'appeared']]);
});

for (const [name, again, expected] of [
  ['by itself for a clock', 'show(1_000)', []],
  ['at the next click for an answer', '', [['content', 'caused']]],
] as const)
  test(`takes what changes right after a click and again ${name}`, async ({ expect }) => {
    const site = await sites.open(
      `<main><section><p><button id="t">Next</button></p></section></main><footer><b id="out">0</b></footer>
       <script>
         const show = (ms) => unfollowed(() => { out.textContent++ }, ms);
         t.onclick = () => { show(20); ${again} }
       </script>`,
      {
        before: () => Object.assign(window, { unfollowed: window.setTimeout }),
      },
    );
    await site.page.click('#t');
    await site.page.waitForTimeout(450);
    if (!again) await site.page.click('#t');
    const [click] = await site.events('click');
    expect(answersOf(click)).toEqual(expected);
  });

test('takes a toast that pops over the page by itself for no answer, and a menu for one', async ({ expect }) => {
  const site = await sites.open(
    `<button id="dead">Share</button> <button id="menu" popovertarget="list">More</button><hr><div id="list" popover>Copy</div>
     <div id="toast" popover="manual">Goal</div>
     <script>setInterval(() => toast.togglePopover(), 300); dead.onclick = () => setTimeout(() => toast.togglePopover(), 20)</script>`,
  );
  await site.page.waitForTimeout(1_200);
  await site.page.click('#dead');
  await site.page.waitForTimeout(200);
  await site.page.click('#menu');
  await site.page.waitForTimeout(700);
  await site.page.keyboard.press('Escape');
  await site.page.click('#menu');
  const [dead, ...menu] = await site.events('click', 3);
  expect([dead, ...menu].map(answersOf)).toEqual([[], [['dialog', 'page']], [['dialog', 'page']]]);
});

test('takes a message to a worker for no answer where the page itself draws', async ({ expect }) => {
  const site = await sites.open(
    `<canvas id="c"></canvas><button id="t">+</button>
     <script>
       const w = new Worker('data:,');
       t.onclick = () => w.postMessage(1);
       const draw = () => { c.getContext('2d').fillRect(0, 0, 9, 9); requestAnimationFrame(draw) };
       draw()
     </script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
});

test('gives no click what a clock does between its listeners and the end of its task', async ({ expect }) => {
  const site = await sites.open('<p id="clock"></p><button id="book">Book</button>', {
    // Timers that began before the SDK are not followed.
    before: () => {
      const { setTimeout } = window;
      const tick = () => {
        document.getElementById('clock')!.textContent = `${performance.now()}`;
      };
      setInterval(tick, 400);
      addEventListener('pointerdown', () => setTimeout(tick), true);
    },
  });
  await site.page.waitForFunction('performance.now() > 1500');
  await site.page.click('#book');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
});

test('takes a frame that no click has asked for, right after one, for nobody’s', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Year</button><canvas id="c" width="9" height="9"></canvas>
     <script>
       const context = c.getContext('2d');
       const frame = () => { context.clearRect(0, 0, 9, 9); requestAnimationFrame(frame) };
       requestAnimationFrame(frame)
     </script>`,
  );
  await site.page.waitForFunction('performance.now() > 1000');
  for (let count = 0; count < 5; count++) await site.page.click('#t', { delay: 30 });
  const clicks = await site.events('click', 5);
  expect(clicks.map(answersOf)).toEqual([[], [], [], [], []]);
});

test('does not give what lies around the target the time of a clock that ticked before', async ({ expect }) => {
  const site = await sites.open(
    `<div><p id="clock">0</p><p id="news">None</p><b><i><button id="t">Next</button></i></b></div><p style="height:900px"></p>
     <script>
       setInterval(() => { clock.textContent = performance.now() }, 500);
       let due = Infinity; t.onclick = () => { due = performance.now() + 1500 };
       // Nothing but the place links it to the click.
       setInterval(() => { if (performance.now() > due) { due = Infinity; news.textContent = 'Some' } }, 100)
     </script>`,
  );
  await site.page.waitForFunction('performance.now() > 2500');
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'around']]);
  expect(click?.reaction.answers.find(([, relation]) => relation === 'around')?.[2]).toBeGreaterThan(1_400);
});
