import type { BatchElement, BatchEvent } from '@wince/protocol';

/** An event on its way through the rules. `t` is page clock, `at` is event time; both in ms. */
export interface JudgedEvent {
  readonly event: BatchEvent;
  readonly element: BatchElement | undefined;
  readonly pageId: string;
  readonly seq: number;
  readonly t: number;
  readonly at: number;
  /** Path of the page when it happened; known once everything before it was judged. */
  route: string;
}

/** Identity of an element across re-renders: the selector, and the one inside its shadow tree. */
export function elementKey(event: JudgedEvent): string {
  const { element } = event;
  return element ? `${element.selector} ${element.inner ?? ''}` : '';
}
