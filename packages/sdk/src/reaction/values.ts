import { contentOf, FIELDS } from '../element/field.ts';

const MAX_FIELDS = 200;

/**
 * Values of the page's fields: scripts set them without any event or mutation. They stay in memory while something is
 * watched and are only compared; none is ever sent.
 */
let values = new Map<Node, unknown>();
/** The page's fields; looking for them walks the whole page, so once until elements come. */
let fields: Element[] | undefined;

export const forgetFields = () => {
  fields = undefined;
};

/** Answers whether elements may have come since it was last called. */
export function noteValues(): boolean {
  const isNews = !fields;
  fields ??= [...document.querySelectorAll(FIELDS)].slice(0, MAX_FIELDS);
  values = new Map([document, ...fields].map((holder) => [holder, stateOf(holder)]));
  return isNews;
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

/** Typing is the person's doing, not an answer. */
export const forgetValue = (field: Element) => values.delete(field);

/** Of the document: the stylesheet that a script gave it last. */
const stateOf = (holder: Node) =>
  holder === document ? document.adoptedStyleSheets?.at(-1) : contentOf(holder as Element);
