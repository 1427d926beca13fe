import type { BatchElement } from '@wince/protocol';
import type { JudgedEvent } from '../stream/judgedEvent.ts';

/** Answer in ways that a page cannot see. */
const OPAQUE_TAGS = new Set(['canvas', 'video', 'audio', 'iframe', 'embed', 'object']);
const PICTURE_TAGS = new Set([
  'img',
  'picture',
  'svg',
  'canvas',
  'video',
  'figure',
  'map',
  'area',
  'iframe',
  'embed',
  'object',
  'image',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polygon',
  'polyline',
  'g',
  'use',
]);
const PICTURE_ROLES = new Set(['img', 'application', 'figure', 'graphics-document', 'graphics-object']);
const NOT_TEXT_KINDS = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio']);

/** Facts about what an event happened to, by name. */
export const ELEMENT_FACTS = {
  tag: ({ element }) => element?.tag ?? '',
  role: ({ element }) => element?.role ?? '',
  disabled: ({ element }) => element?.disabled === true,
  /** What makes the element look as if a click would do something; `under` when it only covers such a thing. */
  promise: ({ element, event }) => element?.affordance ?? (event.type === 'click' && event.covers ? 'under' : 'none'),
  /**
   * A canvas, player, embedded document, or a component whose inside may be closed. Of a click on one that is, the
   * browser SDK says so itself, as an answer: components with words or elements of their own are no riddle.
   */
  opaque: ({ element, type }) => element !== undefined && (element.opaque || (element.closed && type !== 'click')),
  /** A picture, map, drawing or player: people zoom these because they can. */
  picture: ({ element }) => element?.picture === true,
  /** A field or picker of the browser's own, unless it refused the caret to the click. */
  textField: ({ element, event }) => element?.textField === true && !(event.type === 'click' && event.noCaret),
} satisfies Record<string, (event: JudgedEvent) => string | number | boolean>;

export function isOpaque(element: BatchElement): boolean {
  return OPAQUE_TAGS.has(element.tag);
}

export function isPicture({ tag, role }: BatchElement): boolean {
  return PICTURE_TAGS.has(tag) || (role !== undefined && PICTURE_ROLES.has(role));
}

/** A custom element that says nothing of its inside and promises nothing itself. */
export function isClosed({ tag, inner, affordance, role }: BatchElement): boolean {
  return tag.includes('-') && inner === undefined && role === undefined && (affordance ?? 'cursor') === 'cursor';
}

export function isTextField({ tag, kind, role }: BatchElement): boolean {
  if (tag === 'input') return !NOT_TEXT_KINDS.has(kind ?? 'text');
  if (tag === 'textarea' || tag === 'select' || role === 'textbox' || role === 'searchbox') return true;
  // A button with this role opens a list, and nobody can write in it.
  return role === 'combobox' && tag !== 'button';
}
