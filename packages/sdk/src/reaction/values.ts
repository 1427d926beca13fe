const MAX_FIELDS = 200;

/**
 * Values of the page's fields: scripts set them without any event or mutation. They stay in memory while something is
 * watched and are only compared; none is ever sent.
 */
let values = new Map<Element, unknown>();
/** The page's fields; looking for them walks the whole page, so once until elements come. */
let fields: Element[] | undefined;

export const forgetFields = () => {
  fields = undefined;
};

export function noteValues(): void {
  fields ??= [...document.querySelectorAll('input,textarea,select')].slice(0, MAX_FIELDS);
  values = new Map(fields.map((field) => [field, stateOf(field)]));
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

const stateOf = ({ type, checked, value }: Partial<HTMLInputElement>) =>
  /^(checkbox|radio)$/.test(type!) ? checked : value;
