import type { Reaction } from '@wince/protocol';
import { later, now } from '../page/page.ts';
import { open, sentUpTo } from '../transport/delivery.ts';
import { runAs } from './cause.ts';
import { arm, observedAt } from './observe.ts';
import { checkValues, watchCanvases } from './pageAnswers.ts';
import {
  addAnswer,
  answersOf,
  checkClasses,
  counts,
  isVisible,
  lasting,
  measure,
  noteClass,
  place,
  type Watch,
  watches,
} from './watch.ts';

const TICK_MS = 250;
/** Watched for this much longer than asked, the clock stood still: a suspended machine, or a frozen page. */
const SUSPENDED_MS = 2_500;
/** An event's own time further from now than this comes from a clock that stood still. */
const MAX_EVENT_AGE_MS = 30_000;
const MAX_ANSWERS = 16;

/**
 * Begins to watch.
 *
 * pressed -> (click, or release without one; a key counts at once) -> counted -> (its time is over, or the page goes) -> reported
 * reported -> (a click that nobody could see an answer of) -> watched on -> (an answer, its time is over, or the page goes) -> done
 * pressed -> (drag, scroll, long press, cancelled pointer) -> dropped
 *
 * Watching begins at pointerdown, because menus open there and a synchronous re-render may be over before `click`.
 */
export function begin(watch: Watch, target: Element): void {
  checkValues(undefined, 1);
  watchCanvases(target);
  arm(target);
  watch._observedAt = observedAt;
  if (!watches.size) later(tick, TICK_MS);
  watches.add(watch);
  open.add(watch);
  runAs(watch);
}

/** Ends it without a word. */
export function drop(watch: Watch): void {
  watches.delete(watch);
  open.delete(watch);
}

/** The page goes away: everything is reported as it stands. */
export function settleWatches(): void {
  checkValues();
  for (const watch of watches) settle(watch, 'left');
}

/** An event's own time where it is believable: a suspended page hands out stale ones. */
export function timeOf({ timeStamp }: Event): number {
  const nowMs = now();
  return nowMs - timeStamp < MAX_EVENT_AGE_MS ? Math.max(timeStamp, sentUpTo) : nowMs;
}

/** Modifier keys as the bits of the wire format: true is 1 and false is 0. */
export const modsOf = (({ altKey, ctrlKey, metaKey, shiftKey }: Record<string, number>) =>
  altKey! + 2 * ctrlKey! + 4 * metaKey! + 8 * shiftKey!) as never as (event: MouseEvent | KeyboardEvent) => number;

function tick(): void {
  checkValues();
  const nowMs = now();
  for (const watch of watches) {
    const overMs = nowMs - watch._countedAt! - watch._limitMs;
    const hasNews = watch._isReported && watch._isNews;
    if (hasNews) checkClasses(watch);
    if (overMs > 0 || (hasNews && answersOf(watch).some(isVisible)))
      settle(watch, overMs > SUSPENDED_MS && !answersOf(watch).some(counts) ? 'suspended' : 'time');
  }
  if (watches.size) later(tick, TICK_MS);
}

function settle(watch: Watch, until: Reaction['until']): void {
  const { _countedAt: countedAt } = watch;
  open.delete(watch);
  if (!countedAt) {
    watches.delete(watch);
    return;
  }
  // A page that was not drawn since, such as one in the background.
  measure(watch);
  if (watch._unplaced?.[0]) place(watch);
  for (const [element, attribute, before, atMs] of watch._styles) {
    const isBack = lasting(element.getAttribute(attribute)) === lasting(before);
    const answer = addAnswer(watch, 'style', isBack ? 'decoration' : 'inside', atMs);
    if (attribute === 'class') noteClass(watch, answer, element, before);
  }
  watch._styles = [];
  checkClasses(watch);
  const answers = answersOf(watch);
  const goesOn = watch._report(
    {
      until,
      // We look every 250 ms: that it was a little more says nothing, and would be another number in each batch.
      ms: until === 'time' ? watch._limitMs : Math.round(now() - countedAt),
      answers: answers.slice(0, MAX_ANSWERS),
      ambient: watch._ambient.size ? [...watch._ambient] : undefined,
    },
    answers.find(isVisible),
  );
  if (!goesOn) watches.delete(watch);
}
