import { guard } from '../page/page.ts';
import { isRed } from './color.ts';

export const FIELDS = 'input,textarea,select';
/** What the page itself calls wrong. */
export const INVALID = '[aria-invalid=true]';

/**
 * What a field holds, to be compared and never sent; of a hidden one nobody sees it. Text that the browser cannot read as a
 * date or number counts.
 */
export const contentOf = (field: Element): unknown => {
  const input = field as HTMLInputElement;
  const { type } = input;
  if (type === 'hidden') return undefined;
  // Each is read only where it is asked for: a text may be long.
  return /^(checkbox|radio)$/.test(type)
    ? input.checked
    : (input.value ?? input.textContent) || !!input.validity?.badInput;
};

/** Whether a field is shown as wrong: what only the browser knows, before the form is sent, nobody is told. */
export const isInvalid = (field: Element, isEdited?: unknown): boolean =>
  field.matches(INVALID) ||
  ((field as HTMLInputElement).validity?.valid === false &&
    // Before anybody has edited it, it may be red because it is required. Older browsers do not tell.
    !!(isEdited || guard(() => field.matches(':user-invalid'))) &&
    looksWrong(getComputedStyle(field)));

const looksWrong = ({ color, borderBottomColor, outlineColor, boxShadow }: CSSStyleDeclaration) =>
  [color, borderBottomColor, outlineColor, ...boxShadow.split('px, ')].some(isRed);

/** What is in an element, or where it is the host of a shadow tree, in that. */
export const findIn = (box: Element, selector: string) => (box.shadowRoot ?? box).querySelectorAll(selector);

/** Fields of a form that hold something of the person's. */
export const countFilled = (form: Element) =>
  [...findIn(form, FIELDS)].filter(
    (field) => !/^(submit|button|reset|image)$/.test((field as HTMLInputElement).type) && contentOf(field),
  ).length;

/**
 * Text in the neighbourhood of a field, its own left out: the largest element around it that holds no other field, or
 * where there is none, what follows it.
 */
export function textBeside(field: Element): number {
  let box: Element | null = field;
  for (let level = 0; level < 3; level++) {
    const parent: Element | null = box.parentElement;
    if (!parent || parent.matches('form,fieldset,body') || parent.querySelectorAll(FIELDS)[1]) break;
    box = parent;
  }
  if (box === field) box = field.nextElementSibling;
  return (box?.textContent ?? '').length - (box?.contains(field) ? field.textContent.length : 0);
}
