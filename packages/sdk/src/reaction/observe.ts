import type { Relation } from '@wince/protocol';
import { type Context, now } from '../context.ts';
import { hostOf } from '../element/parents.ts';
import { isAmbient, markAmbient } from './ambient.ts';
import type { Cause } from './cause.ts';
import { isNoise, isOrnament, kindOf, nodesOf, ownerOf } from './mutation.ts';
import { addAnswer, addStyle, placeOf, type Watch } from './watch.ts';

/** The observer stays on this long after the last pointer or key, so that a click finds out what moves by itself. */
const ARMED_MS = 10_000;
/** A change this soon after input is the input's doing: hover, typing, focus. It does not make a region ambient. */
const INPUT_MS = 100;
/** Records looked at per callback; the rest of a huge re-render says nothing new. */
const MAX_RECORDS = 400;

export interface Observation {
  /** Turns the observer on, also for the shadow trees around a target and for frames. */
  _arm(target?: Element): void;
  /** Handles what has changed up to now, before the next event changes who caused it. */
  _drain(): void;
}

/** Watches the document for changes and relates them to the clicks that wait. */
export function observeMutations(context: Context, cause: Cause): Observation {
  const { _watches: watches, _later: later } = context;
  let armedUntil = 0;
  let inputAt = 0;
  const observer = new MutationObserver((records) => context._guard(() => onRecords(records)));

  function onRecords(records: MutationRecord[]): void {
    const nowMs = now();
    for (const record of records.slice(0, MAX_RECORDS)) {
      const element = ownerOf(record);
      if (!element || element.closest('head') || isNoise(record)) continue;
      // What moves by itself is known by the node, and for an attribute also by the list it is an item of.
      const { target } = record;
      const regions = record.type === 'childList' ? [target] : [target, element.parentNode ?? element];
      let isRelated = false;
      // What the click on something else does at once is its own.
      const current = cause._current?._element;
      for (const watch of watches)
        if (!current || current === watch._element)
          isRelated = judge(watch, record, element, regions, nowMs) || isRelated;
      if (!isRelated && !cause._current && nowMs - inputAt > INPUT_MS)
        for (const region of regions) markAmbient(region, nowMs);
    }
  }

  /** Notes how one change relates to one click. True where the change may be the click's. */
  function judge(watch: Watch, record: MutationRecord, element: Element, regions: Node[], nowMs: number): boolean {
    const strength = cause._strength(watch);
    const kind = kindOf(record);
    const answer = (relation: Relation) => addAnswer(watch, kind, relation, nowMs);
    const ambient = strength < 2 && regions.some((region) => isAmbient(region, watch._t));
    if (ambient) watch._ambient.add(kind);
    const place = ambient ? undefined : placeOf(watch, element);
    const shown = nodesOf(record).filter((node) => node.isConnected && node instanceof Element) as Element[];
    if (place === 'inside' && kind === 'style')
      watch._styles.push([element, record.attributeName!, record.oldValue, nowMs]);
    else if (place) answer(place === 'inside' && isOrnament(record) ? 'decoration' : place);
    else if (!ambient && strength && kind !== 'content') answer('caused');
    else if (!ambient && strength) check(shown[0] ? shown : [element], 1, 1, () => answer('caused'));
    else if (!ambient && (shown[0] || /^(hidden|open)$/.test(record.attributeName!)))
      check(shown[0] ? shown : [element], 24, 8, () => answer('appeared'));
    else {
      answer('unrelated');
      return false;
    }
    return true;
  }

  /** Boxes are read after the next frame, when the layout is clean again. */
  function check(elements: Element[], minWidth: number, minHeight: number, onShown: () => void): void {
    requestAnimationFrame(() =>
      later(() => {
        const isShown = (element: Element) => {
          const { width, height, top, bottom } = element.getBoundingClientRect();
          return width >= minWidth && height >= minHeight && (minWidth < 2 || (bottom > 0 && top < innerHeight));
        };
        if (elements.slice(0, 9).some(isShown)) onShown();
      }, 0),
    );
  }

  function arm(target?: Element): void {
    if (!armedUntil) later(disarm, ARMED_MS);
    armedUntil = now() + ARMED_MS;
    const roots: Array<Node | null | undefined> = [document];
    if (target) {
      for (let element: Element | undefined = target; element; element = hostOf(element))
        roots.push(element.getRootNode(), element.shadowRoot);
      // Frames of the same origin are a part of the page to the person; others show nothing.
      for (const frame of document.querySelectorAll('iframe')) roots.push(frame.contentDocument);
    }
    for (const root of roots)
      if (root)
        observer.observe(root, {
          subtree: true,
          childList: true,
          attributeOldValue: true,
          characterDataOldValue: true,
        });
  }

  function disarm(): void {
    if (watches.size || now() < armedUntil) later(disarm, ARMED_MS);
    else {
      armedUntil = 0;
      observer.disconnect();
    }
  }

  context._on('pointerover keydown input wheel', () => {
    inputAt = now();
    if (!armedUntil) arm();
    armedUntil = inputAt + ARMED_MS;
  });
  context._onStop(() => observer.disconnect());
  return { _arm: arm, _drain: () => onRecords(observer.takeRecords()) };
}
