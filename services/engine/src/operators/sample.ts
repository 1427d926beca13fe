import { factOf } from '../facts/facts.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';

/**
 * What a window holds: an event, or a part of one. Parts carry numbers of their own: turns, path and a box, in px.
 */
export interface Sample {
  readonly event: JudgedEvent;
  readonly time: number;
  /** How often it happened. */
  readonly weight: number;
  readonly turns: number;
  readonly pathPx: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A cursor is sliced, and a window over slices counts, in steps of this. Unit: milliseconds. */
export const SLICE_MS = 250;
/** A turn of a scroll is one where both ways are longer than this share of the viewport. */
const MIN_LEG_SHARE = 0.5;

/** A value of a sample by name: of the part itself, or of its event. */
export function readSample(fact: string): (sample: Sample) => string | number | boolean {
  if (fact === 'turns') return ({ turns }) => turns;
  if (fact === 'pathPx') return ({ pathPx }) => pathPx;
  const read = factOf(fact);
  return ({ event }) => read(event);
}

export function sampleOf(event: JudgedEvent, time: number, weight: number): Sample {
  return new EventSample(event, time, weight);
}

/** A whole event. Where it was is asked of it, and kept nowhere: many windows hold many of these. */
class EventSample implements Sample {
  readonly event: JudgedEvent;
  readonly time: number;
  readonly weight: number;

  constructor(event: JudgedEvent, time: number, weight: number) {
    this.event = event;
    this.time = time;
    this.weight = weight;
  }

  get turns() {
    return 0;
  }

  get pathPx() {
    return 0;
  }

  get left() {
    const { event } = this.event;
    return 'x' in event ? event.x : 0;
  }

  get top() {
    const { event } = this.event;
    return 'y' in event ? event.y : 0;
  }

  get right() {
    return this.left;
  }

  get bottom() {
    return this.top;
  }
}

/** The slices of a cursor movement, oldest first. */
export function slicesOf(event: JudgedEvent, time: number): Sample[] {
  if (event.event.type !== 'cursor') return [];
  const { slices } = event.event;
  return slices.map(([turns, pathPx, left, top, right, bottom], i) => ({
    event,
    time: time - (slices.length - 1 - i) * SLICE_MS,
    weight: 1,
    turns,
    pathPx,
    left,
    top,
    right,
    bottom,
  }));
}

/**
 * The long turns of a scroll, oldest first, each at the moment the new way began. `last` is the direction of the last
 * long way and is moved on: hurrying up and down may be several events.
 */
export function turnsOf(event: JudgedEvent, startTime: number, last: { direction: number }): Sample[] {
  if (event.event.type !== 'scroll') return [];
  const turns: Sample[] = [];
  let time = startTime;
  for (const [px, ms] of event.event.legs ?? []) {
    const isLong = Math.abs(px) > event.origin.viewportPx * MIN_LEG_SHARE;
    if (isLong && Math.sign(px) === -last.direction)
      turns.push({ event, time, weight: 1, turns: 1, pathPx: Math.abs(px), left: 0, top: 0, right: 0, bottom: 0 });
    if (isLong) last.direction = Math.sign(px);
    time += ms;
  }
  return turns;
}
