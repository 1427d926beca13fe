import type { Step } from '../scenario.ts';
import { due, gapOf, type Hand, now, sleep } from './hand.ts';
import { click } from './mouse.ts';

const NAMES: Record<string, string> = { '\n': 'Enter', ' ': 'Space' };
/** A held key repeats after the first delay, then about 30 times a second. */
const REPEAT_AFTER_MS = 400;
const REPEAT_MS = 33;
const PRESS_MS = 35;

export async function type(hand: Hand, step: Step, text: string): Promise<void> {
  if (step.into !== undefined) await click(hand, step.into, {}, 1);
  const { keyboard } = hand.page;
  let t = now() + 80;
  for (const character of text) {
    // People do not type like clockwork: it is as forgiving as a movement.
    await due(hand, t, 'lateMoveMs');
    // Characters that no key of this keyboard has are typed as an input method would.
    await keyboard.press(NAMES[character] ?? character).catch(() => keyboard.type(character));
    t = Math.max(t + gapOf(hand, step.gap ?? 75), now());
  }
}

export async function key(hand: Hand, step: Step, name: string): Promise<void> {
  if (step.hold !== undefined) return hold(hand, name, step.hold);
  let t = now();
  for (let i = 0; i < (step.times ?? 1); i++) {
    await due(hand, t);
    await hand.page.keyboard.press(name, { delay: PRESS_MS });
    t = Math.max(t + gapOf(hand, step.gap), now());
  }
}

async function hold({ page: { keyboard } }: Hand, name: string, ms: number): Promise<void> {
  const end = now() + ms;
  await keyboard.down(name);
  await sleep(REPEAT_AFTER_MS);
  while (now() < end) {
    await keyboard.down(name);
    await sleep(REPEAT_MS);
  }
  await keyboard.up(name);
}
