import { test as base } from 'vitest';
import { useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

test('counts an error that is thrown over and over instead of reporting each', async ({ expect }) => {
  const site = await sites.open(
    `<script>
      let left = 500;
      const timer = setInterval(() => { if (!left--) { clearInterval(timer); window.done = true; return } throw new Error('tick failed') }, 4)
    </script>`,
  );
  await site.page.waitForFunction('window.done');
  await site.page.goto('about:blank');
  await site.events('leave');
  const errors = site.arrived('error');
  expect(errors.length).toBeLessThan(8);
  expect(errors[0]?.count).toBeUndefined();
  expect(errors.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(500);
});

test('tells an error that the pointer throws as it moves from one that comes by itself', async ({ expect }) => {
  const site = await sites.open(
    `<div id="card" style="height:300px">Card</div>
     <script>
       card.onpointermove = () => { throw new Error('drag') };
       onmousemove = () => setTimeout(() => { throw new Error('late') }, 400);
     </script>`,
  );
  await site.page.mouse.move(100, 100, { steps: 4 });
  const errors = await site.events('error', 4);
  expect(errors.map(({ message, moved, count }) => [message, moved, count])).toEqual([
    ['drag', 1, undefined],
    ['late', undefined, undefined],
    ['drag', 1, 3],
    ['late', undefined, 3],
  ]);
});

test('reports 50 errors a minute at most, and counts the rest as lost', async ({ expect }) => {
  const site = await sites.open(
    `<script>for (let i = 0; i < 80; i++) setTimeout(() => { throw new Error('kind ' + String.fromCharCode(65 + i)) })</script>`,
  );
  await site.page.goto('about:blank');
  await site.events('leave');
  expect(site.arrived('error')).toHaveLength(50);
  const lost = site.collector.batches().reduce((sum, batch) => sum + (batch.lost?.errors ?? 0), 0);
  expect(lost).toBe(30);
});

test('reports files that did not load, without what may name somebody', async ({ expect }) => {
  const site = await sites.open(
    `<img src="/photos/48213.png?token=secret"><script src="/assets/app.js"></script><div data-wince-ignore><img src="/private.png"></div>`,
  );
  const errors = await site.events('error', 2);
  expect(errors.map(({ how, name, message }) => [how, name, message]).sort()).toEqual([
    ['resource', 'img', '/photos/:id'],
    ['resource', 'script', '/assets/app.js'],
  ]);
});

test('reports an error that the app caught, once, with the click it comes from', async ({ expect }) => {
  const site = await sites.open(
    `<button id="a">A</button><button id="b">B</button>
     <script>
       a.onclick = () => { const e = new TypeError('no rows for "Ines"'); wince.captureError(e); throw e };
       b.onclick = () => { const e = new Error('late'); setTimeout(() => wince.captureError(e), 50); throw e }
     </script>`,
  );
  await site.page.click('#a');
  await site.page.click('#b');
  await site.page.waitForFunction('performance.now() > 600');
  await site.page.goto('about:blank');
  await site.events('leave');
  expect(site.arrived('error').map(({ how, name, message, click }) => [how, name, message, click])).toEqual([
    ['caught', 'TypeError', "no rows for '…'", 1],
    ['error', 'Error', 'late', 2],
  ]);
});

test('ties an error of the press, and of the release, to the click that they become', async ({ expect }) => {
  const site = await sites.open(
    `<button id="a">A</button><button id="b">B</button>
     <script>
       a.onpointerdown = () => { throw new Error('down') };
       b.onpointerup = () => { throw new Error('up') }
     </script>`,
  );
  // A press that becomes no click has a number all the same.
  await site.page.mouse.move(400, 300);
  await site.page.mouse.down();
  await site.page.mouse.move(500, 400, { steps: 3 });
  await site.page.mouse.up();
  await site.page.click('#a');
  await site.page.click('#b');
  const errors = await site.events('error', 2);
  const clicks = await site.events('click', 2);
  expect(errors.map(({ message, click }) => [message, click])).toEqual([
    ['down', clicks[0]?.n],
    ['up', clicks[1]?.n],
  ]);
  // The engine reads what happened in its order: what a press has thrown must come after the click that it became.
  expect(errors[0]?.t).toBeGreaterThanOrEqual(clicks[0]!.t);
});

test('ties the error about a part of the app that is gone to the click that asked for it', async ({ expect }) => {
  const site = await sites.open(
    `<button id="a">Team</button><button id="b">Reports</button><p id="bar"></p>
     <script type="module">
       a.onclick = () => { bar.textContent = 'Team' };
       b.onclick = async () => { bar.textContent = '…'; await import('/assets/reports-9be2.js') }
     </script>`,
    { routes: { '/assets/reports-9be2.js': { status: 404, delayMs: 400 } } },
  );
  await site.page.click('#b');
  await site.page.waitForTimeout(200);
  await site.page.click('#a');
  const [error] = await site.events('error');
  expect(error).toMatchObject({ how: 'rejection', name: 'TypeError', click: 1 });
});

test('tells of an answer that the page cannot read, of which the browser sends no event', async ({ expect }) => {
  const site = await sites.open(
    `<button id="a">A</button><script>a.onclick = () => fetch('/data').then((r) => r.json())</script>`,
    { routes: { '/data': '<p>Sign in</p>' } },
  );
  await site.page.click('#a');
  const [error] = await site.events('error');
  expect(error).toMatchObject({ how: 'caught', name: 'SyntaxError', click: 1 });
});
