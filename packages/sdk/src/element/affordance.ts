import type { BatchElement } from '@wince/protocol';
import { isRoot, parentOf } from './parents.ts';

/** How far above the click the thing that promises something may be: svg in span in button in a link. */
const MAX_LEVELS = 5;

type Affordance = NonNullable<BatchElement['affordance']>;

const PROMISES: Array<[affordance: Affordance, pattern: RegExp]> = [
  ['control', /^(button|input|select|textarea|summary|option) /],
  ['role', / (button|link|tab|menuitem.*|checkbox|radio|switch|option|combobox|slider)$/],
  ['link', /^(a|area) /],
  ['label', /^label /],
];

/** What a tab, an option or a link of these leads to is on the screen already, and the choice has been made. */
const SHOWN =
  '[aria-selected=true],[aria-current]:not([aria-current=false]),[type=radio]:checked,[role=radio][aria-checked=true]';

/** The class by which pages know the chosen one of several. */
const CHOSEN = /^ ?(active|selected|current) ?$/;

/** Many call a button active that is the only one of its kind: beside a chosen one stands another with all its other classes. */
const isShown = (element: Element) =>
  !isPointedAt(element) &&
  (((element as HTMLLabelElement).control ?? element).matches(SHOWN) ||
    [element.previousElementSibling, element.nextElementSibling].some(
      (other) => other && CHOSEN.test(`${element.className}`.replace(`${other.className}`, '')),
    ));

/** In a list that a field has opened the chosen one is that which the pointer or an arrow key has come to. */
const isPointedAt = (element: Element) =>
  element.matches('[role=option]') &&
  [...document.querySelectorAll('[role=combobox][aria-expanded=true]')].some(
    (field) => field.getAttribute('aria-controls') === element.closest('[role=listbox]')?.id,
  );

/** The nearest element, from the target upwards, that looks as if a click would do something; else the target. */
export function promisingElement(target: Element): [element: Element, affordance?: Affordance] {
  let found: ReturnType<typeof promisingElement> = [target];
  let element: Element | undefined = target;
  for (let level = 0; element && !isRoot(element) && level < MAX_LEVELS; level++) {
    for (const [affordance, pattern] of PROMISES)
      if (pattern.test(`${element.localName} ${element.getAttribute('role')}`))
        return isShown(element) ? [element] : [element, affordance];
    // The cursor is inherited: the element that asked for it is the topmost one that has it.
    if (/pointer|zoom/.test(getComputedStyle(element).cursor)) found = [element, 'cursor'];
    element = parentOf(element);
  }
  return isShown(found[0]) ? [found[0]] : found;
}
