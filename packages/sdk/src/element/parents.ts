/** `instanceof` does not know the elements of other frames. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The host of the shadow tree or frame that `node` is in; undefined in the page itself. */
export function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode() as Partial<Pick<ShadowRoot, 'host'> & Pick<Document, 'defaultView'>>;
  return root === document ? undefined : (root.host ?? root.defaultView?.frameElement ?? undefined);
}

/** The element around this one, also out of a shadow tree or frame. */
export const parentOf = (element: Element) => element.parentElement ?? hostOf(element);

/** The node and all that it is in, also out of shadow trees and frames. */
export function pathOf(node: Node): Set<Node> {
  const path = new Set<Node>();
  for (let at: Node | null | undefined = node; at; at = at.parentNode ?? hostOf(at)) path.add(at);
  return path;
}

/** The nearest element, from this one outwards, that matches; shadow hosts included. */
export function closest(element: Element | undefined, selector: string): Element | undefined {
  return element && (element.closest(selector) ?? closest(hostOf(element), selector));
}

export const isIgnored = (element: Element) => closest(element, '[data-wince-ignore]');

/** Whether the page itself, and nothing in it, is meant. */
export const isRoot = (element: Element) => element.matches('html,body');

/** Whether it takes part in what is drawn; undefined in browsers that do not tell. Asked at a wrong time, it costs a layout. */
export const isRendered = (element: Element) => element.checkVisibility?.({ visibilityProperty: true });

/** The window that an element is in: a frame acts on the page around it, and the page on its frames. */
const viewOf = (element: Element) => element.ownerDocument.defaultView ?? window;

/** Whether there is something to see, and it can be seen without scrolling. Asked at a wrong time, it costs a layout. */
export function isInView(element: Element): boolean {
  const { width, height, top } = element.getBoundingClientRect();
  return width > 23 && height > 7 && top + height > 0 && top < viewOf(element).innerHeight;
}

/**
 * Whether somebody may see what changes in it without scrolling: not where it is not drawn, outside of the window, or a
 * single pixel for screen readers. One without a box may have its children elsewhere.
 */
export function canBeSeen(element: Element): boolean {
  const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
  const size = width + height;
  const view = viewOf(element);
  return (
    (isRendered(element) !== false || getComputedStyle(element).display === 'contents') &&
    (!size || (size > 2 && right > 0 && bottom > 0 && left < view.innerWidth && top < view.innerHeight))
  );
}

/** The element that an event really began at, also inside an open shadow tree. */
export const targetOf = (event: Event) => {
  const { target: seen } = event as { target: Element | null };
  // The whole path costs as much as the rest of an event.
  const target = seen?.shadowRoot ? (event.composedPath()[0] as Element) : seen;
  return target && isElement(target) ? target : document.documentElement;
};
