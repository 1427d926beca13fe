import { isElement } from '../element/parents.ts';
import { later, now } from '../page/page.ts';
import { lasting, type Watch, watches } from './watch.ts';

/** What a mutation record has changed, and not merely written: docs/adr/0015. */

/** Ripples and the like: what becomes of them, and of what is in them, says nothing. */
export const ornaments = new WeakSet<Node>();
/** What has changed while a click was watched that the page had moved under the pointer. */
export const brought = new WeakSet<Node>();
/** When nodes came into the page. */
export const cameAt = new WeakMap<Node, number>();

/** Notes what a node held, or an attribute of it, before it changed; answers what it held when the click came, if that is known. */
export function noteFirst(
  { _firsts: all }: Watch,
  node: Node,
  name: string | null,
  value: string | null | Node[],
): unknown {
  const firsts = all.get(node) ?? {};
  all.set(node, firsts);
  // Content has no name.
  const before = firsts[name!];
  firsts[name!] ??= Array.isArray(value) ? value : plain(name, value);
  return before;
}

/**
 * Whether something is again as it was when the click came, such as a button that said "Saving": that it was otherwise
 * has been noted, and that it is no longer is no further answer. A message elsewhere may be shown once more.
 */
export function isTakenBack(
  watch: Watch,
  { target, attributeName: name, oldValue }: MutationRecord,
  where: unknown,
  came: Node[],
  gone: Node[],
): unknown {
  const isList = came[0] ?? gone[0];
  const before = noteFirst(watch, target, name, isList ? gone : oldValue);
  if (name) return !/^(hidden|open)$/.test(name) && before === plain(name, (target as Element).getAttribute(name));
  if (isList && !came[0]) return gone.every((node) => cameAt.get(node)! >= watch._t);
  const isUnseen = gone[0] && gone.every((node) => now() - cameAt.get(node)! < SEEN_MS);
  return (
    before &&
    (where === 'inside' || isUnseen) &&
    (isList ? isSame(came, before as Node[]) : before === (target as Text).data)
  );
}

/** What is taken back within this was never seen: the state that a component refuses. */
export const SEEN_MS = 50;
/** One that changed while the button was down, and is taken back within this, says that it was: asked so many times. */
const PRESSED_LOOKS = 10;

/**
 * Calls `kept` once an attribute is to count, or `taken` where it is soon again as it was when the click came. What becomes
 * of it after another press is the doing of that.
 */
export function onceKept(
  watch: Watch,
  element: Element,
  name: string,
  kept: () => unknown,
  taken?: () => unknown,
): void {
  const newest = [...watches].pop();
  let looks = newest?._countedAt ? 1 : PRESSED_LOOKS;
  const look = () => {
    if ([...watches].pop() !== newest) kept();
    else if (watch._firsts.get(element)![name] === plain(name, element.getAttribute(name))) taken?.();
    else if (--looks) later(look, SEEN_MS);
    else kept();
  };
  later(look, SEEN_MS);
}

/** What an attribute or a text says, however it is written. Of a `style` every part may show, variables as well. */
export const plain = (name: string | null, value: string | null) =>
  name === 'class' ? lasting(value) : (value ?? 'false');

/** Whether children were replaced by equal ones. */
export const isSame = (added: Node[], removed: Node[]) =>
  added.length === removed.length && added.every((node, i) => node.isEqualNode(removed[i]!));

/** What shows more than its markup: what is entered, loaded or drawn in it begins anew, and a component has a tree of its own. */
const HOLDS_MORE = /<(\w+-|input|textarea|select|iframe|embed|object|canvas|video|audio)/;

/** Whether what one record takes out is put back equal, and in the same place, by the next: so frameworks draw anew. */
export function isRedrawn(out: MutationRecord, back?: MutationRecord): unknown {
  const [gone] = out.removedNodes;
  const [came] = back?.addedNodes ?? [];
  if (
    !gone ||
    !came ||
    out.target !== back!.target ||
    out.nextSibling !== back!.nextSibling ||
    out.addedNodes[0] ||
    back!.removedNodes[0] ||
    !isSame([came], [gone]) ||
    HOLDS_MORE.test(`${(came as Element).outerHTML}`)
  )
    return false;
  // To whoever sees it, it has come when the other had.
  const atMs = cameAt.get(gone);
  if (atMs) cameAt.set(came, atMs);
  return true;
}

/** Whether nodes only came, or only went, without anything to read or see in them: a ripple, a shine. */
export const isOrnament = (nodes: Node[], isOneWay: unknown) =>
  isOneWay &&
  nodes.every(
    (node) =>
      isElement(node) &&
      node.matches('span,i,div,svg:empty') &&
      // The dearest last: it may be half of the page.
      !node.querySelector('img,svg,input') &&
      !node.textContent!.trim(),
  );
