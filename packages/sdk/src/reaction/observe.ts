import { forgetElements } from '../element/describe.ts';
import { FIELDS } from '../element/field.ts';
import { canBeSeen, hostOf, isElement, isInView, pathOf, targetOf } from '../element/parents.ts';
import { followed, hover, lastMove } from '../page/moves.ts';
import { atEnd, guard, later, life, now, on, onceDrawn, patch, runAll } from '../page/page.ts';
import { isAmbient, isBeat, markAmbient } from './ambient.ts';
import { current, hearMessage, isTick, recent, strengthOf } from './cause.ts';
import { cameAt, isNoted, isOrnament, isSame, isTakenBack, ornaments, plain } from './differences.ts';
import { answer, isForAll } from './pageAnswers.ts';
import { addAnswer, lasting, noteElsewhere, place, placeOf, type Watch, watches } from './watch.ts';

/** The observer stays on about as long after the last pointer or key, so that a click finds out what moves by itself. */
const ARMED_MS = 10_000;
/**
 * A change this soon after input is the input's doing: hover, typing, focus. It does not make a region ambient. What a
 * click takes back, it does as soon; later, it is the end of its own flourish.
 */
const INPUT_MS = 200;
/** Records, and time, that a callback may take; the rest of a huge re-render says nothing new. */
const MAX_RECORDS = 20;
const MAX_WORK_MS = 4;
/** Records that are read in any case: on a busy machine the time may be over before the first. */
const MIN_RECORDS = 10;
/** Elements of a record whose boxes are read. */
const MAX_LOOKS = 50;
/** An attribute that is taken back within this was never seen: the state that a component refuses. */
const SEEN_MS = 50;
/** One that changed while the button was down, and is taken back within this, says that it was. */
const PRESSED_MS = 500;
/** Shadow trees known at a time. */
const MAX_TREES = 1_500;
/** Elements of a tree that are asked whether they have one. */
const MAX_HOSTS = 1_500;
/** What has nothing to read or see in it and goes within this is a ripple; a spinner stays. */
const RIPPLE_MS = 1_200;
/** Nodes that nobody sees: what analytics and style libraries insert. */
const UNSEEN = /^(#comment|script|style|link|meta|template|noscript)$/i;
/** Attributes by which libraries note that a pointer or the focus is there; they say nothing about an answer. */
const PRESENCE = /^(tabindex$|data-.*(focus|hover|press|active|what))/;

/** Attributes that name an element. */
const NAMES = /^(id$|data-)/;

let observer: MutationObserver;
/** The documents and shadow trees that it sees. */
let observed = new WeakSet<Node>();
let armedUntil = 0;
/** Since when the observer has been on, in a page that had loaded. */
export let observedAt = 0;
let inputAt = 0;

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
    inputAt = timeStamp;
    arm(undefined, timeStamp);
  });
  on('load', () => {
    observedAt = now();
  });
  // A dialog opens and closes at somebody's click or key; toasts pop over the page by themselves.
  on('toggle', (event: Event) => {
    const target = targetOf(event);
    if (isUntouched(now()) && !watches.size) markAmbient(target, now());
    // What cannot be followed, such as a part of the app that loads, is the newest click's.
    const newest = [...watches].pop();
    answer('dialog', (watch) => (strengthOf(watch) || watch === newest) && !isAmbient(target, watch._t));
  });
  arm();
  findTrees(document);
}

/** Whether nobody has just done something, or come over something else with the pointer. */
const isUntouched = (nowMs: number) => nowMs - Math.max(inputAt, hover()[0]) > INPUT_MS;

