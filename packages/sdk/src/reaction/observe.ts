import { hostOf, isElement } from '../element/parents.ts';
import { guard, later, life, now, on } from '../page/page.ts';
import { isAmbient, markAmbient } from './ambient.ts';
import { current, recent, strengthOf } from './cause.ts';
import { addAnswer, placeOf, watches } from './watch.ts';

/** The observer stays on this long after the last pointer or key, so that a click finds out what moves by itself. */
const ARMED_MS = 10_000;
/** A change this soon after input is the input's doing: hover, typing, focus. It does not make a region ambient. */
const INPUT_MS = 100;
/** Records looked at per callback; the rest of a huge re-render says nothing new. */
const MAX_RECORDS = 400;
/** Nodes that nobody sees: what analytics and style libraries insert. */
const UNSEEN = /^(#comment|script|style|link|meta|template|noscript)$/i;
/** Attributes by which libraries note that a pointer or the focus is there; they say nothing about an answer. */
const PRESENCE = /^(tabindex$|data-.*(focus|hover|press|active|what))/;

let observer: MutationObserver;
let armedUntil = 0;
/** Since when the observer has been on, in a page that had loaded. */
export let observedAt = 0;
let inputAt = 0;

/** Watches the document for changes and relates them to the clicks that wait. */
export function observeMutations(): void {
  observer = new MutationObserver((records) => guard(() => records.slice(0, MAX_RECORDS).map(relate)));
  life!.signal.addEventListener('abort', () => {
    watches.clear();
    stop();
  });
  on('pointerover keydown input wheel', () => {
    inputAt = now();
    arm();
  });
  on('load', () => {
    observedAt = now();
  });
  arm();
}

/** Turns the observer on, also for the shadow trees around a target and for frames. */
export function arm(target?: Element): void {
  const nowMs = now();
  if (!armedUntil) {
    observedAt = nowMs;
    later(disarm, ARMED_MS);
  }
  const roots = new Set<Node | null>(armedUntil ? [] : [document]);
  armedUntil = nowMs + ARMED_MS;
  for (let element = target; element; element = hostOf(element))
    roots.add(element.getRootNode()).add(element.shadowRoot);
  // Frames of the same origin are a part of the page to the person; others show nothing.
  if (target) for (const frame of document.querySelectorAll('iframe')) roots.add(frame.contentDocument);
  for (const root of roots)
    if (root) observer.observe(root, { subtree: true, childList: true, attributeOldValue: true, characterData: true });
}

function disarm(): void {
  if (watches.size || now() < armedUntil) later(disarm, ARMED_MS);
  else stop();
}

function stop(): void {
  armedUntil = 0;
  observer.disconnect();
}

/** Notes how one change relates to each click that waits; one that relates to none may be the page's own moving. */
function relate({ target, attributeName: name, oldValue, addedNodes, removedNodes }: MutationRecord): void {
  const element = (isElement(target) ? target : (target.parentElement ?? (target as ShadowRoot).host)) as Element;
  const nodes = [...addedNodes, ...removedNodes];
  const added = [...addedNodes].filter(isElement);
  const isUnseen = name
    ? PRESENCE.test(name) || element.getAttribute(name) === oldValue
    : nodes[0] && nodes.every((node) => UNSEEN.test(node.nodeName));
  if (isUnseen || element.closest('head')) return;
  const nowMs = now();
  const kind = !name ? 'content' : /^(class|style)$/.test(name) ? 'style' : 'attribute';
  // What moves by itself is known by the node, and without a list of children also by the list it is an item of.
  const regions = nodes[0] ? [target] : [target, target.parentNode ?? target];
  let isSelf = !current && nowMs - inputAt > INPUT_MS && document.readyState === 'complete';
  const newest = [...watches].pop();
  for (const watch of watches) {
    const { _element: own, _isReported: isReported } = watch;
    // What another click does at once is its own. Of clicks on one element the first may still be answered by it.
    const owner = isReported ? recent(1) : current;
    if (owner && (isReported ? owner !== watch : owner._element !== own)) continue;
    const strength = strengthOf(watch);
    if (strength < 2 && regions.some((region) => isAmbient(region, watch._t))) {
      watch._ambient.add(kind);
      addAnswer(watch, kind, 'unrelated', nowMs);
      continue;
    }
    const place = placeOf(watch, element);
    const isNew = (added[0] || /^(hidden|open)$/.test(name!)) && (!isReported || newest!._element === own);
    // Nothing but the moment speaks for what changes elsewhere: should it go on changing, it is the page's own doing.
    const region = strength > +!place || /^[ic]/.test(place!) ? undefined : target;
    if (place || strength || isNew) isSelf = false;
    if (place === 'inside' && kind === 'style') {
      if (!watch._styles.some((known) => known[0] === element && known[1] === name))
        watch._styles.push([element, name!, oldValue, nowMs]);
    } else if (place)
      addAnswer(
        watch,
        kind,
        place === 'inside' && nodes[0] && isOrnament(nodes, !addedNodes[0] || !removedNodes[0]) ? 'decoration' : place,
        nowMs,
        region,
      );
    else if (isNew)
      // Boxes are read after the next frame, when the layout is clean again.
      requestAnimationFrame(() =>
        later(() => {
          for (const shown of added[0] ? added : [element]) {
            const { width, height, top } = shown.getBoundingClientRect();
            if (width > 23 && height > 7 && top + height > 0 && top < innerHeight)
              addAnswer(watch, kind, 'appeared', nowMs, region);
          }
        }),
      );
    else addAnswer(watch, kind, strength ? 'caused' : 'unrelated', nowMs, strength ? region : undefined);
  }
  if (isSelf) for (const region of regions) markAmbient(region, nowMs);
}

/** Whether nodes only came, or only went, without anything to read or see in them: a ripple, a shine. */
const isOrnament = (nodes: Node[], isOneWay: boolean) =>
  isOneWay &&
  nodes.every(
    (node) =>
      !node.textContent!.trim() &&
      isElement(node) &&
      node.matches('span,i,div,svg:empty') &&
      !node.querySelector('img,svg,input'),
  );
