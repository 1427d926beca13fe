import type { BatchElement } from '@wince/protocol';
import { hover, isUnderway, moveBefore } from '../page/moves.ts';
import { promisingElement } from './affordance.ts';
import { describe } from './describe.ts';
import { pathOf } from './parents.ts';

/** A shift longer ago than this has been seen by the person. */
const RECENT_MS = 500;
/** Who comes over something this long after a shift has seen where it is. */
const SEEN_MS = 200;
const MAX_KEPT = 10;
/** Nodes of a list that is drawn anew among which the first of those before is looked for. */
const MAX_COMPARED = 50;

export interface Shift extends PerformanceEntry {
  sources: Array<{ previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }>;
}

let shifts: Shift[] = [];

/** Keeps the latest shifts of the layout that nobody asked for. */
export const rememberShift = (shift: Shift) => {
  shifts = [...shifts, shift].slice(-MAX_KEPT);
};

/** What has come into one element by itself, and what has gone from it, at once. */
type Insertion = [atMs: number, into: Node, came: Element[], gone: Element[]];

let insertions: Insertion[] = [];

/**
 * Keeps what has come into the page lately, and nobody asked for: most browsers tell of no shift, and Chromium of none in
 * a list that is drawn anew, or in what was hidden before.
 */
export function rememberInsertion(...insertion: Insertion): void {
  const [atMs, into, came, gone] = insertion;
  const last = insertions.at(-1);
  if (last?.[0] === atMs && last[1] === into) {
    last[2].push(...came);
    last[3].push(...gone);
  } else insertions = [...insertions.filter(([t]) => atMs - t < RECENT_MS), insertion].slice(-MAX_KEPT);
}

/** Lets go of what may have left the page by now. */
export const forgetInsertions = () => {
  insertions = [];
};

/** Chromium alone tells of shifts. */
const hasEntries = () => PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** How far, px, an insertion has pushed down what is at a point of `element`; 0 where it has not. */
function pushedBy([atMs, , came, gone]: Insertion, element: Element, { clientX: x, clientY: y }: MouseEvent): number {
  const [first] = came;
  // First what costs nothing: what has been drawn anew since is no longer in the page.
  if (first?.compareDocumentPosition(element) !== Node.DOCUMENT_POSITION_FOLLOWING) return 0;
  // Of what is drawn anew, that which stands before all that was there.
  const count = gone[0]
    ? came.slice(0, MAX_COMPARED).findIndex((node) => gone.some((other) => other.isEqualNode(node)))
    : came.length;
  if (count < 1) return 0;
  for (let part: Element | null = first; part && !part.contains(element); part = part.parentElement) {
    const { position, overflowY, minHeight } = getComputedStyle(part);
    // Over the page, in a box of its own, or where its place was kept free.
    if (/abs|fix/.test(position) || (part !== first && !/^visible(0px|auto)/.test(overflowY + minHeight))) return 0;
  }
  const last = came[count - 1]!;
  const next = came[count] ?? last.nextElementSibling;
  const { left, top, right } = first.getBoundingClientRect();
  const px = (next ? next.getBoundingClientRect().top : last.getBoundingClientRect().bottom) - top;
  if (!(px > 0 && top >= 0 && y >= top + px && x >= left && x <= right)) return 0;
  // What the pointer was over before lies lower now, or has not moved: a place was kept free in a way that nobody can tell.
  const { target, clientX, clientY } = moveBefore(atMs) ?? ({} as Partial<PointerEvent>);
  const isAt = (by: number) => target && document.elementFromPoint(clientX!, clientY! + by) === target;
  return gone[0] || isAt(px) || !(hasEntries() || isAt(0)) ? px : 0;
}

/** Ms since a shift that brought `element` under the pointer, and what had been there. */
export function shiftBefore(event: MouseEvent, element: Element): { ms: number; el: BatchElement } | undefined {
  const { timeStamp, clientX, clientY } = event;
  const isRecent = (atMs: number) => timeStamp >= atMs && timeStamp - atMs <= RECENT_MS;
  const moves: Array<[atMs: number, px: number, py: number]> = [];
  for (const { startTime, sources } of shifts)
    if (isRecent(startTime))
      for (const {
        previousRect: { left, top, right, bottom },
        currentRect,
      } of sources)
        if (clientX >= left && clientX <= right && clientY >= top && clientY <= bottom)
          moves.push([startTime, currentRect.left - left, currentRect.top - top]);
  for (const insertion of insertions)
    if (isRecent(insertion[0])) moves.push([insertion[0], 0, pushedBy(insertion, element, event)]);
  for (const [atMs, px, py] of moves) {
    // What lay under the point went along with its part of the page.
    const gone = document.elementFromPoint(clientX + px, clientY + py);
    const [before, affordance] = gone ? promisingElement(gone) : [];
    const [sinceMs, leftBefore] = hover();
    // Who was on the way already goes to where something had been.
    const isAimed =
      sinceMs - atMs > SEEN_MS && !pathOf(leftBefore as Node).has(before!) && !isUnderway(atMs, timeStamp);
    if (before && !isAimed && !pathOf(element).has(before) && !pathOf(before).has(element))
      return { ms: Math.round(timeStamp - atMs), el: describe(before, affordance) };
  }
  return undefined;
}
