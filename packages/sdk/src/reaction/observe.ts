import { forgetElements } from '../element/describe.ts';
import { hostOf, targetOf } from '../element/parents.ts';
import { forgetInsertions } from '../element/shift.ts';
import { atEnd, guard, later, now, on, patch, runAll } from '../page/page.ts';
import { isAmbient, isUntouched, markAmbient, noteInput } from './ambient.ts';
import { strengthOf } from './cause.ts';
import { answer } from './pageAnswers.ts';
import { readRecords } from './relate.ts';
import { watches } from './watch.ts';

/** The observer stays on about as long after the last pointer or key, so that a click finds out what moves by itself. */
const ARMED_MS = 10_000;
/** Shadow trees known at a time. */
const MAX_TREES = 1_500;
/** Elements of a tree that are asked whether they have one. */
const MAX_HOSTS = 1_500;

let observer: MutationObserver;
/** The documents and shadow trees that it sees. */
let observed = new WeakSet<Node>();
let armedUntil = 0;
/** Since when the observer has been on, in a page that had loaded. */
export let observedAt = 0;

/** Shadow trees, the closed ones as well, from when we began to look. */
let trees: Array<WeakRef<Node>> = [];

/** Learns of shadow trees as they are made: nothing else tells of the closed ones. */
export function followTrees(): void {
  patch(Element.prototype, 'attachShadow', () => (tree: Node) => {
    guard(() => follow(tree));
    return tree;
  });
}

function follow(tree: Node): void {
  if (trees.length < MAX_TREES) trees.push(new WeakRef(tree));
  // Nothing in it has moved by itself yet.
  observed.add(tree);
  if (armedUntil) observe(tree);
}

/** Finds the open trees that were made before we came, in a part of the page: to look at all of a large one takes long. */
function findTrees(root: ParentNode): void {
  for (const { shadowRoot } of [].slice.call(root.querySelectorAll('*'), 0, MAX_HOSTS) as Element[])
    if (shadowRoot) {
      follow(shadowRoot);
      findTrees(shadowRoot);
    }
}

/** Watches the document for changes and relates them to the clicks that wait. */
export function observeMutations(): void {
  observer = new MutationObserver((records) => runAll([readRecords], records));
  atEnd(() => {
    watches.clear();
    stop();
  });
  // The event's own time: a reading of the clock for each would be most of its price.
  on('pointerdown keydown input wheel', ({ timeStamp }: Event) => {
    noteInput(timeStamp);
    arm(undefined, timeStamp);
  });
  on('load', () => {
    observedAt = now();
  });
  // A frame that is taken out of the page would live on in what observes the page around it.
  on('pagehide', stop);
  // A dialog opens and closes at somebody's click or key; toasts pop over the page by themselves.
  on('toggle', (event: Event) => {
    const target = targetOf(event);
    if (isUntouched(now()) && !watches.size) markAmbient(target, now());
    // What cannot be followed, such as a part of the app that loads, is the newest click's.
    const newest = [...watches].pop();
    answer(
      'dialog',
      (watch) => (strengthOf(watch) || watch === newest) && !isAmbient(target, watch._t),
      // What closes was seen. A menu may open where nobody is.
      (event as Partial<ToggleEvent>).newState === 'open' ? target : undefined,
    );
  });
  findTrees(document);
  // What the page is made of is no change of it, and to be told of all that costs more than all the rest of a start.
  if (document.readyState === 'loading') on('DOMContentLoaded', () => arm());
  else arm();
}

/** Turns the observer on, also for the shadow trees around a target and for frames. */
export function arm(target?: Element, nowMs = now()): void {
  if (!armedUntil) {
    later(disarm, ARMED_MS);
    observe(document);
    trees = trees.filter((tree) => observe(tree.deref()));
    forgetElements();
  }
  armedUntil = nowMs + ARMED_MS;
  let host: Element | undefined;
  for (let element = target; element; element = host) {
    host = hostOf(element);
    observe(element.shadowRoot);
    if (host) observe(element.getRootNode());
  }
  // Frames of the same origin are a part of the page to the person, and so is the page around one; others show nothing.
  if (target) guard(() => observe(parent.document));
  if (target && window.length) for (const frame of document.querySelectorAll('iframe')) observe(frame.contentDocument);
}

function observe(root: Node | null | undefined): unknown {
  if (root) {
    // What moves by itself in there is not known yet.
    if (!observed.has(root)) observedAt = now();
    observed.add(root);
    observer.observe(root, { subtree: true, childList: true, attributeOldValue: true, characterDataOldValue: true });
  }
  return root;
}

function disarm(): void {
  if (watches.size || now() < armedUntil) later(disarm, ARMED_MS);
  else stop();
}

function stop(): void {
  armedUntil = 0;
  forgetInsertions();
  observer.disconnect();
  observed = new WeakSet();
}
