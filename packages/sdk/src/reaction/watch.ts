import type { BatchElement, Reaction, Relation } from '@wince/protocol';
import { canBeSeen, isRoot, parentOf, pathOf } from '../element/parents.ts';
import { isUnstyled } from '../element/styled.ts';
import { guard, later, now, onceDrawn } from '../page/page.ts';
import { type Fields, type Open, sentUpTo } from '../transport/delivery.ts';
import { markAmbient } from './ambient.ts';
import { recent } from './cause.ts';

/** One thing that answered: the page region is kept where the change may have nothing to do with the click. */
type Answer = [
  kind: string,
  relation: Relation,
  atMs: number,
  region: Node | undefined,
  lastMs: number,
  /** The last time where a request had ended since the first: what came of it. */
  cameMs: number | undefined,
  /** Where it changed, as long as nobody can have seen it for sure. */
  places: Set<Element> | undefined,
  /** How many changes have been added up to it, but for those that were taken back. */
  changes: number,
];
export type SeenAnswer = Reaction['answers'][number];

/** One click or run of key presses, watched for what answers it. settle.ts tells its life. */
export interface Watch extends Open {
  /** When its time began to count, by our clock: the click, the last press of a key. */
  _countedAt?: number;
  /** The event's own time, from which answers are measured. */
  _eventT: number;
  /** How long it is watched. */
  _limitMs: number;
  /** It has been reported, and is watched on for a late answer. */
  _isReported?: boolean;
  /** Something has been noted since somebody last asked what answered. */
  _isNews?: boolean;
  /** Called when its time is over; answers whether it is to be watched on. */
  _report: (reaction: Reaction, visible: SeenAnswer | undefined) => unknown;
  /** What is told of a click, or of a press that may become one. Empty for a key. */
  _event: Fields<'click'>;
  _element: Element;
  /** Of a key: it is Escape. */
  _isEscape?: boolean;
  /** It is the page itself. */
  _isPage: boolean;
  _facts: BatchElement;
  /** Elements that the target controls. */
  _controlled: Array<Element | null | undefined>;
  /** What it was in when it was pressed, elements the nearest first: the click may take it out of the page. */
  _parent: Node | null;
  _parents: Element[];
  /** The nearest container that is small enough to belong to it; the target until somebody has asked for it. */
  _container: Element;
  /** What changed elsewhere before that, and undefined after. */
  _unplaced: Array<[answer: Answer, node: Node]> | undefined;
  _answers: Answer[];
  _ambient: Set<string>;
  /** Changes of class and style within the target: decoration unless they last. */
  _styles: Array<[element: Element, attribute: string, before: string | null, atMs: number]>;
  /** Changes of class, and the answers that they are a part of: no style sheet may know them. */
  _classes: Array<[answer: Answer, element: Element, before: string | null]>;
  /** What nodes held, and their attributes, before it first changed. */
  _firsts: Map<Node, Record<string, unknown>>;
  /** Last moment at which code of this click began to run and had ended, and at which one of its requests ended. */
  _ranAt: number;
  _doneAt: number;
  _endedAt: number;
  /** What it has asked for that is polled as well. */
  _polled: Set<string>;
  /** Its requests that have had no answer. */
  _requests: number;
  /** Since when the page had been observed: what moves by itself but began later is not known yet. */
  _observedAt: number;
}

const CONTAINER_LEVELS = 4;
/** Share of the viewport above which a container is a part of the page, not of the element. */
const CONTAINER_SHARE = 0.4;
/** Answers kept per watch. */
const MAX_KEPT = 64;
/** Observed for less than this before the click, a clock may not have ticked yet. */
const LOOK_BACK_MS = 2_000;
/** What nothing links to the click and changes again after this long moves by itself. */
export const AGAIN_MS = 300;

/** Changes of class whose style is asked for, of a click; what is beyond them counts. */
const MAX_CLASSES = 5;
/** Changes this close together are one answer. */
const SAME_MS = 50;
/** Places kept per answer. */
const MAX_PLACES = 8;
/** Elements in each that are looked at. */
const MAX_INNER = 50;
/** How long a sheet or a menu takes to slide in. */
const SLIDE_MS = 500;

