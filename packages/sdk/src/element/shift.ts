import type { BatchElement } from '@wince/protocol';
import { hover, isUnderway } from '../page/moves.ts';
import { promisingElement } from './affordance.ts';
import { describe } from './describe.ts';
import { pathOf } from './parents.ts';

/** A shift longer ago than this has been seen by the person. */
const RECENT_MS = 500;
/** Who comes over something this long after a shift has seen where it is. */
const SEEN_MS = 200;
const MAX_KEPT = 10;

export interface Shift extends PerformanceEntry {
  sources: Array<{ previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }>;
}

let shifts: Shift[] = [];

/** Keeps the latest shifts of the layout that nobody asked for. */
export const rememberShift = (shift: Shift) => {
  shifts = [...shifts, shift].slice(-MAX_KEPT);
};

/** Ms since a shift that brought `element` under the pointer, and what had been there. */
export function shiftBefore(
  { timeStamp, clientX, clientY }: MouseEvent,
  element: Element,
): { ms: number; el: BatchElement } | undefined {
  for (const { startTime, sources } of shifts) {
    const ms = Math.round(timeStamp - startTime);
    if (!(ms >= 0 && ms <= RECENT_MS)) continue;
    for (const {
      previousRect: { left, top, right, bottom },
      currentRect,
    } of sources) {
      if (clientX < left || clientX > right || clientY < top || clientY > bottom) continue;
      // What lay under the point went along with its part of the page.
      const gone = document.elementFromPoint(clientX + currentRect.left - left, clientY + currentRect.top - top);
      const [before, affordance] = gone ? promisingElement(gone) : [];
      const [sinceMs, leftBefore] = hover();
      // Who was on the way already goes to where something had been.
      const isAimed =
        sinceMs - startTime > SEEN_MS && !pathOf(leftBefore as Node).has(before!) && !isUnderway(startTime, timeStamp);
      if (before && !isAimed && !pathOf(element).has(before) && !pathOf(before).has(element))
        return { ms, el: describe(before, affordance) };
    }
  }
  return undefined;
}