function readRecords(records: MutationRecord[]): void {
  const nowMs = now();
  const event = window.event as MessageEvent | undefined;
  const newest = [...watches].pop();
  // Who listens at the window as we do hears of a message before us.
  hearMessage(event);
  // Frameworks put off what a move changes, and are called by a message. Those of sockets and frames have an origin.
  const move = lastMove();
  if (move && /move|message/.test(`${event?.type}`) && !event!.origin) followed.add(move);
  // Pressing something else leaves a field: what is then said beside it is no answer to the press.
  const isLeaving = newest && !newest._countedAt && /^(blur|focusout|change)$/.test(`${event?.type}`);
  const left = isLeaving && targetOf(event!);
  if (left && left !== newest._element && left.matches(FIELDS))
    records = records.filter(
      ({ target, attributeName, removedNodes }) =>
        attributeName || !left.parentElement?.contains(target) || [...removedNodes].some(isElement),
    );
  // Both ends of it: what a handler does first, and what it does when the list is drawn.
  let isCut: unknown = records.splice(MAX_RECORDS / 2, records.length - MAX_RECORDS)[0];
  const active = recent(1);
  for (const [index, record] of records.entries()) {
    if (index && index % MIN_RECORDS === 0 && performance.now() > nowMs + MAX_WORK_MS) {
      isCut = 1;
      break;
    }
    guard(() => relate(record, nowMs, active, newest));
  }
  // What nobody looked at may have been anything, and in sight.
  if (isCut) {
    forgetElements();
    for (const { _answers: answers } of watches) for (const answer of answers) answer[6] = undefined;
  }
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
  // Frames of the same origin are a part of the page to the person; others show nothing.
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
  observer.disconnect();
  observed = new WeakSet();
}

