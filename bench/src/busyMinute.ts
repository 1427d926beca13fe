import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { createRandom } from './traffic.ts';

type Act = (page: Page, random: () => number) => Promise<void>;

const MINUTE_MS = 60_000;

const click =
  (selector: string): Act =>
  async (page, random) => {
    const box = places.get(selector)!;
    await page.mouse.click(box.x + 6 + random() * (box.width - 12), box.y + box.height / 2);
  };

/** What happens in the minute, and how often. */
const ACTS: [times: number, act: Act][] = [
  [60, click('#dead')],
  [50, click('#rows')],
  [187, click('#count')],
  [1, click('#load')],
  [1, click('#fail')],
  [1, click('#go')],
  [2_000, (page, random) => page.mouse.move(40 + random() * 1_100, 120 + random() * 500)],
  [100, (page, random) => page.mouse.wheel(0, random() < 0.6 ? 120 : -120)],
];
const KEYS = 200;

const places = new Map<string, { x: number; y: number; width: number; height: number }>();

/** Plays the busy minute in real time; the same seed gives the same minute. */
export async function playBusyMinute(page: Page, seed: number): Promise<void> {
  for (const selector of ['#dead', '#rows', '#count', '#load', '#fail', '#go'])
    places.set(selector, (await page.locator(selector).boundingBox())!);
  const random = createRandom(seed);
  const acts = ACTS.flatMap(([times, act]) => Array.from({ length: times }, () => act));
  for (let i = acts.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [acts[i], acts[j]] = [acts[j]!, acts[i]!];
  }
  // Keys in runs of twenty, as people type.
  for (let run = 0; run < KEYS / 20; run++)
    acts.splice(Math.floor(((run + 0.5) * acts.length * 20) / KEYS), 0, typeRun);
  const started = performance.now();
  for (const [i, act] of acts.entries()) {
    const ahead = started + (i * MINUTE_MS) / acts.length - performance.now();
    if (ahead > 1) await delay(ahead);
    await act(page, random);
  }
}

const typeRun: Act = async (page) => {
  await page.locator('#search').focus();
  for (const character of 'blue summer dress 42') {
    await page.keyboard.press(character === ' ' ? 'Space' : character);
    await delay(10);
  }
};
