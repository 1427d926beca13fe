import type { ClickEvent, Reaction } from '@wince/protocol';
import { promisingElement } from '../element/affordance.ts';
import { describe } from '../element/describe.ts';
import { isIgnored, targetOf } from '../element/parents.ts';
import { later, now, on } from '../page/page.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { current, runAs } from '../reaction/cause.ts';
import { answerByNature, defaultActionOf } from '../reaction/nature.ts';
import { arm } from '../reaction/observe.ts';
import { addAnswer, checkValues, createWatch, isAnswered, lasting, type Watch, watches } from '../reaction/watch.ts';
import { emit, open, sentUpTo } from '../transport/delivery.ts';

/** How long a click is watched. */
const WATCH_MS = 2_500;
const TICK_MS = 250;
/** Watched for this long, the clock stood still: a suspended machine, or a frozen page. */
const SUSPENDED_MS = 5_000;
/** A press that ends further away than this is a drag. */
const DRAG_PX = 10;
/** How long after the release a `click` may still come: at once for a mouse, after the tap is recognised for a finger. */
const MOUSE_CLICK_MS = 60;
const TAP_CLICK_MS = 400;
/** An event's own time further from now than this comes from a clock that stood still. */
const MAX_EVENT_AGE_MS = 30_000;
const MAX_ANSWERS = 16;

let clicks = 0;

/** Reports each click once, with what answered it. */
export function captureClicks(): void {
  let press: Watch | undefined;
  let selection = '';

  function begin(event: MouseEvent, pointer: string): Watch | undefined {
    const target = targetOf(event);
    if (isIgnored(target)) return undefined;
    checkValues();
    const [element, affordance] = promisingElement(target);
    const nature = answerByNature(target);
    const fields = {
      path: currentPath(),
      x: Math.round(event.pageX),
      y: Math.round(event.pageY),
      pointer: pointer as ClickEvent['pointer'],
      button: Math.max(0, event.button),
    };
    const watch = createWatch(element, describe(element, affordance), fields, timeOf(event));
    if (nature) addAnswer(watch, nature, 'page', watch._t);
    arm(target);
    selection = selectionState();
    if (!watches.size) later(tick, TICK_MS);
    watches.add(watch);
    open.add(watch);
    runAs(watch);
    return watch;
  }

  /** The press has become a click; `event` is what said so, or the release where no click came. */
  function commit(watch: Watch, event: MouseEvent): void {
    if (watch._clickedAt || !watches.has(watch)) return;
    const { detail, altKey, ctrlKey, metaKey, shiftKey, isTrusted } = event;
    const before = selection;
    watch._clickedAt = now();
    watch._clickT = timeOf(event);
    Object.assign(watch._event, {
      n: ++clicks,
      mods: +altKey + 2 * +ctrlKey + 4 * +metaKey + 8 * +shiftKey,
      detail,
      untrusted: isTrusted ? undefined : 1,
    });
    later(() => {
      // Steppers set a value in the click's own task: seen at once, its time is right.
      checkValues();
      // Both empty is a caret that moved, which is no selection.
      if (selectionState() === before) return;
      watch._event.selected = 1;
      addAnswer(watch, 'selection', 'page');
    });
  }

  /** A press that is no click after all. */
  function drop(): void {
    if (press && !press._clickedAt) settle(press, 'left');
    press = undefined;
  }

  on('pointerdown', (event: PointerEvent) => {
    // The one before was never released here, or two fingers pinch.
    drop();
    if (event.isPrimary) press = begin(event, event.pointerType);
  });
  on('pointercancel', drop);
  on('pointerup', (event: PointerEvent) => {
    const released = press;
    if (!released || !event.isPrimary) return;
    const { x, y, pointer } = released._event;
    if (Math.hypot(event.pageX - x!, event.pageY - y!) > DRAG_PX) return drop();
    runAs(released);
    later(() => commit(released, event), pointer === 'touch' ? TAP_CLICK_MS : MOUSE_CLICK_MS);
  });
  on('click', (event: MouseEvent) => {
    const { isTrusted } = event;
    const isPress = isTrusted && event.detail;
    const target = targetOf(event);
    // A label's click on its control, and a script's click within a click, are parts of the one that is going on.
    const part = current?._clickedAt && !(isPress && press !== current) ? current : undefined;
    const watch = part ?? (isPress ? press : begin(event, isTrusted ? 'keyboard' : 'mouse'));
    if (!watch) return;
    const answer = (part && answerByNature(target)) || defaultActionOf(target);
    commit(watch, event);
    runAs(watch);
    if (answer) later(() => event.defaultPrevented || addAnswer(watch, answer, 'page', watch._clickT));
  });
}

/** The page goes away: every click is reported as it stands. */
export function settleClicks(): void {
  checkValues();
  for (const watch of watches) settle(watch, 'left');
}

function tick(): void {
  checkValues();
  for (const watch of watches) {
    const ageMs = now() - watch._clickedAt!;
    if (ageMs > WATCH_MS) settle(watch, ageMs > SUSPENDED_MS && !isAnswered(watch) ? 'suspended' : 'time');
  }
  if (watches.size) later(tick, TICK_MS);
}

/** Reports a click; a press that has not become one is only forgotten. */
function settle(watch: Watch, until: Reaction['until']): void {
  const { _clickedAt: clickedAt, _clickT: clickT } = watch;
  watches.delete(watch);
  open.delete(watch);
  if (!clickedAt) return;
  for (const [element, attribute, before, atMs] of watch._styles)
    addAnswer(
      watch,
      'style',
      lasting(element.getAttribute(attribute)) === lasting(before) ? 'decoration' : 'inside',
      atMs,
    );
  const answers = Object.entries(watch._answers).map(([answer, atMs]) => [
    ...answer.split(' '),
    Math.max(0, Math.round(atMs - clickT)),
  ]);
  const reaction = {
    until,
    ms: Math.round(now() - clickedAt),
    answers: answers.slice(0, MAX_ANSWERS),
    ambient: [...watch._ambient],
  } as Reaction;
  emit('click', clickT, { ...watch._event, reaction }, watch._facts, !isAnswered(watch));
}

/** An event's own time where it is believable: a suspended page hands out stale ones. */
function timeOf({ timeStamp }: Event): number {
  const nowMs = now();
  return nowMs - timeStamp < MAX_EVENT_AGE_MS ? Math.max(timeStamp, sentUpTo) : nowMs;
}

/** What is selected, told without reading it; nothing for a mere caret. */
function selectionState(): string {
  const { type, anchorOffset, focusOffset } = getSelection()!;
  return type === 'Range' ? `${anchorOffset} ${focusOffset}` : '';
}