/** Clicks and keys that are being watched, the oldest first. */
export const watches = new Set<Watch>();

export function createWatch(
  element: Element,
  facts: BatchElement,
  t: number,
  limitMs: number,
  report: Watch['_report'],
): Watch {
  const root = element.getRootNode() as Document;
  const parents: Element[] = [];
  let parent = parentOf(element);
  while (parent && !isRoot(parent) && parents.push(parent) < CONTAINER_LEVELS) parent = parentOf(parent);
  return {
    _t: t,
    _eventT: t,
    _limitMs: limitMs,
    _report: report,
    _event: {},
    _element: element,
    _isPage: isRoot(element),
    _facts: facts,
    _controlled: ['aria-controls', 'aria-owns', 'for', 'href'].map((name) =>
      root.getElementById?.(`${element.getAttribute(name)}`.replace('#', '')),
    ),
    _parent: element.parentNode,
    _parents: parents,
    _container: element,
    _unplaced: [],
    _answers: [],
    _ambient: new Set(),
    _styles: [],
    _classes: [],
    _firsts: new Map(),
    _ranAt: 0,
    _doneAt: 0,
    _endedAt: -1e9,
    _polled: new Set(),
    _requests: 0,
    _observedAt: t,
  };
}

/** Boxes of one batch: once in it is enough, also of what stays on the screen while the page is scrolled. */
let boxes = new WeakMap<Element, BatchElement['box']>();
/** Which batch that is: how far the one before was complete. */
let boxesOf = 0;

/** Asks for the box of a click. A press makes the layout stale: read at once, it would make the page pay for another. */
export function measureOnceDrawn(watch: Watch): void {
  if (boxesOf !== sentUpTo) boxes = new WeakMap();
  boxesOf = sentUpTo;
  watch._facts.box = boxes.get(watch._element);
  if (!watch._facts.box) onceDrawn(() => measure(watch));
}

/** Notes the box of a click. */
export function measure({ _element: element, _event: event, _facts: facts }: Watch): void {
  if (facts.box || !event.pointer) return;
  const { left, top, width, height } = element.getBoundingClientRect();
  // What the click took away has no box any more.
  if (!width) return;
  facts.box = [left + scrollX, top + scrollY, width, height].map(Math.round) as BatchElement['box'];
  boxes.set(element, facts.box);
}

/** Notes what changed elsewhere in the page. The first of it asks for the container, once the page has been drawn. */
export function noteElsewhere(watch: Watch, answer: Answer, node: Node): void {
  if (watch._unplaced?.push([answer, node]) === 1) onceDrawn(() => place(watch));
}

/** Finds the container of a click, and what changed in it before. */
export function place(watch: Watch): void {
  const { _unplaced: unplaced } = watch;
  if (!unplaced) return;
  watch._unplaced = undefined;
  for (const parent of watch._parents) {
    const { width, height } = parent.getBoundingClientRect();
    if (width * height > innerWidth * innerHeight * CONTAINER_SHARE) break;
    watch._container = parent;
  }
  for (const [answer, node] of unplaced)
    if (placeOf(watch, node, pathOf(node))) {
      answer[1] = 'around';
      answer[3] = undefined;
    }
}

/**
 * Notes an answer. `region` is given where nothing but the moment links it to the click, and `place` where somebody must be
 * able to see it: when the page is drawn, or once what slides in is there.
 */
