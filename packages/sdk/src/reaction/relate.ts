import type { Relation } from '@wince/protocol';
import { forgetElements } from '../element/describe.ts';
import { FIELDS } from '../element/field.ts';
import { canBeSeen, hostOf, isElement, isInView, pathOf, targetOf } from '../element/parents.ts';
import { rememberInsertion } from '../element/shift.ts';
import { followed, lastMove } from '../page/moves.ts';
import { guard, later, life, now, onceDrawn } from '../page/page.ts';
import { INPUT_MS, inputAt, isAmbient, isBeat, isUntouched, markAmbient } from './ambient.ts';
import { current, hearMessage, isExplained, isTick, recent, strengthOf } from './cause.ts';
import {
  brought,
  cameAt,
  isOrnament,
  isRedrawn,
  isSame,
  isTakenBack,
  noteFirst,
  onceKept,
  ornaments,
  plain,
  SEEN_MS,
} from './differences.ts';
import { isForAll } from './pageAnswers.ts';
import {
  AGAIN_MS,
  addAnswer,
  lasting,
  noteClass,
  noteElsewhere,
  place,
  placeOf,
  type Watch,
  watches,
} from './watch.ts';

/** Records, and time, that a callback may take; the rest of a huge re-render says nothing new. */
const MAX_RECORDS = 20;
const MAX_WORK_MS = 4;
/** Records that are read in any case: on a busy machine the time may be over before the first. */
const MIN_RECORDS = 10;
/** Elements of a record whose boxes are read. */
const MAX_LOOKS = 50;
/** What has nothing to read or see in it and goes within this is a ripple; a spinner stays. */
const RIPPLE_MS = 1_200;
/** What comes this soon after input was asked for: the browsers' own measure for shifts of the layout. */
const ASKED_MS = 500;
/** Elements that went, of those that were there the first: what comes in their place is compared with them. */
const MAX_GONE = 5;
/** Nodes that nobody sees: what analytics and style libraries insert. */
const UNSEEN = /^(#comment|script|style|link|meta|template|noscript)$/i;
/** Attributes by which libraries note that a pointer or the focus is there; they say nothing about an answer. */
const PRESENCE = /^(tabindex$|data-.*(focus|hover|press|active|what))/;
/** Attributes that say how something looks. */
const STYLE = /^(class|style)$/;
/** Attributes that name an element. */
const NAMES = /^(id$|data-)/;

/** Relates what has changed in the document to the clicks that wait. */
export function readRecords(records: MutationRecord[]): void {
  const atMs = now();
  const event = window.event as MessageEvent | undefined;
  const newest = [...watches].pop();
  // Who listens at the window as we do hears of a message before us.
  hearMessage(event);
  // Frameworks put off what a move changes, and are called by a message. Those of sockets and frames have an origin.
  const move = lastMove();
  if (move && /move|message/.test(`${event?.type}`) && !event!.origin) followed.add(move);
  const read = event && newest && !newest._countedAt ? withoutLeft(records, event, newest) : records;
  // Both ends of it: what a handler does first, and what it does when the list is drawn.
  let isCut: unknown = read.splice(MAX_RECORDS / 2, read.length - MAX_RECORDS)[0];
  const active = recent(1);
  let drawn: MutationRecord | undefined;
  for (const [index, record] of read.entries()) {
    if (record === drawn) continue;
    if (index && index % MIN_RECORDS === 0 && performance.now() > atMs + MAX_WORK_MS) {
      isCut = 1;
      break;
    }
    drawn = read[index + 1];
    // A message elsewhere may be shown once more.
    if (isRedrawn(record, drawn) && [...watches].every((watch) => isNear(watch, record.target))) forgetElements();
    else {
      drawn = undefined;
      guard(() => relate(record, atMs, active, newest));
    }
  }
  // What nobody looked at may have been anything, and in sight.
  if (isCut) {
    forgetElements();
    for (const { _answers: answers } of watches) for (const answer of answers) answer[6] = undefined;
  }
}

/** Whether a node is beside or around what was clicked, also before its container is known. */
const isNear = (watch: Watch, node: Node) =>
  watch._parents.includes(node as Element) || placeOf(watch, node, pathOf(node));

/** Pressing something else leaves a field: what is then said beside it is no answer to the press. */
function withoutLeft(records: MutationRecord[], event: Event, { _element: pressed }: Watch): MutationRecord[] {
  const left = targetOf(event);
  return /^(blur|focusout|change)$/.test(event.type) && left !== pressed && left.matches(FIELDS)
    ? records.filter(
        ({ target, attributeName, removedNodes }) =>
          attributeName || !left.parentElement?.contains(target) || [...removedNodes].some(isElement),
      )
    : records;
}

/** Whether nothing shows of it: what is written as it was says nothing, however much is written. */
function isUnseen(
  { target, attributeName: name, oldValue }: MutationRecord,
  element: Element,
  came: Node[],
  gone: Node[],
): unknown {
  const isChanged = name
    ? !PRESENCE.test(name) && plain(name, element.getAttribute(name)) !== plain(name, oldValue)
    : came[0] || gone[0]
      ? [...came, ...gone].some((node) => !UNSEEN.test(node.nodeName)) && !isSame(came, gone)
      : (target as Text).data !== oldValue;
  // In the head, only stylesheets show, and what a hidden field holds does nowhere.
  const isStylesheet = () => element.matches('link,style') && (name || isForAll(element.textContent));
  return !isChanged || (element.closest('head,[type=hidden]') && !isStylesheet());
}

/** Relates one change to each click that waits; one that relates to none may be the page's own moving. */
function relate(record: MutationRecord, atMs: number, active: Watch | undefined, newest: Watch | undefined): void {
  const { target, attributeName: name, oldValue } = record;
  const came = [...record.addedNodes];
  const gone = [...record.removedNodes];
  const nodes = [...came, ...gone];
  const added = came.filter(isElement);
  const element = (isElement(target) ? target : (target.parentElement ?? hostOf(target))) as Element;
  if (name ? NAMES.test(name) : nodes.some(isElement)) forgetElements();
  // What is written twice in one go is looked at when both are done. An animation is begun anew that way.
  if (name && !STYLE.test(name)) for (const watch of watches) noteFirst(watch, target, name, oldValue);
  if (isUnseen(record, element, came, gone)) return;
  if (!active && nodes.some(isElement) && atMs - inputAt > ASKED_MS)
    rememberInsertion(atMs, target, [...added], gone.filter(isElement).slice(0, MAX_GONE));
  const kind = !name ? 'content' : STYLE.test(name) ? 'style' : 'attribute';
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
  // Without an event, and in nobody's timer: what began before us, or an answer of the network.
  if (!active && !window.event && isBeat(target, atMs)) markAmbient(target, atMs);
  const isRipple = watches.size && nodes[0] && isOrnament(nodes, !came[0] || !gone[0]);
  if (isRipple) for (const node of came) ornaments.add(node);
  if (watches.size) for (const node of came.slice(0, MAX_LOOKS)) cameAt.set(node, atMs);
  // What moves by itself is known by the node, and without a list of children also by the list it is an item of.
  const regions = nodes[0] ? [target] : [target, target.parentNode ?? target];
  /** Nothing that waits has to do with it. */
  let isSelf = !current && (isTick || isUntouched(atMs)) && document.readyState === 'complete';
  /**
   * It moved by itself before the first of the clicks in a row, and so does for the others: while somebody hammers, no
   * change is long enough after input to be noted anew.
   */
  let isClock = false;
  // Asked for by the first that waits: mostly none does.
  let path: Set<Node> | undefined;
  /** It goes on within a ripple, or ends one. */
  let isFlourish: unknown;
  // What comes or is written must be seen. Elements that go were there, and attributes show elsewhere.
  const mustShow = !name && (came[0] || !gone.some(isElement)) && !element.matches('html,body,style,link');
  /** Whom something that came, or was opened, may answer wherever it is, once it is known to be in view. */
  const lookers: Array<[watch: Watch, region: Node | undefined]> = [];

  function relateTo(watch: Watch): void {
    const { _element: own, _isReported: isReported } = watch;
    const isPressedLast = newest!._element === own;
    const known = name && watch._styles.find(([node, attribute]) => node === element && attribute === name);
    // What another click undoes had lasted until then.
    if (
      known &&
      current &&
      current !== watch &&
      atMs - current._eventT < INPUT_MS &&
      lasting(oldValue) !== lasting(known[2])
    )
      addAnswer(watch, kind, 'inside', known[3]);
    // What another click does at once is its own. What one click on an element has done answers the others on it that
    // wait, such as the second of a double click: the page took them for one.
    const owner = isReported ? active : current;
    // Whoever presses Escape waits for what goes on to end.
    const isTwin = (other?: Watch) => other === watch || (!isReported && other?._element === own && !watch._isEscape);
    if (owner && !isTwin(owner)) return;
    const strength = strengthOf(isTwin(active) ? active! : watch);
    isClock ||= strength < 2 && (!isReported || isPressedLast) && regions.some((region) => isAmbient(region, watch._t));
    if (strength < 2 && (isClock || (isReported && regions.some((region) => isAmbient(region, atMs))))) {
      watch._ambient.add(kind);
      addAnswer(watch, kind, 'unrelated', atMs);
      return;
    }
    path ??= pathOf(element);
    isFlourish ??= name
      ? [...path].some((node) => ornaments.has(node) && isOrnament([node], 1))
      : gone[0] && nodes.every((node) => ornaments.has(node));
    const where = placeOf(watch, element, path);
    if (isFlourish || isTakenBack(watch, record, where, came, gone)) {
      if (where) isSelf = false;
      return;
    }
    const isNew = (added[0] || /^(hidden|open)$/.test(name!)) && (!isReported || isPressedLast);
    // What was pressed was seen, and what it is in; a single element that comes there must show by itself.
    const spot = mustShow ? (element.contains(own) ? (came[1] ? undefined : added[0]) : element) : undefined;
    // Nothing but the moment speaks for what changes elsewhere: should it go on changing, it is the page's own doing.
    const region = strength > +!where || (where && where !== 'around') ? undefined : target;
    if (where || strength || isNew) isSelf = false;
    if (watch._event.shift && (where || strength))
      for (const node of name ? [element] : added) if (!node.contains(own)) brought.add(node);
    function add(relation: Relation, region?: Node, place?: Element) {
      const answer = addAnswer(watch, kind, relation, atMs, region, place);
      if (name === 'class' && relation !== 'unrelated') noteClass(watch, answer, element, oldValue);
      return answer;
    }
    // Who has placed the caret waits for nothing more. What is neither told by a server nor put off by a script, such as
    // a search for what is typed, is a timer from before our time.
    const [first] = watch._answers;
    if (
      region &&
      first?.[0] === 'focus' &&
      first[2] === watch._t &&
      atMs - watch._t > AGAIN_MS &&
      !window.event &&
      !isExplained()
    )
      markAmbient(region, atMs);
    if (where === 'inside' && kind === 'style') {
      // The end of another click's flourish is none of this one's; after another click, neither is that of its own.
      const isLate = atMs - watch._eventT > INPUT_MS;
      const note = () => watch._styles.push([element, name!, oldValue, atMs]);
      if (known || (owner && owner !== watch) || (isLate && newest !== watch && isPressedLast)) return;
      // What the pointer does by going is heard of before its move.
      if (strength || !isLate) note();
      else later(() => isUntouched(now()) && note());
    } else if (where) {
      const relation = where === 'inside' && isRipple ? 'decoration' : where;
      const note = () => add(relation, region, spot);
      if (name) onceKept(watch, element, name, note);
      else if (where === 'around') noteAround(watch, note);
      else note();
    } else if (isNew) lookers.push([watch, region]);
    else {
      // What was given to the click for its moment alone moves again, by itself.
      if (!active)
        for (const answer of watch._answers)
          if (answer[0] === kind && answer[1] === 'caused' && answer[3] === target) answer[4] = atMs;
      // Until it is known whether it lies around the target, it is told apart from what moves by itself.
      const told = strength ? region : watch._unplaced && target;
      const answer = add(strength ? 'caused' : 'unrelated', told, spot);
      noteElsewhere(watch, answer, element);
      if (name)
        onceKept(
          watch,
          element,
          name,
          () => {},
          () => {
            watch._classes = watch._classes.filter(([, other]) => other !== element);
            if (!--answer[7]) answer[1] = 'decoration';
          },
        );
    }
  }

  /** Notes what changed beside the target: a ripple only where it stays, and nothing that is soon as it was. */
  function noteAround({ _firsts: all }: Watch, note: () => void): void {
    if (isRipple && added[0]) later(() => added[0]!.isConnected && note(), RIPPLE_MS);
    else if (gone[0]) later(() => isSame([...target.childNodes], all.get(target)!.null as Node[]) || note(), SEEN_MS);
    else note();
  }

  /** The page has been drawn: what came, or was opened, answers whoever waits where it is in view. */
  function look(): void {
    const isSeen = (added[0] ? added.slice(0, MAX_LOOKS) : [element]).some(isInView);
    const pathNow = pathOf(element);
    for (const [watch, region] of lookers) {
      place(watch);
      const relation = placeOf(watch, element, pathNow) ?? (isSeen ? 'appeared' : undefined);
      const note = () => addAnswer(watch, kind, relation!, atMs, region);
      if (relation === 'appeared') note();
      else if (relation) noteAround(watch, note);
    }
  }

  for (const watch of watches) relateTo(watch);
  if (lookers[0]) onceDrawn(look);
  if (isSelf || (isClock && !current)) for (const region of regions) markAmbient(region, atMs);
}
