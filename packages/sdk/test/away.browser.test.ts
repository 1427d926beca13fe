import type { Page } from 'playwright-core';
import { test as base } from 'vitest';
import { answersOf, useSites } from './support/site.ts';

const test = base.concurrent;
const sites = useSites();

/** What the page is told when another tab comes to the front; a headless browser has no front. */
const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('blur'));
  });

test('leaves hammered clicks unanswered when the person turns to another tab', async ({ expect }) => {
  const site = await sites.open('<button id="t">Pay</button>');
  for (let count = 0; count < 4; count++) await site.page.click('#t');
  await hide(site.page);
  const clicks = await site.events('click', 4);
  expect(clicks.map(answersOf)).toEqual([[], [], [], []]);
});

test('leaves a click unanswered when the window is left more than a second later', async ({ expect }) => {
  const site = await sites.open('<button id="t">Pay</button>');
  await site.page.click('#t');
  await site.page.evaluate('new Promise((go) => setTimeout(go, 1200))');
  await hide(site.page);
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
});

test('answers the newest click when another app opens at once', async ({ expect }) => {
  const site = await sites.open('<button id="a">Nothing</button><button id="t">Call</button>');
  await site.page.click('#a');
  await site.page.click('#t');
  await hide(site.page);
  const [before, click] = await site.events('click', 2);
  expect(answersOf(before)).toEqual([]);
  expect(answersOf(click)).toEqual([
    ['visibility', 'page'],
    ['focus', 'page'],
  ]);
});

test('does not take a clock beside the button that ticks for the first time after the click for an answer', async ({
  expect,
}) => {
  const site = await sites.open(
    `<button id="t">Refresh</button><p id="clock"></p>
     <script>t.onpointerover = () => setInterval(() => { clock.textContent = performance.now() }, 900)</script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([]);
  expect(click?.reaction).toMatchObject({ until: 'time' });
});

test('takes a bar that a timer of the click moves on and on for an answer', async ({ expect }) => {
  const site = await sites.open(
    `<button id="t">Upload</button><p id="bar"></p>
     <script>t.onclick = () => setInterval(() => { bar.textContent += '#' }, 300)</script>`,
  );
  await site.page.click('#t');
  const [click] = await site.events('click');
  expect(answersOf(click)).toEqual([['content', 'around']]);
});
