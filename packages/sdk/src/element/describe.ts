import type { BatchElement } from '@wince/protocol';
import { settings } from '../options.ts';
import { scrubText } from '../privacy/scrubText.ts';
import { closest } from './parents.ts';
import { givenName, selectorsOf } from './selector.ts';

const MAX_TEXT = 60;
/** Shorter names are what a build leaves of them. */
const MIN_NAME = 3;
/** What may hold something that somebody typed or masked, or has a name of its own: its text is not read. */
const PRIVATE = 'textarea,select,[contenteditable],[data-wince-mask],[data-wince-name],[data-wince-ignore]';

/**
 * What tells an element from others, until the page changes its elements or their names: to find it out is most of a
 * click's price, and people click the same things again.
 */
let known = new WeakMap<Element, Partial<BatchElement>>();

export const forgetElements = () => {
  known = new WeakMap();
};

/** Facts about one element; without its box, for which the page would have to be laid out. */
export function describe(element: Element, affordance?: BatchElement['affordance']): BatchElement {
  const read = (name: string) => element.getAttribute(name)?.slice(0, 32);
  let identity = known.get(element);
  if (!identity) {
    identity = {
      ...selectorsOf(element),
      tag: element.localName,
      kind: element.matches('input,button') ? read('type') : undefined,
      label: givenName(element)[0],
      component: componentOf(element),
    };
    known.set(element, identity);
  }
  const isReadable =
    settings.labels === 'text' &&
    affordance &&
    affordance !== 'cursor' &&
    !element.matches(PRIVATE) &&
    !element.querySelector(PRIVATE);
  return {
    ...identity,
    role: read('role'),
    label: closest(element, '[data-wince-mask]')
      ? undefined
      : (isReadable && scrubText(element.textContent.trim(), MAX_TEXT)) || identity.label,
    affordance,
    disabled: isDisabled(element) ? 1 : undefined,
  } as BatchElement;
}

export const isDisabled = (element: Element) => element.matches(':disabled,[aria-disabled=true]');

interface Fiber {
  type?: unknown;
  return?: Fiber;
}

/** Name of the React component that rendered the element. React keeps its tree on the nodes. */
function componentOf(element: Element): string | undefined {
  const key = Object.keys(element).find((name) => name.startsWith('__reactFiber'));
  let fiber = key ? (element as Element & Record<string, Fiber | undefined>)[key] : undefined;
  for (; fiber; fiber = fiber.return) {
    const { displayName, name } = Object(fiber.type) as { displayName?: string; name?: string };
    const known = displayName ?? name ?? '';
    if (known.length >= MIN_NAME) return known.slice(0, 64);
  }
  return undefined;
}
