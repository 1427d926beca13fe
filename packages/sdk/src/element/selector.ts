import { stableName } from '../privacy/stableName.ts';
import { hostOf } from './parents.ts';

const MAX_STEPS = 20;

/** The name that the developers gave to this very element, and the selector that finds it. Best attributes first. */
export function givenName(element: Element): [name?: string, selector?: string] {
  for (const attribute of 'data-wince-name data-testid data-test data-test-id data-cy id'.split(' ')) {
    const name = stableName(element.getAttribute(attribute));
    if (name) return [name, attribute === 'id' ? `#${CSS.escape(name)}` : `[${attribute}="${name}"]`];
  }
  return [];
}

/** Selector that finds the element in the live page; for one in a shadow tree that of the outermost host, and the way inside. */
export function selectorsOf(element: Element, inner?: string): { selector: string; inner?: string | undefined } {
  const host = hostOf(element);
  let selector = '';
  for (let node: Element | null = element, level = 0; node && level < MAX_STEPS; node = node.parentElement, level++) {
    const { localName, parentElement } = node;
    const own = givenName(node)[1];
    const same = [...(parentElement?.children ?? [])].filter((other) => other.localName === localName);
    // A node that has left the document is in a root without querySelector.
    const isUnique = own && (node.getRootNode() as ParentNode).querySelector?.(own) === node;
    const step = isUnique ? own : localName + (same[1] ? `:nth-of-type(${same.indexOf(node) + 1})` : '');
    selector = selector ? `${step} > ${selector}` : step;
    if (isUnique) break;
  }
  return host
    ? selectorsOf(host, inner ? `${selector} >>> ${inner}` : selector)
    : { selector: selector.slice(-512), inner };
}
