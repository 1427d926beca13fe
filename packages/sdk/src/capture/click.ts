import type { ClickEvent, Reaction } from '@wince/protocol';
import { promisingElement } from '../element/affordance.ts';
import { describe } from '../element/describe.ts';
import { FIELDS } from '../element/field.ts';
import { isIgnored, isRendered, pathOf, targetOf } from '../element/parents.ts';
import { shiftBefore } from '../element/shift.ts';
import { elementBelow } from '../element/underneath.ts';
import { guard, later, now, on, onceDrawn } from '../page/page.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { current, runAs } from '../reaction/cause.ts';
import { brought } from '../reaction/differences.ts';
import { answerByNature, defaultActionOf } from '../reaction/nature.ts';
import { checkValues, isCanvasInView } from '../reaction/pageAnswers.ts';
import { begin, drop, modsOf, settleWatches, timeOf } from '../reaction/settle.ts';
import {
  addAnswer,
  counts,
  createWatch,
  measureOnceDrawn,
  type SeenAnswer,
  type Watch,
  watches,
} from '../reaction/watch.ts';
import { emit } from '../transport/delivery.ts';
import { dropKeys } from './keys.ts';

/** How long a click is watched, and how long one that nobody could see an answer of. */
const WATCH_MS = 2_500;
const LATE_MS = 10_000;
/** Clicks that are watched for a late answer. */
const MAX_LATE = 20;
/** A press that ends further away than this is a drag. */
const DRAG_PX = 10;
/** By then a page that sets the focus by itself has done so. */
const FOCUSED_MS = 500;
/** How long after the release a `click` may still come: at once for a mouse, after the tap is recognised for a finger. */
const MOUSE_CLICK_MS = 60;
const TAP_CLICK_MS = 400;
/** From the third on, clicks in a row on one thing that nothing answered may be a signal, and are sent at once. */
const CANDIDATE_CLICKS = 3;

let clicks = 0;
/** Clicks in a row on one thing that nothing answered. */
let deadClicks = 0;
let deadSelector: string | undefined;
/** A click of this page has hit what the page had moved under the pointer. */
let isMisled: unknown;
let selection = '';
/** Asked without news, a page with nothing selected would have to work out its layout. */
let isSelectionNews = false;

/** Reports each click once, with what answered it. */
export function captureClicks(): void {
  let press: Watch | undefined;
  /** The press has ended where it began: it is a click, whether or not the page lets one come. */
  let isReleased: boolean;
  let before = '';
  let next: Element | undefined;
  let isShownBefore: boolean | undefined;

  function start(event: MouseEvent, pointer: ClickEvent['pointer']): Watch | undefined {
    const target = targetOf(event);
    if (isIgnored(target)) return undefined;
    const [element, affordance] = promisingElement(target);
    const nature = answerByNature(target);
    const watch: Watch = createWatch(
      element,
      describe(element, affordance),
      timeOf(event),
      WATCH_MS,
      (reaction, visible) => report(watch, reaction, visible),
    );
    watch._event = {
      // Beside the time that it grows with: what is alike from click to click compresses best in one piece.
      n: ++clicks,
      x: Math.round(event.pageX),
      y: Math.round(event.pageY),
      pointer,
      path: currentPath(),
      button: Math.max(0, event.button) || undefined,
      under: affordance ? undefined : elementBelow(event, element),
      shift: shiftBefore(event, element),
      brought: isMisled && [...pathOf(element)].some((node) => brought.has(node)) ? 1 : undefined,
    };
    isMisled ||= watch._event.shift;
    measureOnceDrawn(watch);
    if (nature) addAnswer(watch, nature, 'page', watch._t);
    before = isSelectionNews ? readSelection(element) : selection;
    // To ask makes the page work out its styles: what has the focus already opens nothing by getting it.
    next = element.matches(':focus') ? undefined : menuBeside(element);
    isShownBefore = next && isRendered(next);
    begin(watch, target);
    return watch;
  }

  /** The press has become a click; `event` is what said so, or the release where no click came. */
  function commit(watch: Watch, event: MouseEvent): void {
    if (watch._countedAt || !watches.has(watch)) return;
    const selected = before;
    const menu = next;
    const wasShown = isShownBefore;
    watch._countedAt = now();
    watch._eventT = timeOf(event);
    Object.assign(watch._event, {
      mods: modsOf(event) || undefined,
      detail: event.detail > 1 ? event.detail : undefined,
      untrusted: event.isTrusted ? undefined : 1,
    });
    // Steppers set a value in the click's own task: seen at once, its time is right.
    later(() => checkValues(watch));
    onceDrawn(() => {
      if (menu && isRendered(menu) !== wasShown) addAnswer(watch, 'style', 'around');
      if (isCaretLost(watch)) later(() => isCaretLost(watch) && forgetCaret(watch), FOCUSED_MS);
      // Both empty is a caret that moved, which is no selection.
      if (readSelection(watch._element) === selected) return;
      const { affordance } = watch._facts;
      // On a control a fast second click selects its label, which nobody wanted; on an arrow, the text beside it.
      const isWanted =
        !/^(con|ro|li)/.test(`${affordance}`) &&
        ((affordance ?? 'cursor') !== 'cursor' || watch._element.textContent!.trim());
      if (isWanted) watch._event.selected = 1;
      addAnswer(watch, 'selection', isWanted ? 'page' : 'decoration');
    });
  }

  /** The release, where no `click` has come. */
  function commitAlone(watch: Watch, event: PointerEvent): void {
    // The page took the tap for itself: the pad of a game, whose picture goes on all the time.
    if (!watch._countedAt && watch._event.pointer === 'touch' && !watch._facts.disabled)
      onceDrawn(() => isCanvasInView() && addAnswer(watch, 'canvas', 'page'));
    commit(watch, event);
  }

  /** A press that is no click after all. */
  function cancel(): void {
    if (press && !press._countedAt && !isReleased) drop(press);
    press = undefined;
    isReleased = false;
  }

  function listen(frame: Window): void {
    on(
      'selectionchange',
      () => {
        isSelectionNews = true;
      },
      frame,
    );
    on(
      'pointerdown',
      (event: PointerEvent) => {
        // The one before was never released here, or two fingers pinch.
        cancel();
        if (event.isPrimary) press = start(event, event.pointerType as ClickEvent['pointer']);
      },
      frame,
    );
    on('pointercancel', cancel, frame);
    on(
      'pointerup',
      (event: PointerEvent) => {
        const released = press;
        if (!released || !event.isPrimary) return;
        const { x, y, pointer } = released._event;
        if (Math.hypot(event.pageX - x!, event.pageY - y!) > DRAG_PX) return cancel();
        isReleased = true;
        runAs(released);
        // Most have become a click by then.
        later(() => {
          if (!released._countedAt)
            later(() => commitAlone(released, event), pointer === 'touch' ? TAP_CLICK_MS : MOUSE_CLICK_MS);
        });
      },
      frame,
    );
    on(
      'click',
      (event: MouseEvent) => {
        const { isTrusted } = event;
        const isPress = isTrusted && event.detail;
        const target = targetOf(event);
        // A label's click on its control, and a script's click within a click, are parts of the one that is going on.
        const part = current?._event.n && current._countedAt && !(isPress && press !== current) ? current : undefined;
        const watch = part ?? (isPress ? press : start(event, isTrusted ? 'keyboard' : 'mouse'));
        if (!watch) return;
        // The key did what keys do on a control: the click tells the rest.
        if (isTrusted && !isPress) dropKeys();
        const answer = (part && answerByNature(target)) || defaultActionOf(target);
        commit(watch, event);
        runAs(watch);
        if (answer) later(() => event.defaultPrevented || addAnswer(watch, answer, 'page', watch._eventT));
      },
      frame,
    );
  }

  /** A frame of the same origin is a part of the page, unless it reports for itself; others cannot be entered. */
  const enter = ({ contentWindow, contentDocument }: HTMLIFrameElement) =>
    guard(() => {
      if (contentDocument && !(Symbol.for('wince') in contentWindow!)) listen(contentWindow!);
    });

  listen(window);
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentDocument?.readyState === 'complete') enter(frame);
  // Of the frames' own `load` the window never hears.
  on('load', ({ target }: Event) => enter(target as HTMLIFrameElement), document);
  // The page goes away: every click and key is reported as it stands.
  on('pagehide', settleWatches);
}

