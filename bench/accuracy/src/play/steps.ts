import type { CDPSession } from 'playwright-core';
import type { Step } from '../scenario.ts';
import type { Site } from '../site/serveSite.ts';
import { due, gapOf, type Hand, now, pointOf, sleep } from './hand.ts';
import { key, type } from './keyboard.ts';
import { click, drag, draw, glide, path, wheel } from './mouse.ts';
import { pinch, swipe, tap } from './touch.ts';

/** What a scenario is played with: the hand, and the browser and the server around the page. */
export interface Stage {
  hand: Hand;
  cdp: CDPSession;
  site: Site;
  /** Another program is in front for so long. */
  lookAway: (ms: number) => Promise<void>;
}

export async function playSteps(stage: Stage, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await playStep(stage, step);
}

async function playStep(stage: Stage, step: Step): Promise<void> {
  const { hand, cdp, site } = stage;
  if (step.repeat !== undefined) await repeat(stage, step, step.repeat);
  else if (step.wait !== undefined) await sleep(step.wait);
  else if (step.until !== undefined)
    await hand.page.waitForSelector(step.until, { timeout: step.ms ?? 8_000, state: step.state ?? 'visible' });
  else if (step.click !== undefined) await click(hand, step.click, step, step.times ?? 1);
  else if (step.dblclick !== undefined) await click(hand, step.dblclick, { gap: 150, ...step }, 2);
  else if (step.tripleclick !== undefined) await click(hand, step.tripleclick, { gap: 140, ...step }, 3);
  else if (step.submit !== undefined) await click(hand, step.submit, step, 1);
  else if (step.move !== undefined) await glide(hand, await pointOf(hand, step.move, step.at), step.ms ?? 300);
  else if (step.path !== undefined) await path(hand, step);
  else if (step.drag !== undefined) await drag(hand, step, step.drag);
  else if (step.draw !== undefined) await draw(hand, step, step.draw);
  else if (step.type !== undefined) await type(hand, step, step.type);
  else if (step.key !== undefined) await key(hand, step, step.key);
  else if (step.wheel !== undefined) await wheel(hand, step, step.wheel);
  else if (step.tap !== undefined) await tap(hand, step, step.tap);
  else if (step.swipe !== undefined) await swipe(hand, step, step.swipe);
  else if (step.pinch !== undefined) await pinch(hand, step, step.pinch);
  else if (step.reload) await reload(hand, step);
  else if (step.back) await walkHistory(hand, cdp, -1);
  else if (step.forward) await walkHistory(hand, cdp, 1);
  else if (step.goto !== undefined) hand.send('Page.navigate', { url: site.origin + step.goto });
  else if (step.route !== undefined) site.setRoute(step.route, step.answer ?? {});
  else if (step.away !== undefined) await stage.lookAway(step.away);
}

async function repeat(stage: Stage, step: Step, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await playSteps(stage, step.steps ?? []);
    if (step.gap !== undefined) await sleep(gapOf(stage.hand, step.gap));
  }
}

/** The browser's reload button; it does not wait for the page either. */
async function reload(hand: Hand, step: Step): Promise<void> {
  let t = now();
  for (let i = 0; i < (step.times ?? 1); i++) {
    await due(hand, t);
    hand.send('Page.reload', {});
    t += gapOf(hand, step.gap ?? 1_000);
  }
  await sleep(50);
}

async function walkHistory(hand: Hand, cdp: CDPSession, by: -1 | 1): Promise<void> {
  const { currentIndex, entries } = await cdp.send('Page.getNavigationHistory');
  const entry = entries[currentIndex + by];
  if (!entry) throw new Error('the history has no such entry');
  hand.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  await sleep(50);
}
