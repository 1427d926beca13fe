import { contentOf, FIELDS } from '../element/field.ts';

/** Of each kind. */
const MAX_FIELDS = 200;

/**
 * Values of the page's fields: scripts set them without any event or mutation. They stay in memory while something is
 * watched and are only compared; none is ever sent.
 */
let values = new Map<Node, unknown>();

/** Remembers them all. Lists by tag are live: unlike a search they cost nothing until elements come or go. */
export function noteValues(): void {
  const fields = FIELDS.split(',').flatMap((tag) => [].slice.call(document.getElementsByTagName(tag), 0, MAX_FIELDS));
  values = new Map([document, ...fields].map((holder) => [holder, stateOf(holder)]));
}

/** Whether a field has another value than at the last look. */
export function haveValuesChanged(): boolean {
  let haveChanged = false;
  for (const [field, state] of values) {
    const next = stateOf(field);
    if (next === state) continue;
    haveChanged = true;
    values.set(field, next);
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
  holder === document ? document.adoptedStyleSheets?.at(-1) : contentOf(holder as Element);
