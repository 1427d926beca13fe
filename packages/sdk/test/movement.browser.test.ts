import type { Page } from 'playwright-core';
import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

/** A page whose clock goes at a tenth of its speed, so that a busy machine moves the mouse as quickly as a hand does. */
const slowly = () => {
  const now = performance.now.bind(performance);
  performance.now = () => now() / 10 + window.aheadMs;
  window.aheadMs = 0;
  const { get } = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')!;
  Object.defineProperty(Event.prototype, 'timeStamp', {
    get(this: Event) {
      return get?.call(this) / 10;
    },
  });
};

declare global {
  interface Window {
    /** How much later it is on such a page. */
    aheadMs: number;
  }
}

/** Moves the mouse `ways` times over 200 px and back. */
async function shake(page: Page, ways: number, y = 300): Promise<void> {
  for (let way = 0; way <= ways; way++) await page.mouse.move(way % 2 ? 500 : 300, y, { steps: 6 });
}

test('reports a movement of the mouse with its turns, path and box, and a drag as held', async ({ expect }) => {
  const site = await sites.open('<p id="p" style="height:500px">Wait</p>', { before: slowly });
  await site.page.mouse.move(300, 300);
  await shake(site.page, 8);
  const [shaken] = await site.events('cursor');
  const slices = shaken?.slices ?? [];
  const sum = (index: number) => slices.reduce((total, slice) => total + slice[index]!, 0);
  expect(sum(0)).toBe(7);
  // Each slice is rounded to 10 px.
  expect(Math.abs(sum(1) - 1_600)).toBeLessThanOrEqual(5 * slices.length);
  expect([Math.min(...slices.map((s) => s[2])), Math.max(...slices.map((s) => s[4]))]).toEqual([300, 500]);
  expect(shaken).toMatchObject({ element: { selector: '#p' }, y: 300 });
  expect(shaken?.held).toBeUndefined();
  await site.page.mouse.down();
  await shake(site.page, 8);
  await site.page.mouse.up();
  const [, dragged] = await site.events('cursor', 2);
  expect(dragged?.held).toBe(1);
});

test('counts turns along the way that the mouse goes, and tells whether the page goes along', async ({ expect }) => {
  const site = await sites.open(
    `<p style="height:300px">Wait</p><p id="chart" style="height:300px">Chart</p><b id="tip" style="position:fixed">0</b>
     <script>
       chart.onmousemove = ({ offsetX }) => { tip.style.left = offsetX + 'px' };
       // As often as the mouse moves, news come in that have nothing to do with it.
       onmessage = () => { tip.textContent++ };
       addEventListener('mousemove', () => postMessage(0))
     </script>`,
    { before: slowly },
  );
  const { mouse } = site.page;
  // Six ways across, each with six turns of 20 px.
  const sweep = async (y: number) => {
    for (let step = 0; step <= 36; step++) {
      const way = Math.floor(step / 6) % 2 ? 6 - (step % 6) : step % 6;
      await mouse.move(300 + way * 60, y + (step % 2) * 20);
    }
  };
  for (const y of [100, 450]) {
    await mouse.move(300, y);
    await site.page.waitForTimeout(4_000);
    await sweep(y);
  }
  const movements = await site.events('cursor', 2);
  const turnsOf = (slices: number[][]) => slices.reduce((total, [turns = 0]) => total + turns, 0);
  expect(movements.map(({ slices, followed }) => [turnsOf(slices), followed])).toEqual([
    [5, undefined],
    [5, 1],
  ]);
});

test('leaves a movement to a page that hides the pointer, and so draws its own', async ({ expect }) => {
  const site = await sites.open('<main style="height:500px;cursor:none"><p>Slide</p></main>', { before: slowly });
  for (let step = 0; step < 12; step++) await site.page.mouse.move(step % 2 ? 700 : 100, 100 + step * 4);
  await site.page.evaluate(() => {
    window.aheadMs = 1_000;
  });
  // Moves are looked at once a second.
  await site.page.waitForTimeout(1_600);
  await site.page.evaluate(() => {
    document.querySelector('main')!.style.cursor = '';
  });
  const [movement] = await site.events('cursor');
  expect(movement?.followed).toBe(1);
});

test('leaves a movement over a picture to the picture', async ({ expect }) => {
  const site = await sites.open('<canvas width="900" height="500"></canvas>', { before: slowly });
  for (let step = 0; step < 12; step++) await site.page.mouse.move(step % 2 ? 700 : 100, 100 + step * 4);
  const [movement] = await site.events('cursor');
  expect(movement?.followed).toBe(1);
});

test('reports no movement that is straight, trembles or hardly turns', async ({ expect }) => {
  const site = await sites.open('<p>Read</p>', { before: slowly });
  await site.page.mouse.move(10, 10);
  await site.page.mouse.move(900, 600, { steps: 30 });
  for (let i = 0; i < 30; i++) await site.page.mouse.move(900 + (i % 2) * 8, 600);
  await shake(site.page, 2);
  await site.page.goto('about:blank');
  await expect.poll(() => site.arrived('leave').length).toBe(1);
  expect(site.arrived('cursor')).toEqual([]);
});

test('tells how far the person scrolled, wherever a script takes the page afterwards', async ({ expect }) => {
  const site = await sites.open('<p style="height:6000px">Long</p>');
  await site.page.mouse.move(300, 300);
  await site.page.mouse.wheel(0, 1_400);
  await site.page.waitForFunction('scrollY === 1400');
  await site.page.waitForTimeout(700);
  await site.page.evaluate('scrollTo(0, 0)');
  const [scroll] = await site.events('scroll');
  expect(scroll).toMatchObject({ dy: 1_400, path: 1_400, reversals: 0 });
});

