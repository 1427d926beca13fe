import { isElement } from '../element/parents.ts';
import { now } from '../page/page.ts';
import { lasting, type Watch } from './watch.ts';

/** What a mutation record has changed, and not merely written: docs/adr/0015. */

/** Ripples and the like: what becomes of them, and of what is in them, says nothing. */
export const ornaments = new WeakSet<Node>();
/** When nodes came into the page. */
export const cameAt = new WeakMap<Node, number>();

/**
 * Whether something is again as it was when the click came, such as a button that said "Saving": that it was otherwise
 * has been noted, and that it is no longer is no further answer. A message elsewhere may be shown once more.
 */
export function isTakenBack(
  { _t: t, _firsts: all }: Watch,
  { target, attributeName: name, oldValue }: MutationRecord,
  where: unknown,
  came: Node[],
  gone: Node[],
): unknown {
  const firsts = all.get(target) ?? {};
  all.set(target, firsts);
  // Content has no name.
  const before = firsts[name!];
  const isList = came[0] ?? gone[0];
  firsts[name!] ??= isList ? gone : plain(name, oldValue);
  if (name) return !/^(hidden|open)$/.test(name) && before === plain(name, (target as Element).getAttribute(name));
  if (isList && !came[0]) return gone.every((node) => cameAt.get(node)! >= t);
  return before && where === 'inside' && (isList ? isSame(came, before as Node[]) : before === (target as Text).data);
}

/** Attributes that have changed lately, and until when each counts with what it was before the first change. */
const noted = new WeakMap<Node, Record<string, number>>();

/** Whether a change follows one that counts for `ms` more; else it is such a one itself. */
export function isNoted(element: Element, name: string, ms: number): boolean {
  const untils = noted.get(element) ?? {};
  noted.set(element, untils);
  if (untils[name]! > now()) return true;
  untils[name] = now() + ms;
  return false;
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
