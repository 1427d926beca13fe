import { contentOf, FIELDS } from '../element/field.ts';

/** Of each kind. */
const MAX_FIELDS = 200;

/**
 * Values of the page's fields: scripts set them without any event or mutation. They stay in memory while something is
 * watched and are only compared; none is ever sent.
 */
let values = new Map<Node, unknown>();

/**
 * Whether a field has another value than at the last look. Anew it remembers all that the page has by now: lists by tag are
 * live, and unlike a search they cost nothing until elements come or go.
 */
export function haveValuesChanged(isAnew?: unknown): boolean {
  const before = values;
  const fields = () =>
    FIELDS.split(',').flatMap((tag) => [].slice.call(document.getElementsByTagName(tag), 0, MAX_FIELDS));
  let haveChanged = false;
  if (isAnew) values = new Map();
  for (const holder of isAnew ? [document, ...fields()] : before.keys()) {
    const state = stateOf(holder);
    haveChanged ||= (before.get(holder) ?? state) !== state;
    values.set(holder, state);
  }
  return haveChanged;
}

/**
 * Looks at one field: whether it holds something else than before, as far as that is known. It does not where a framework
 * has set back what the browser had changed.
 */
export function hasValueChanged(field: Element): boolean {
  const before = values.get(field);
  const state = stateOf(field);
  values.set(field, state);
  return state !== before;
}

/** Typing is the person's doing, not an answer. */
export const forgetValue = (field: Element) => values.delete(field);

/** Of the document: the stylesheet that a script gave it last. */
const stateOf = (holder: Node) =>
  holder === document ? (document.adoptedStyleSheets?.at(-1) ?? 0) : contentOf(holder as Element);
