import type { Reaction } from '@wince/protocol';
import { type Context, now } from '../context.ts';
import { promisingElement } from '../element/affordance.ts';
import { isIgnored, targetOf } from '../element/parents.ts';
import type { Cause } from '../reaction/cause.ts';
import type { Observation } from '../reaction/observe.ts';
import {
  addAnswer,
  answerByNature,
  checkValues,
  createWatch,
  isAnswered,
  reactionOf,
  type Watch,
} from '../reaction/watch.ts';
import { defaultActionOf } from './defaultAction.ts';
import { isSameSelection, selectionState } from './selectionState.ts';

/** How long a click is watched. docs: SIGNALS, dead click. */
const WATCH_MS = 2_500;
const TICK_MS = 250;
/** A tick this late means that the clock stood still: a suspended machine, or a page frozen for as long as a click is watched. */
const SUSPENDED_MS = 2_000;
/** More clicks than this at once settle early, oldest first. */
const MAX_WATCHES = 50;
/** As many unanswered clicks on one element are sent at once: the person may be about to leave. */
const URGENT_STREAK = 3;
/** A press that ends further away than this is a drag. */
const DRAG_PX = 10;
/** How long after the release a `click` may still come: at once for a mouse, after the tap is recognised for a finger. */
const MOUSE_CLICK_MS = 60;
const TAP_CLICK_MS = 400;

type Pointer = Watch['_event']['pointer'];

/** Reports each click once, with what answered it. */
export function captureClicks(context: Context, cause: Cause, observation: Observation): void {
  const { _on: on, _later: later, _watches: watches, _timeOf: timeOf } = context;
  let press: Watch | undefined;
  let selectionBefore: unknown[] = [];
  let clicks = 0;
  let tickAt = 0;
  let streak = 0;
  let streakOn = '';

  function begin(event: MouseEvent, pointer: Pointer): Watch | undefined {
    const target = targetOf(event);
    // What happened before belongs to whoever caused it.
    observation._drain();
    check();
    if (isIgnored(target)) return undefined;
    const [element, affordance] = promisingElement(target);
    const nature = answerByNature(target);
    const t = timeOf(event);
    const watch = createWatch(
      element,
      context._describe(element, affordance),
      {
        x: Math.round(event.pageX),
        y: Math.round(event.pageY),
        pointer,
        button: event.button > 0 ? event.button : undefined,
      } as Watch['_event'],
      t,
    );
    if (nature) addAnswer(watch, nature, 'page', t);
    observation._arm(target);
    selectionBefore = selectionState();
    if (!watches.size) {
      tickAt = now();
      later(tick, TICK_MS);
    }
    watches.add(watch);
    context._open.add(watch);
    cause._run(watch);
    return watch;
  }

  function remove(watch: Watch): void {
    watches.delete(watch);
    context._open.delete(watch);
  }

  /** A press that is no click after all. */
  function drop(): void {
    if (press && !press._n) remove(press);
    press = undefined;
  }

  /** The press has become a click; `event` is what said so, or the release where no click came. */
  function commit(watch: Watch, event: MouseEvent): void {
    if (watch._n || !watches.has(watch)) return;
    watch._n = ++clicks;
    watch._clickedAt = now();
    watch._clickT = timeOf(event);
    Object.assign(watch._event, {
      mods: +event.altKey + 2 * +event.ctrlKey + 4 * +event.metaKey + 8 * +event.shiftKey || undefined,
      detail: (event.type === 'click' && event.detail) || undefined,
      untrusted: event.isTrusted ? undefined : 1,
    });
    const before = selectionBefore;
    later(() => {
      // Steppers set a value in the click's own task: seen at once, its time is right.
      check();
      // Both empty is a caret that moved, which is no selection.
      if (!isSameSelection(selectionState(), before)) {
        watch._event.selected = 1;
        addAnswer(watch, 'selection', 'page', now());
      }
    }, 0);
    const [oldest] = watches;
    if (watches.size > MAX_WATCHES) settle(oldest!, 'time');
  }

  function settle(watch: Watch, until: Reaction['until']): void {
    remove(watch);
    if (!watch._n) return;
    const { selector } = watch._facts;
    const reaction = reactionOf(watch, until, now());
    streak = isAnswered(watch) ? 0 : selector === streakOn ? streak + 1 : 1;
    streakOn = selector;
    context._emit(
      'click',
      watch._clickT,
      { n: watch._n, ...watch._event, reaction },
      watch._facts,
      streak >= URGENT_STREAK,
    );
  }

  function check(): void {
    for (const watch of watches) checkValues(watch, now());
  }

  function tick(): void {
    const nowMs = now();
    const isLate = nowMs - tickAt > SUSPENDED_MS;
    tickAt = nowMs;
    check();
    for (const watch of watches)
      if (nowMs - watch._clickedAt! > WATCH_MS) settle(watch, isLate && !isAnswered(watch) ? 'suspended' : 'time');
    if (watches.size) later(tick, TICK_MS);
  }

  on('pointerdown', (event: PointerEvent) => {
    // The one before was never released here, or two fingers pinch.
    drop();
    if (event.isPrimary) press = begin(event, (event.pointerType as Pointer) || 'mouse');
  });
  on('pointercancel', drop);
  on('contextmenu', () => press?._event.pointer === 'touch' && drop());
  on('pointerup', (event: PointerEvent) => {
    if (!press || !event.isPrimary) return;
    const { x, y, pointer, button } = press._event;
    if (Math.hypot(event.pageX - x, event.pageY - y) > DRAG_PX) return drop();
    const released = press;
    observation._drain();
    cause._run(released);
    later(() => commit(released, event), button ? 0 : pointer === 'touch' ? TAP_CLICK_MS : MOUSE_CLICK_MS);
  });
  on('click', (event: MouseEvent) => {
    const current = cause._current;
    // A label's click on its control, and a script's click within a click, are parts of the one that is going on.
    const isPart = current?._n && !(event.isTrusted && event.detail && press !== current);
    const watch = isPart
      ? current
      : event.detail && event.isTrusted
        ? press
        : begin(event, event.isTrusted ? 'keyboard' : 'mouse');
    if (!watch) return;
    const nature = isPart && answerByNature(targetOf(event));
    const answer = nature || defaultActionOf(event);
    observation._drain();
    commit(watch, event);
    cause._run(watch);
    if (answer) later(() => event.defaultPrevented || addAnswer(watch, answer, 'page', watch._clickT), 0);
  });
  context._leavers.push(() => {
    check();
    for (const watch of watches) settle(watch, 'left');
  });
}
