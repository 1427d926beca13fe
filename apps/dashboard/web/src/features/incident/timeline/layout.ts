import type { EvidenceEvent, Explanation } from '../../../api/signal.ts';

/** A mark this close to the one before it would cover it: they become one. Unit: CSS px. */
const TOUCH_PX = 28;
/** So would one this close to the first of a cluster, whose count needs room of its own. Unit: CSS px. */
const CLUSTER_PX = 48;
/** Room for one label of the scale. Unit: CSS px. */
const TICK_PX = 96;

export type Lane = EvidenceEvent['lane'];

/** [start, end], epoch ms. */
export interface Range {
  start: number;
  end: number;
}

/** One or more events of a lane at a place from 0 (left) to 1. */
export interface Mark {
  lane: Lane;
  place: number;
  events: readonly EvidenceEvent[];
}

/** `all`: every event of the evidence. `window`: what the rule looked at, with a margin. */
export function computeRange(explanation: Explanation, span: 'window' | 'all'): Range {
  const { window, events } = explanation;
  if (span === 'window') {
    const margin = Math.max((window.end - window.start) * 0.3, 300);
    return { start: window.start - margin, end: window.end + margin };
  }
  const times = events.map((event) => event.at);
  const start = Math.min(window.start, ...times);
  const end = Math.max(window.end, ...times);
  const margin = Math.max((end - start) * 0.04, 50);
  return { start: start - margin, end: end + margin };
}

/** The whole, unless the rule's window would be too thin to see anything in it. */
export function defaultSpan(explanation: Explanation): 'window' | 'all' {
  const all = computeRange(explanation, 'all');
  const { start, end } = explanation.window;
  return end > start && (end - start) / (all.end - all.start) < 0.25 ? 'window' : 'all';
}

export function placeOf(at: number, range: Range): number {
  return (at - range.start) / (range.end - range.start);
}

/** The events of the range as marks. Neighbours of one lane that would overlap are one mark. */
export function computeMarks(events: readonly EvidenceEvent[], range: Range, widthPx: number): Mark[] {
  const clusters = new Map<Lane, EvidenceEvent[][]>();
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    if (event.at < range.start || event.at > range.end) continue;
    const lane = clusters.get(event.lane) ?? [];
    clusters.set(event.lane, lane);
    const cluster = lane.at(-1);
    const pxAfter = (earlier: EvidenceEvent | undefined) =>
      earlier ? (placeOf(event.at, range) - placeOf(earlier.at, range)) * widthPx : Number.POSITIVE_INFINITY;
    if (cluster && (pxAfter(cluster.at(-1)) < TOUCH_PX || (cluster.length > 1 && pxAfter(cluster[0]) < CLUSTER_PX)))
      cluster.push(event);
    else lane.push([event]);
  }
  return [...clusters].flatMap(([lane, ofLane]) =>
    ofLane.map((cluster) => {
      const middle = ((cluster[0]?.at ?? 0) + (cluster.at(-1)?.at ?? 0)) / 2;
      return { lane, place: placeOf(middle, range), events: cluster };
    }),
  );
}

/** Round times to label, counted from `origin`; at least two where the range is not empty. */
export function computeTicks(range: Range, origin: number, widthPx: number): number[] {
  const wanted = Math.max(2, Math.floor(widthPx / TICK_PX));
  const step = roundStep((range.end - range.start) / wanted);
  const ticks: number[] = [];
  for (let at = origin + Math.ceil((range.start - origin) / step) * step; at <= range.end; at += step) ticks.push(at);
  return ticks;
}

/** The next round step up: 1, 2, 5 × 10ⁿ ms below half a minute, then parts of minutes and hours. */
function roundStep(ms: number): number {
  const large = [30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000].find((step) => step >= ms);
  if (ms > 20_000) return large ?? 7_200_000;
  const power = 10 ** Math.floor(Math.log10(Math.max(ms, 1)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= ms) ?? 10) * power;
}
