import { stableName } from '../privacy/stableName.ts';
import { hostOf } from './parents.ts';

/** Attributes that developers give to name an element, best first. */
const NAME_ATTRIBUTES = ['data-wince-name', 'data-testid', 'data-test', 'data-test-id', 'data-cy', 'id'];
const MAX_LENGTH = 500;

/** The name that the developers gave to this very element, and the selector that finds it. */
export function givenName(element: Element): { _name?: string | undefined; _selector?: string } {
  for (const attribute of NAME_ATTRIBUTES) {
    const name = stableName(element.getAttribute(attribute));
    if (name)
      return {
        _name: name,
        _selector: attribute === 'id' ? `#${CSS.escape(name)}` : `[${attribute}="${CSS.escape(name)}"]`,
      };
  }
  return {};
}

/** Selector that finds the element in the live page; for one in a shadow tree that of the outermost host, and the way inside. */
export function selectorsOf(element: Element): { selector: string; inner?: string | undefined } {
  const host = hostOf(element);
  const own = selectorInRoot(element);
  if (!host) return { selector: own };
  const { selector, inner } = selectorsOf(host);
  return { selector, inner: inner ? `${inner} >>> ${own}`.slice(0, MAX_LENGTH) : own };
}

function selectorInRoot(element: Element): string {
  const { _selector: own } = givenName(element);
  // A node that has left the document is in a root without querySelector; its name is then taken as it is.
  if (own && (element.getRootNode() as ParentNode).querySelector?.(own) === element) return own;
  const parent = element.parentElement;
  const { localName } = element;
  const same = parent ? [...parent.children].filter((other) => other.localName === localName) : [];
  const step = CSS.escape(localName) + (same.length > 1 ? `:nth-of-type(${same.indexOf(element) + 1})` : '');
  const above = parent && selectorInRoot(parent);
  return above && above.length + step.length < MAX_LENGTH ? `${above} > ${step}` : step;
}
