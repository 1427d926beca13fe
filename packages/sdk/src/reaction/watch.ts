import type { BatchElement, ClickEvent, Relation } from '@wince/protocol';
import { contains, isRoot, parentOf } from '../element/parents.ts';
import { now } from '../page/page.ts';
import type { Open } from '../transport/delivery.ts';

/**
 * One press of a pointer or key, watched for what answers it.
 *
 * pressed -> (click, or release without one) -> clicked -> (2,500 ms, or the page goes) -> settled
 * pressed -> (drag, scroll, long press, cancelled pointer) -> dropped
 *
 * Watching begins at pointerdown, because menus open there and a synchronous re-render may be over before `click`.
 */
export interface Watch extends Open {
  /** When it became a click, by our clock. */
  _clickedAt?: number;
  /** The click's own time, from which answers are measured. */
  _clickT: number;
  /** What will be sent; `n` is there once the press has become a click. */
  _event: Partial<ClickEvent>;
  _element: Element;
  _facts: BatchElement;
  /** Elements that the target controls, and the nearest container that is small enough to belong to it. */
  _controlled: Array<Element | null>;
  _container: Element;
  /** Time of the first answer by kind and relation, with a space between. */
  _answers: Record<string, number>;
  _ambient: Set<string>;
  /** Changes of class and style within the target: decoration unless they last. */
  _styles: Array<[element: Element, attribute: string, before: string | null, atMs: number]>;
  /**
   * Values of the page's fields before the click: scripts set them without any event or mutation. They stay in memory
   * for the 2.5 s of one click and are only compared; none is ever sent.
   */
  _values: Map<Element, unknown>;
  /** Last moment at which code of this click ran, and at which one of its requests ended. */
  _ranAt: number;
  _endedAt: number;
}

const CONTAINER_LEVELS = 4;
/** Share of the viewport above which a container is a part of the page, not of the element. */
const CONTAINER_SHARE = 0.4;
const MAX_FIELDS = 200;

/** Clicks that are being watched. */
export const watches = new Set<Watch>();

export function createWatch(element: Element, facts: BatchElement, event: Watch['_event'], t: number): Watch {
  let container = element;
  for (let level = 0; level < CONTAINER_LEVELS; level++) {
    const parent = parentOf(container) ?? container;
    const { width, height } = parent.getBoundingClientRect();
    if (isRoot(parent) || width * height > innerWidth * innerHeight * CONTAINER_SHARE) break;
    container = parent;
  }
  return {
    _t: t,
    _clickT: t,
    _event: event,
    _element: element,
    _facts: facts,
    _controlled: ['aria-controls', 'aria-owns', 'for', 'href'].map((name) =>
      document.getElementById(`${element.getAttribute(name)}`.replace('#', '')),
    ),
    _container: container,
    _answers: {},
    _ambient: new Set(),
    _styles: [],
    _values: new Map(
      [...document.querySelectorAll('input,textarea,select')]
        .slice(0, MAX_FIELDS)
        .map((field) => [field, stateOf(field)]),
    ),
    _ranAt: 0,
    _endedAt: -1e9,
  };
}

export function addAnswer({ _answers: answers }: Watch, kind: string, relation: Relation, atMs = now()): void {
  answers[`${kind} ${relation}`] ??= atMs;
}

/** Whether anything that counts has answered. */
export const isAnswered = (watch: Watch) => Object.keys(watch._answers).some((answer) => !/ (dec|unr)/.test(answer));

/** Where a node lies, seen from what was clicked; undefined where it has nothing to do with it. */
export function placeOf(
  { _element: element, _controlled: controlled, _container: container }: Watch,
  node: Node,
): Relation | undefined {
  if (isRoot(element)) return undefined;
  if (contains(element, node)) return 'inside';
  if (controlled.some((other) => other && contains(other, node))) return 'controlled';
  const { parentNode } = element;
  return node === parentNode || node.parentNode === parentNode || contains(container, node) ? 'around' : undefined;
}

/** Compares the page's fields with those before each click. */
export function checkValues(): void {
  for (const watch of watches)
    for (const [field, state] of watch._values) if (stateOf(field) !== state) addAnswer(watch, 'value', 'page');
}

/** A class list or style without what only shows that a pointer is there. */
export const lasting = (value: string | null) =>
  value?.replace(/--[^;]*;?|\S*(focus|hover|press|ripple|touch)\S*/gi, '').trim() || '';

const stateOf = ({ type, checked, value }: Partial<HTMLInputElement>) =>
  /^(checkbox|radio)$/.test(type!) ? checked : value;
