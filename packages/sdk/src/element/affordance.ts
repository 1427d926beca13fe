import type { BatchElement } from '@wince/protocol';
import { isRoot, parentOf } from './parents.ts';

/** How far above the click the thing that promises something may be: svg in span in button in a link. */
const MAX_LEVELS = 5;

const CONTROL = /^(button|input|select|textarea|summary|option)$/;
const ROLE = /^(button|link|tab|menuitem.*|checkbox|radio|switch|option|treeitem|combobox|slider|spinbutton)$/;

type Affordance = NonNullable<BatchElement['affordance']>;

/** The nearest element, from the target upwards, that looks as if a click would do something; else the target. */
export function promisingElement(target: Element): [element: Element, affordance?: Affordance] {
  let pointed: Element | undefined;
  let element: Element | undefined = target;
  for (let level = 0; element && !isRoot(element) && level < MAX_LEVELS; level++) {
    const { localName } = element;
    if (CONTROL.test(localName)) return [element, 'control'];
    if (ROLE.test(element.getAttribute('role')!)) return [element, 'role'];
    if (/^(a|area)$/.test(localName)) return [element, 'link'];
    if (localName === 'label') return [element, localName];
    // The cursor is inherited: the element that asked for it is the topmost one of an unbroken row that has it.
    if ((level === 0 || pointed) && getComputedStyle(element).cursor === 'pointer') pointed = element;
    element = parentOf(element);
  }
  return pointed ? [pointed, 'cursor'] : [target];
}
