import { hover } from '../page/moves.ts';

/** How long before a click a change by itself proves that the next one is nothing special. */
const LOOK_BACK_MS = 2_000;
/** Changes closer together than this are one. */
const SEPARATE_MS = 200;
/** Times kept per region: more than fit into the look-back and the watch of one click together. */
const KEPT = 24;
/** A region that changed by itself this often is a clock, also when nobody was watching in the last 2 s. */
const TICKER_CHANGES = 3;
/** Three changes, no less than this apart, whose distances differ by less than that are a clock's. No hand is so even. */
const BEAT_MS = 400;
const EVEN_MS = 40;

/**
 * A change this soon after input is the input's doing: hover, typing, focus. It does not make a region ambient. What a
 * click takes back, it does as soon; later, it is the end of its own flourish.
 */
export const INPUT_MS = 200;

/** When somebody did something last, ms of the page's clock. */
export let inputAt = 0;
let inputs = 0;

export const noteInput = (atMs: number) => {
  inputAt = atMs;
  inputs++;
};

/** Whether nobody has just done something, or come over something else with the pointer. */
export const isUntouched = (nowMs: number) => nowMs - Math.max(inputAt, hover()[0]) > INPUT_MS;

const marks = new WeakMap<Node, number[]>();

/** Notes that a region of the page changed by itself: clocks, tickers, autoplay, polling. */
export function markAmbient(region: Node, nowMs: number): void {
  const times = marks.get(region) ?? [];
  if (!(nowMs - times[0]! < SEPARATE_MS)) marks.set(region, [nowMs, ...times].slice(0, KEPT));
}

/**
 * When a region was last changed by code that nobody is known to have started, how long after the time before, how long
 * after input, and after how many inputs.
 */
const beats = new WeakMap<Node, [atMs: number, gapMs: number, lagMs: number, inputs: number]>();

/**
 * Notes that such code changes a region; answers whether it does so evenly, as a timer from before our time, and not merely
 * as evenly as somebody clicks: a carousel says after each click that it has arrived.
 */
export function isBeat(region: Node, nowMs: number): boolean {
  const [lastMs, lastGapMs, lastLagMs, lastInputs] = beats.get(region) ?? [-1e9, 0, 0, 0];
  const sinceMs = nowMs - lastMs;
  // One beat that came together with somebody's click was taken for the doing of that.
  const gapMs = Math.abs(sinceMs / 2 - lastGapMs) < EVEN_MS ? sinceMs / 2 : sinceMs;
  const lagMs = nowMs - inputAt;
  // One change may be several records.
  if (sinceMs) beats.set(region, [nowMs, gapMs, lagMs, inputs]);
  const follows = inputs === lastInputs + 1 && Math.abs(lagMs - lastLagMs) < EVEN_MS;
  return gapMs > BEAT_MS && Math.abs(gapMs - lastGapMs) < EVEN_MS && !follows;
}

/** Whether the region changed by itself shortly before `sinceMs`, the moment of a press, or always does. */
export function isAmbient(region: Node, sinceMs: number): boolean {
  const before = marks.get(region)?.filter((atMs) => atMs < sinceMs) ?? [];
  return before.length >= TICKER_CHANGES || sinceMs - before[0]! <= LOOK_BACK_MS;
}