/** Reports a click, and goes on watching one that nothing visible has answered. */
function report(watch: Watch, reaction: Reaction, visible: SeenAnswer | undefined): boolean {
  const { selector } = watch._facts;
  const isDead = !reaction.answers.some(counts);
  deadClicks = isDead && selector === deadSelector ? deadClicks + 1 : +isDead;
  deadSelector = selector;
  emit('click', watch._eventT, { ...watch._event, reaction }, watch._facts, deadClicks >= CANDIDATE_CLICKS);
  if (visible || reaction.until !== 'time') return false;
  watch._isReported = true;
  watch._limitMs = LATE_MS;
  watch._report = ({ until, ms }, [kind, relation, answerMs] = ['none', undefined, ms] as never) =>
    emit('late', now(), {
      click: watch._event.n,
      kind,
      relation,
      ms: answerMs,
      until,
      pending: watch._requests ? 1 : undefined,
    });
  const late = [...watches].filter((other) => other._isReported);
  if (late.length > MAX_LATE) drop(late[0]!);
  return true;
}

/** Whether nobody can type in a field that was pressed: a dialog that keeps the focus may throw it out. */
function isCaretLost({ _element: element, _answers: answers, _t: t }: Watch): unknown {
  const active = element.ownerDocument.activeElement as HTMLElement | null;
  return (
    answers[0]?.[0] === 'focus' &&
    answers[0][2] === t &&
    element.matches(':read-write') &&
    // Boxes of a code pass it on to the first that is empty. What has a tree or a document of its own may hold it.
    !(
      active &&
      (active.matches(`${FIELDS},iframe`) ||
        active.isContentEditable ||
        active.shadowRoot ||
        /-/.test(active.localName))
    )
  );
}

function forgetCaret({ _answers: answers }: Watch): void {
  for (const answer of answers) if (answer[0] === 'focus') answer[1] = 'decoration';
}

/** A menu beside its button may open by the focus alone; another control beside it is none, and not asked. */
const menuBeside = ({ nextElementSibling: next }: Element) =>
  next && !next.matches(`${FIELDS},a,button`) ? next : undefined;

/** What is selected, told without reading it; nothing for a mere caret. */
function readSelection({ ownerDocument }: Element): string {
  isSelectionNews = false;
  // Fields have a selection of their own. `type` would tell it all, but makes the page work out its layout, and so does
  // the document's selection while the caret is in a field.
  const { selectionStart, selectionEnd } = ownerDocument.activeElement as HTMLInputElement;
  const { anchorNode, anchorOffset, focusNode, focusOffset }: Partial<Selection> =
    selectionEnd == null ? ownerDocument.getSelection()! : { anchorOffset: selectionStart!, focusOffset: selectionEnd };
  selection = anchorOffset !== focusOffset || anchorNode !== focusNode ? `${anchorOffset},${focusOffset}` : '';
  return selection;
}