/** Notes how one change relates to each click that waits; one that relates to none may be the page's own moving. */
function relate(record: MutationRecord, nowMs: number, active: Watch | undefined, newest: Watch | undefined): void {
  const { target, attributeName: name, oldValue } = record;
  const came = [...record.addedNodes];
  const gone = [...record.removedNodes];
  const element = (isElement(target) ? target : (target.parentElement ?? hostOf(target))) as Element;
  const nodes = [...came, ...gone];
  const added = came.filter(isElement);
  if (name ? NAMES.test(name) : nodes.some(isElement)) forgetElements();
  const kind = !name ? 'content' : /^(class|style)$/.test(name) ? 'style' : 'attribute';
  const seenMs = newest?._countedAt ? SEEN_MS : PRESSED_MS;
  // What is written as it was says nothing, however much is written.
  const isUnseen = name
    ? PRESENCE.test(name) ||
      (kind === 'attribute' && newest && isNoted(element, name, seenMs)) ||
      plain(name, element.getAttribute(name)) === plain(name, oldValue)
    : nodes[0]
      ? nodes.every((node) => UNSEEN.test(node.nodeName)) || isSame(came, gone)
      : (target as Text).data === oldValue;
  // In the head, only stylesheets show.
  if (
    isUnseen ||
    (element.closest('head') && !(element.matches('link,style') && (name || isForAll(element.textContent))))
  )
    return;
  // An address is no picture yet, and the old one stays until the new one has come.
  if (
    active &&
    !isTick &&
    !isAmbient(target, active._t) &&
    /^src/.test(name!) &&
    (target as HTMLImageElement).complete === false
  ) {
    const note = () => canBeSeen(element) && addAnswer(active, kind, 'caused');
    target.addEventListener('load', () => onceDrawn(note), { once: true, signal: life!.signal });
    return;
  }
  // What comes or is written must be seen. Elements that go were there, and attributes show elsewhere.
  const mustShow = kind === 'content' && (came[0] || !gone.some(isElement)) && !element.matches('html,body,style,link');
  const isShown = added[0] || /^(hidden|open)$/.test(name!);
  let path: Set<Node> | undefined;
  /** It goes on within a ripple, or ends one. */
  let isFlourish: unknown;
  // What moves by itself is known by the node, and without a list of children also by the list it is an item of.
  const regions = nodes[0] ? [target] : [target, target.parentNode ?? target];
  let isSelf = !current && (isTick || isUntouched(nowMs)) && document.readyState === 'complete';
  // Without an event, and in nobody's timer: what began before us, or an answer of the network.
  if (!active && !window.event && isBeat(target, nowMs)) markAmbient(target, nowMs);
  // What moved by itself before the first of the clicks in a row does so for the others: while somebody hammers, no
  // change is long enough after input to be noted anew.
  let isClock = false;
  const isRipple = watches.size && nodes[0] && isOrnament(nodes, !came[0] || !gone[0]);
  if (isRipple) for (const node of came) ornaments.add(node);
  if (watches.size) for (const node of came.slice(0, MAX_LOOKS)) cameAt.set(node, nowMs);
  /** Notes it; a ripple beside the target only where it stays. */
  const noteAround = (note: () => void) =>
    isRipple && added[0] ? later(() => added[0]!.isConnected && note(), RIPPLE_MS) : note();
  const lookers: Array<[watch: Watch, region: Node | undefined]> = [];
  for (const watch of watches) {
    const { _element: own, _isReported: isReported } = watch;
    const known = name && watch._styles.find(([node, attribute]) => node === element && attribute === name);
    // What another click undoes had lasted until then.
    if (
      known &&
      current &&
      current !== watch &&
      nowMs - current._eventT < INPUT_MS &&
      lasting(oldValue) !== lasting(known[2])
    )
      addAnswer(watch, kind, 'inside', known[3]);
    // What another click does at once is its own. What one click on an element has done answers the others on it that
    // wait, such as the second of a double click: the page took them for one.
    const owner = isReported ? active : current;
    if (owner && (isReported ? owner !== watch : owner._element !== own)) continue;
    const strength = strengthOf(!isReported && active?._element === own ? active : watch);
    isClock ||=
      strength < 2 &&
      (!isReported || newest!._element === own) &&
      regions.some((region) => isAmbient(region, watch._t));
    if (strength < 2 && (isClock || (isReported && regions.some((region) => isAmbient(region, nowMs))))) {
      watch._ambient.add(kind);
      addAnswer(watch, kind, 'unrelated', nowMs);
      continue;
    }
    path ??= pathOf(element);
    // What was pressed was seen, and what it is in.
    const spot = mustShow && !element.contains(own) ? element : undefined;
    const where = placeOf(watch, element, path);
    isFlourish ??= name
      ? [...path].some((node) => ornaments.has(node) && isOrnament([node], 1))
      : gone[0] && nodes.every((node) => ornaments.has(node));
    if (isFlourish || isTakenBack(watch, record, where, came, gone)) {
      if (where) isSelf = false;
      continue;
    }
    const isNew = isShown && (!isReported || newest!._element === own);
    // Nothing but the moment speaks for what changes elsewhere: should it go on changing, it is the page's own doing.
    const region = strength > +!where || (where && where !== 'around') ? undefined : target;
    if (where || strength || isNew) isSelf = false;
    if (where === 'inside' && kind === 'style') {
      // The end of another click's flourish is none of this one's; after another click, neither is that of its own.
      const isLate = nowMs - watch._eventT > INPUT_MS;
      const note = () => watch._styles.push([element, name!, oldValue, nowMs]);
      if (known || (owner && owner !== watch) || (isLate && newest !== watch && newest!._element === own)) continue;
      // What the pointer does by going is heard of before its move.
      if (strength || !isLate) note();
      else later(() => isUntouched(now()) && note());
    } else if (where) {
      const relation = where === 'inside' && isRipple ? 'decoration' : where;
      const note = () => addAnswer(watch, kind, relation, nowMs, region, spot);
      if (name) later(() => element.getAttribute(name) === oldValue || note(), seenMs);
      else if (where === 'around') noteAround(note);
      else note();
    } else if (isNew) lookers.push([watch, region]);
    else {
      // What was given to the click for its moment alone moves again, by itself.
      if (!active)
        for (const answer of watch._answers)
          if (answer[0] === kind && answer[1] === 'caused' && answer[3] === target) answer[4] = nowMs;
      // Until it is known whether it lies around the target, it is told apart from what moves by itself.
      const told = strength ? region : watch._unplaced && target;
      const answer = addAnswer(watch, kind, strength ? 'caused' : 'unrelated', nowMs, told, spot);
      noteElsewhere(watch, answer, element);
    }
  }
  if (lookers[0])
    onceDrawn(() => {
      const isSeen = (added[0] ? added.slice(0, MAX_LOOKS) : [element]).some(isInView);
      path = pathOf(element);
      for (const [watch, region] of lookers) {
        place(watch);
        const relation = placeOf(watch, element, path) ?? (isSeen ? 'appeared' : undefined);
        const note = () => addAnswer(watch, kind, relation!, nowMs, region);
        if (relation === 'appeared') note();
        else if (relation) noteAround(note);
      }
    });
  if (isSelf || (isClock && !current)) for (const region of regions) markAmbient(region, nowMs);
}
