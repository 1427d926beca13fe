import type { BatchElement } from '@wince/protocol';
import { scrubText } from '../privacy/scrubText.ts';
import { closest } from './parents.ts';
import { givenName, selectorsOf } from './selector.ts';

/** `names`: only names that developers chose leave the page. `text`: the visible text of controls too. */
export type Labels = 'names' | 'text';

const MAX_TEXT = 60;
/** What may hold something that somebody typed or masked: its text is left out whole. */
const PRIVATE = 'textarea,select,[contenteditable],[data-wince-mask],[data-wince-ignore]';

/** Facts about one element. Reads its box, so call it while the layout is clean. */
export function describe(
  element: Element,
  affordance: BatchElement['affordance'] | undefined,
  labels: Labels,
): BatchElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const isMasked = closest(element, '[data-wince-mask]');
  const read = (name: string) => element.getAttribute(name)?.slice(0, 32);
  return {
    ...selectorsOf(element),
    tag: element.localName.slice(0, 64),
    role: read('role'),
    kind: element.matches('input,button') ? read('type') : undefined,
    label: isMasked ? undefined : (givenName(element)._name ?? (labels === 'text' ? textOf(element) : undefined)),
    affordance,
    disabled: isDisabled(element) ? 1 : undefined,
    box: [left + scrollX, top + scrollY, width, height].map(Math.round) as BatchElement['box'],
  } as BatchElement;
}

export const isDisabled = (element: Element) => element.matches(':disabled,[aria-disabled=true]');

/** What a control says on itself. */
function textOf(element: Element): string | undefined {
  const isControl =
    element.matches('button,summary,a,label,[role]') && !element.matches(PRIVATE) && !element.querySelector(PRIVATE);
  const text = element.matches('[type=button],[type=submit]') ? (element as HTMLInputElement).value : '';
  return scrubText((text || (isControl ? element.textContent : '')).replace(/\s+/g, ' ').trim(), MAX_TEXT) || undefined;
}