test('reports hurried scrolling as one burst with its legs, by the person', async ({ expect }) => {
  const site = await sites.open('<p style="height:6000px">Long</p>', { before: slowly });
  const scrollBy = async (px: number) => {
    const top = await site.page.evaluate('scrollY');
    await site.page.mouse.wheel(0, px);
    await site.page.waitForFunction(`scrollY === ${(top as number) + px}`);
  };
  for (const px of [800, -500, 700]) await scrollBy(px);
  const [burst] = await site.events('scroll');
  expect(burst).toMatchObject({ dy: 1_000, path: 2_000, reversals: 2, user: 1 });
  expect(burst?.legs?.map(([px]) => px)).toEqual([800, -500, 700]);
});

test('reports a scroller within the page, and no scrolling by scripts', async ({ expect }) => {
  const site = await sites.open(
    '<div id="list" style="height:200px;overflow:auto"><p style="height:3000px">Rows</p></div><p style="height:3000px"></p>',
  );
  await site.page.evaluate('scrollTo(0, 30)');
  await site.page.mouse.move(100, 60);
  await site.page.mouse.wheel(0, 300);
  const [burst] = await site.events('scroll');
  expect(burst).toMatchObject({ dy: 300, element: { selector: '#list' } });
  expect(site.arrived('scroll')).toHaveLength(1);
});

test('takes the scrolling that a tap asks for as its answer, and that of a swipe for the person’s own', async ({
  expect,
}) => {
  const site = await sites.open(
    `<button id="t" style="position:fixed;top:0">Drinks</button><p style="height:6000px">Menu</p>
     <script>t.onclick = () => scrollTo({ top: 3000, behavior: 'smooth' })</script>`,
    { context: { hasTouch: true } },
  );
  await site.page.tap('#t');
  await site.page.waitForFunction('scrollY === 3000');
  const [click] = await site.events('click');
  expect(answersOf(click)).toContainEqual(['scroll', 'page']);
  expect(site.arrived('scroll')).toEqual([]);
  const session = await site.page.context().newCDPSession(site.page);
  for (let y = 600; y >= 300; y -= 30) {
    const type = y === 600 ? 'touchStart' : 'touchMove';
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: 400, y }] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const [swiped] = await site.events('scroll');
  expect(swiped?.user).toBe(1);
});

test('takes a document that is drawn, with its text laid over it, for the picture that it is', async ({ expect }) => {
  const site = await sites.open('', {
    context: { hasTouch: true, isMobile: true, viewport: { width: 400, height: 600 } },
    routes: {
      '/m': {
        body: '<!doctype html>%SDK%<meta name="viewport" content="width=device-width"><div><canvas id="c" style="position:absolute;width:390px;height:590px"></canvas><p style="position:absolute;width:390px;height:590px;margin:0">Plan</p></div>',
      },
    },
  });
  await site.page.goto(`${site.origin}/m`);
  const cdp = await site.page.context().newCDPSession(site.page);
  await cdp.send('Input.synthesizePinchGesture', { x: 200, y: 300, scaleFactor: 2 });
  const [pinch] = await site.events('zoom');
  expect(pinch?.element?.tag).toBe('canvas');
});

test('reports one event per pinch with what lies under the fingers, and turns of the device', async ({ expect }) => {
  const site = await sites.open('<p id="p" style="height:600px;margin:0">Small print</p>', {
    context: { hasTouch: true, isMobile: true, viewport: { width: 400, height: 600 } },
    // Without it a page that is wider than the screen starts at another scale.
    routes: {
      '/m': {
        body: '<!doctype html>%SDK%<meta name="viewport" content="width=device-width"><p id="p" style="height:160px;margin:0">Small</p><p style="height:430px;margin:0">Large</p>',
      },
    },
  });
  await site.page.goto(`${site.origin}/m`);
  const cdp = await site.page.context().newCDPSession(site.page);
  await cdp.send('Input.synthesizePinchGesture', { x: 200, y: 80, scaleFactor: 2 });
  const [pinch] = await site.events('zoom');
  expect(pinch).toMatchObject({ how: 'pinch', from: 1, element: { selector: '#p' } });
  expect(pinch?.to).toBeGreaterThan(1.5);
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    width: 600,
    height: 400,
    deviceScaleFactor: 1,
    mobile: true,
    screenOrientation: { type: 'landscapePrimary', angle: 90 },
  });
  const [, turn] = await site.events('zoom', 2);
  expect(turn).toMatchObject({ how: 'rotate', from: 0, to: 90 });
});

test('tells a copy out of an alert and of an error message from any other, and never what', async ({ expect }) => {
  const site = await sites.open(`
    <p id="order">Order CANARY</p><p id="alert" role="alert">Card <b>refused</b></p><pre id="shown"></pre>
    <script>setTimeout(() => { shown.textContent = 'Cannot open the vault'; throw new Error('Cannot open the vault') }, 10)</script>`);
  await site.events('error');
  for (const id of ['#order', '#alert', '#shown']) {
    await site.page.click(id, { clickCount: 3, position: { x: 5, y: 5 } });
    await site.page.keyboard.press('Control+C');
  }
  const copies = await site.events('copy', 3);
  expect(copies.map(({ element, alert, error }) => [element?.selector, alert, error])).toEqual([
    ['#order', undefined, undefined],
    ['#alert', 1, undefined],
    ['#shown', undefined, 1],
  ]);
  expect(site.collector.bodies.join()).not.toContain('CANARY');
});