export function addAnswer(
  watch: Watch,
  kind: string,
  relation: Relation,
  atMs = now(),
  region?: Node,
  place?: Element,
): Answer {
  const { _answers: answers } = watch;
  watch._isNews = true;
  const known = answers.find(([of, how, , where]) => of === kind && how === relation && where === region);
  const answer: Answer = known ?? [kind, relation, atMs, region, atMs, undefined, new Set(), 0];
  answer[7]++;
  if (known) {
    // What changes right after a click, also another one, does not do so by itself.
    if (!recent(1)) answer[4] = atMs;
    if (watch._endedAt > answer[2]) answer[5] = atMs;
  } else {
    if (answers.length < MAX_KEPT) answers.push(answer);
    if (place) onceDrawn(() => look(answer));
  }
  // Seen in one place, it was seen; of so many places, nobody knows.
  if (!place || (answer[6] && answer[6].add(place).size > MAX_PLACES)) answer[6] = undefined;
  return answer;
}

/** Notes that a class is a part of an answer: whether any style sheet knows it is asked when its time is over. */
export function noteClass({ _classes: classes }: Watch, answer: Answer, element: Element, before: string | null): void {
  if (classes.length < MAX_CLASSES) classes.push([answer, element, before]);
}

/** Leaves out what only style sheets could show and none does, where nothing else has answered by then. */
export function checkClasses(watch: Watch): void {
  const { _answers: answers, _classes: classes } = watch;
  if (
    answers.some(
      (answer) => answer[0] !== 'style' && isVisible(answer) && answer[2] <= (classes[0]?.[0][2] ?? 0) + SAME_MS,
    )
  )
    return;
  watch._classes = [];
  for (const [answer, element, before] of classes) {
    // To look through all rules takes some ms: one that shows will do.
    if (!guard(() => isUnstyled(element, before))) break;
    if (!--answer[7]) answer[1] = 'decoration';
  }
}

function look(answer: Answer, isLast?: unknown): void {
  if (
    !answer[6] ||
    [...answer[6]].some(
      (place) => canBeSeen(place) || [].slice.call(place.querySelectorAll('*'), 0, MAX_INNER).some(canBeSeen),
    )
  )
    return;
  if (isLast) answer[1] = 'decoration';
  else later(() => onceDrawn(() => look(answer, 1)), SLIDE_MS);
}

/**
 * The first answer of each kind and relation, ms after the click, and the last where a request has ended meanwhile: what
 * came of it. What turned out to move by itself is left out.
 */
export function answersOf(watch: Watch): SeenAnswer[] {
  const { _answers: answers, _observedAt: observedAt, _t: t, _eventT: eventT } = watch;
  watch._isNews = false;
  const seen = new Map<string, SeenAnswer>();
  for (const [kind, relation, atMs, region, lastMs, cameMs] of answers)
    if (region && t - observedAt < LOOK_BACK_MS && lastMs - atMs > AGAIN_MS)
      // The last may be after the next press.
      for (const ms of [atMs, lastMs]) markAmbient(region, ms);
    else
      for (const ms of [atMs, cameMs]) {
        const key = kind + relation + (ms === atMs);
        if (ms && !seen.has(key)) seen.set(key, [kind, relation, Math.max(0, Math.round(ms - eventT))]);
      }
  return [...seen.values()];
}

/** Whether an answer belongs to the click. */
export const counts = ([, relation]: SeenAnswer | Answer) => !/^(dec|unr)/.test(relation);

/** Whether a person could see the answer. */
export const isVisible = (answer: SeenAnswer | Answer) => answer[0] !== 'request' && counts(answer);

/** Where a node with that path lies, seen from what was clicked; undefined where it has nothing to do with it. */
export function placeOf(
  { _element: element, _isPage: isPage, _controlled: controlled, _container: container, _parent: parent }: Watch,
  node: Node,
  path: Set<Node>,
): Relation | undefined {
  if (isPage) return undefined;
  if (path.has(element)) return 'inside';
  if (controlled.some((other) => other && path.has(other))) return 'controlled';
  return node === parent || node.parentNode === parent || path.has(container) ? 'around' : undefined;
}

/** A class list or style without what only shows that a pointer is there. */
export const lasting = (value: string | null) =>
  value
    ?.replace(/--[^;]*;?|\S*(focus|hover|press|ripple|touch|activat)\S*/gi, '')
    .replace(/\s+/g, ' ')
    .trim() || '';
