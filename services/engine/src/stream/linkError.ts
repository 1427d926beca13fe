import type { ErrorEvent } from '@wince/protocol';
import { IN_TIME_MS } from '../facts/answers.ts';
import { errorKind, isForeign, isUnreachable } from '../facts/eventFacts.ts';
import { dropFirst } from './history.ts';
import { BACKGROUND, contextOf, hasFailed, type JudgedEvent, NOISE, trailOf } from './judgedEvent.ts';
import { findClick, linksOf } from './pageLinks.ts';
import type { PageLinks, PageState } from './sessionState.ts';

/** Longer after a click nothing is blamed on it that the browser did not link. */
const ORDER_MS = 10_000;
/** The page's code fails this soon after the answer it could not use. */
const AFTER_FAILURE_MS = 500;
/** An error of the same kind this long before a click is the page's own noise. */
const NOISE_MS = 30_000;
const MAX_NOISE = 20;
/** So many pauses that differ by this share make a clock. Shorter ones may be keys that somebody presses. */
const CLOCK_PAUSES = 4;
const CLOCK_SLACK = 0.04;
const CLOCK_LEAST_MS = 250;

/** Finds the click that an error belongs to, and tells it from the page's own noise. */
export function linkError(page: PageState, event: ErrorEvent, judged: JudgedEvent): void {
  const { t } = judged;
  const links = linksOf(page);
  const context = contextOf(judged);
  const kind = kindIn(links, event);
  context.errorKind = kind;
  const { failed } = links;
  // A press that became no click has a number as well.
  judged.click = findClick(page, event.click, judged.t);
  if (judged.click) {
    context.causedBy = 'link';
  } else if (failed && t - failed.t <= AFTER_FAILURE_MS) {
    judged.click = failed.click;
    context.causedBy = 'request';
  } else {
    const newest = links.clicks[links.clicks.length - 1];
    if (newest && t - newest.t <= ORDER_MS) judged.click = newest;
    context.causedBy = 'order';
  }
  if (context.causedBy === 'order') {
    judged.mark(NOISE, isNoise(links, kind, event, judged));
    judged.mark(BACKGROUND, hasWorked(links.clicks[links.clicks.length - 1], t) && isClockwork(links, kind));
  } else if (judged.click && event.how !== 'caught' && event.how !== 'resource' && !isForeign(event)) {
    const trail = trailOf(judged.click);
    // Of a request that got no answer the request itself tells.
    const isOwn = !isUnreachable(event);
    if (isOwn) trail.threwMs = Math.min(trail.threwMs, t - judged.click.t);
    if (isOwn || judged.click.answeredMs >= IN_TIME_MS) trail.failed = true;
  }
}

/** The same text as that of an error before it, found by its parts: most errors are like the one before. */
function kindIn({ noise }: PageLinks, event: ErrorEvent): string {
  const frame = event.frames?.[0];
  for (let i = noise.length - 1; i >= 0; i--) {
    const { error } = noise[i]!;
    const known = error.frames?.[0];
    if (error.message === event.message && error.name === event.name && known?.file === frame?.file)
      if (known?.line === frame?.line) return noise[i]!.kind;
  }
  const kind = errorKind(event);
  for (let i = noise.length - 1; i >= 0; i--) if (noise[i]!.kind === kind) return noise[i]!.kind;
  return kind;
}

/** Also notes it, as what is noise for errors to come. */
function isNoise({ noise }: PageLinks, kind: string, error: ErrorEvent, { t, click }: JudgedEvent): boolean {
  const before = click ? click.t : t;
  let isKnown = false;
  for (let i = 0; i < noise.length && !isKnown; i++) {
    const known = noise[i]!;
    isKnown = known.t < before && known.t >= before - NOISE_MS && known.kind === kind;
  }
  noise.push({ kind, t, error });
  if (noise.length > MAX_NOISE) dropFirst(noise, 1);
  return isKnown;
}

/** What a person did last on the page was answered by the page itself, and lately. */
function hasWorked(click: JudgedEvent | undefined, t: number): boolean {
  if (click?.event.type !== 'click' || t - click.t > NOISE_MS || hasFailed(click)) return false;
  return click.event.workedMs < IN_TIME_MS;
}

/** The last pauses between errors of a kind are equal, but for one where the page was busy: a timer throws them. */
function isClockwork({ noise }: PageLinks, kind: string): boolean {
  let count = 0;
  let after: number | undefined;
  for (let i = noise.length - 1; i >= 0 && count < CLOCK_PAUSES; i--) {
    const known = noise[i]!;
    if (known.kind !== kind) continue;
    if (after !== undefined) insertPause(count++, after - known.t);
    after = known.t;
  }
  if (count < CLOCK_PAUSES) return false;
  const median = pauses[CLOCK_PAUSES >> 1]!;
  let even = 0;
  for (const pause of pauses) if (Math.abs(pause - median) <= median * CLOCK_SLACK) even++;
  return median >= CLOCK_LEAST_MS && even >= CLOCK_PAUSES - 1;
}

/** The last pauses, in order of length: one list for all errors of all pages, because nearly every error asks. */
const pauses: number[] = [];

function insertPause(count: number, pause: number): void {
  let i = count;
  for (; i > 0 && pauses[i - 1]! > pause; i--) pauses[i] = pauses[i - 1]!;
  pauses[i] = pause;
}
