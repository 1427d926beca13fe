import { isDisabled } from '../element/describe.ts';
import { closest } from '../element/parents.ts';

/** What is drawn where no script can look. */
const DRAWN = /^(canvas|video|audio|iframe|embed|object)/;
/** Fields that take the focus, and controls that open something of the browser's own. */
const NATIVE = /^(select|option|textarea|input(?!button|submit|reset|image|checkbox|radio))/;

/** Kind of answer that an element gives by itself; undefined for most. */
export function answerByNature(target: Element): string | undefined {
  const { localName, type } = target as HTMLInputElement;
  // What a component keeps in a closed tree is as invisible; what has something of its own in it has no tree.
  // Not its `textContent`: compilers of components put theirs in place of it.
  const isClosed =
    /-/.test(localName) &&
    !target.shadowRoot &&
    // First what costs nothing: all of an app may be in it.
    !target.querySelector('*') &&
    !target.innerHTML.trim() &&
    target.matches(':defined');
  if (isClosed || DRAWN.test(localName)) return 'canvas';
  return (NATIVE.test(localName + type) || (target as HTMLElement).isContentEditable) && !isDisabled(target)
    ? 'focus'
    : undefined;
}

/** Kind of answer that the browser gives to a click on a link unless the page prevents it; undefined elsewhere. */
export function defaultActionOf(target: Element): string | undefined {
  const link = closest(target, 'a[href],area[href]') as HTMLAnchorElement | undefined;
  // A bare `#` leads to where one already is.
  if (!link || /^(javascript:|#$)/.test(link.getAttribute('href')!)) return undefined;
  return link.hasAttribute('download') ? 'download' : link.target ? 'tab' : 'navigation';
}
