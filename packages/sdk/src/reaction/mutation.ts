/** Nodes that nobody sees: what analytics and style libraries insert. */
const UNSEEN = /^(#comment|script|style|link|meta|template|noscript)$/i;
/** Attributes by which libraries note that a pointer or the focus is there; they say nothing about an answer. */
const PRESENCE = /^(tabindex$|data-(focus|hover|press|active|headlessui-focus|what))/;

export const kindOf = ({ type, attributeName }: MutationRecord) =>
  type !== 'attributes' ? 'content' : /^(class|style)$/.test(attributeName!) ? 'style' : 'attribute';

/** The element that a record is about. */
export const ownerOf = ({ target }: MutationRecord) =>
  (target instanceof Element ? target : (target.parentElement ?? (target as ShadowRoot).host)) as Element | undefined;

export const nodesOf = ({ addedNodes, removedNodes }: MutationRecord) => [...addedNodes, ...removedNodes];

/** Whether a record shows nothing to anybody: invisible nodes, the same again, notes about the pointer. */
export function isNoise(record: MutationRecord): boolean {
  const { type, target, attributeName, oldValue, addedNodes, removedNodes } = record;
  if (type === 'childList')
    return (
      nodesOf(record).every((node) => UNSEEN.test(node.nodeName)) ||
      (addedNodes.length === removedNodes.length &&
        [...addedNodes].every((node, i) => node.isEqualNode(removedNodes[i]!)))
    );
  return (
    (attributeName ? (target as Element).getAttribute(attributeName) : target.nodeValue) === oldValue ||
    PRESENCE.test(attributeName!)
  );
}

/** Whether nodes came or went without anything to read or see in them: a ripple, a shine. */
export const isOrnament = (record: MutationRecord) =>
  record.type === 'childList' &&
  !(record.addedNodes.length && record.removedNodes.length) &&
  nodesOf(record).every(
    (node) =>
      node instanceof Element &&
      !node.textContent.trim() &&
      node.matches('span,i,div,svg:empty') &&
      !node.querySelector('img,svg,input,canvas'),
  );
