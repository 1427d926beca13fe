import type { BatchElement, ClickEvent, Reaction, Relation } from '@wince/protocol';
import type { Open } from '../context.ts';
import { isDisabled } from '../element/describe.ts';
import { contains, isRoot, parentOf } from '../element/parents.ts';

/**
 * One press of a pointer or key, watched for what answers it.
 *
 * pressed -> (click, or release without one) -> clicked -> (2,500 ms, or the page goes) -> settled
 * pressed -> (drag, scroll, long press, cancelled pointer) -> dropped
 *
 * Watching begins at pointerdown, because menus open there and a synchronous re-render may be over before `click`.
 */
export interface Watch extends Open {
  /** Number of the click in its page, once the press has become one. */
  _n?: number;
  /** When it became a click by our clock, and by the event's, from which answers are measured. */
  _clickedAt?: number;
  _clickT: number;
  _event: Partial<ClickEvent> & Pick<ClickEvent, 'x' | 'y' | 'pointer'>;
  _element: Element;
  _facts: BatchElement;
  /** The nearest container that is small enough to belong to the element. */
  _container: Element;
  _controlled: Array<Element | null>;
  _answers: Array<[kind: string, relation: Relation, atMs: number]>;
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
const MAX_ANSWERS = 16;

export function createWatch(element: Element, facts: BatchElement, event: Watch['_event'], t: number): Watch {
  let container = element;
  for (let level = 0; level < CONTAINER_LEVELS; level++) {
    const parent = parentOf(container);
    const { width, height } = parent?.getBoundingClientRect() ?? {};
    if (!parent || isRoot(parent) || width! * height! > innerWidth * innerHeight * CONTAINER_SHARE) break;
    container = parent;
  }
  const ids = ['aria-controls', 'aria-owns', 'for', 'popovertarget', 'href'].map((name) => element.getAttribute(name));
  const fields = [...document.querySelectorAll('input,textarea,select')].slice(0, MAX_FIELDS);
  return {
    _t: t,
    _clickT: t,
    _event: event,
    _element: element,
    _facts: facts,
    _container: container,
    _controlled: ids
      .join(' ')
      .split(/[\s#]+/)
      .map((id) => document.getElementById(id)),
    _answers: [],
    _ambient: new Set(),
    _styles: [],
    _values: new Map(fields.map((field) => [field, valueOf(field)])),
    _ranAt: -Infinity,
    _endedAt: -Infinity,
  };
}

export function addAnswer(watch: Watch, kind: string, relation: Relation, atMs: number): void {
  if (!watch._answers.some((known) => known[0] === kind && known[1] === relation))
    watch._answers.push([kind, relation, atMs]);
}

/** Notes a change of looks within the target; what it was before the first one decides in the end. */
export function addStyle(
  { _styles: styles }: Watch,
  element: Element,
  attribute: string,
  before: string | null,
  atMs: number,
): void {
  if (!styles.some((known) => known[0] === element && known[1] === attribute))
    styles.push([element, attribute, before, atMs]);
}

/** Whether anything that counts has answered. */
export const isAnswered = (watch: Watch) => watch._answers.some(([, relation]) => !/^(dec|unr)/.test(relation));

/** Where a node lies, seen from what was clicked; undefined where it has nothing to do with it. */
export function placeOf(
  { _element: element, _controlled: controlled, _container: container }: Watch,
  node: Node,
): Relation | undefined {
  const beside = element.parentNode;
  return isRoot(element)
    ? undefined
    : contains(element, node)
      ? 'inside'
      : controlled.some((other) => other && contains(other, node))
        ? 'controlled'
        : node === beside || node.parentNode === beside || contains(container, node)
          ? 'around'
          : undefined;
}

/** Compares the page's fields with those before the click. */
export function checkValues(watch: Watch, nowMs: number): void {
  for (const [field, value] of watch._values) if (valueOf(field) !== value) addAnswer(watch, 'value', 'page', nowMs);
}

export function reactionOf(watch: Watch, until: Reaction['until'], nowMs: number): Reaction {
  for (const [element, attribute, before, atMs] of watch._styles)
    addAnswer(
      watch,
      'style',
      lasting(element.getAttribute(attribute)) === lasting(before) ? 'decoration' : 'inside',
      atMs,
    );
  return {
    until,
    ms: Math.round(nowMs - watch._clickedAt!),
    answers: watch._answers
      .slice(0, MAX_ANSWERS)
      .map(([kind, relation, atMs]) => [kind, relation, Math.max(0, Math.round(atMs - watch._clickT))]),
    ambient: watch._ambient.size ? [...watch._ambient] : undefined,
  } as Reaction;
}

/** What answers where no script can look, or answers by taking the focus. */
export function answerByNature(target: Element): string | undefined {
  const { localName } = target;
  if (localName === 'canvas') return localName;
  if (/^(video|audio|iframe|embed|object)$/.test(localName)) return 'media';
  if (isDisabled(target)) return undefined;
  if (/^(select|option)$/.test(localName) || target.matches('[type=file]')) return 'dialog';
  const isField =
    /^(input|textarea)$/.test(localName) &&
    !/^(button|submit|reset|image|checkbox|radio|range)$/.test((target as HTMLInputElement).type);
  return isField || (target as HTMLElement).isContentEditable ? 'focus' : undefined;
}

/** A class list or style without what only shows that a pointer is there. */
const lasting = (value: string | null) =>
  (value ?? '').replace(/--[^;]*;?|\S*(focus|hover|press|ripple|touch)\S*/gi, '').trim();

function valueOf(field: Element): unknown {
  const { type, checked, value } = field as HTMLInputElement;
  return /^(checkbox|radio)$/.test(type) ? checked : value;
}
