import { describe } from '../element/describe.ts';
import { isElement, isIgnored, targetOf } from '../element/parents.ts';
import { createBurst } from '../page/burst.ts';
import { now, on } from '../page/page.ts';
import { type Axis, axisAt, turnsAt } from '../page/turns.ts';
import { answer } from '../reaction/pageAnswers.ts';
import { emit, open } from '../transport/delivery.ts';

/** A pause this long ends a burst: hurrying up and down is one. */
const PAUSE_MS = 500;
/** A burst this long, or with this many legs, is reported, and the next one begins. */
const MAX_BURST_MS = 8_000;
const MAX_LEGS = 32;
/** A scroll this soon after wheel, finger or key is the person's; what goes on by itself is, for a second. */
const INPUT_MS = 200;
const MOMENTUM_MS = 1_000;

interface Burst {
  _axis: Axis;
  /** Where and when it began and turned. */
  _turns: Array<[y: number, ms: number]>;
  /** When the present leg was at its furthest point. */
  _farMs: number;
  /** Where the last scroll of the person's own came to; the page may scroll on before anybody looks. */
  _y: number;
}

/**
 * Reports how the person scrolled the page or a part of it, one event per burst. Scripts' own scrolling is an answer to
 * a click, not a fact.
 */
export function captureScrolls(): void {
  let inputAt = -MOMENTUM_MS;
  let scrolledAt = -MOMENTUM_MS;
  let hasMomentum: unknown;
  let isSwipe: unknown;
  let pressed: Element | undefined;
  /** Where each scroller was at its last event, and at the one before. */
  const tops = new WeakMap<Node, number>();
  let top = 0;

  const [step, finish] = createBurst<Burst>(
    PAUSE_MS,
    MAX_BURST_MS,
    (nowMs) => ({ _axis: axisAt(top), _turns: [[top, nowMs]], _farMs: nowMs, _y: top }),
    ({ _t: t, _turns: turns, _y: y }, ms, scroller) => {
      turns.push([y, t + ms]);
      const legs = turns
        .slice(1)
        .map(([toY, toMs], i): [number, number] => [Math.round(toY - turns[i]![0]), Math.round(toMs - turns[i]![1])]);
      const element = isElement(scroller!) ? scroller : undefined;
      if (element && isIgnored(element)) return;
      emit(
        'scroll',
        t,
        {
          ms,
          dy: Math.round(y - turns[0]![0]),
          path: legs.reduce((px, [leg]) => px + Math.abs(leg), 0),
          reversals: legs.length - 1,
          legs,
          user: 1,
        },
        element && describe(element),
      );
    },
  );

  on('wheel keydown touchmove touchend', ({ type }: Event) => {
    // A swipe goes on by itself; after a tap only scripts scroll.
    if (isSwipe || type !== 'touchend') {
      inputAt = now();
      hasMomentum = type[0] === 't';
    }
    isSwipe = type === 'touchmove';
  });
  on('pointerdown', (event: Event) => {
    pressed = targetOf(event);
  });
  on('pointerup', () => {
    pressed = undefined;
  });
  on('scroll', (event: Event) => {
    const nowMs = now();
    // Out of a shadow tree nobody hears of it.
    const scroller = event.target as Node;
    const element = isElement(scroller) ? scroller : document.documentElement;
    const y = isElement(scroller) ? scroller.scrollTop : scrollY;
    // Who scrolls the bar presses the scroller itself.
    if (pressed === element) inputAt = nowMs;
    const isUser = nowMs - inputAt < (nowMs - scrolledAt < PAUSE_MS || hasMomentum ? MOMENTUM_MS : INPUT_MS);
    top = tops.get(scroller) ?? 0;
    if (!isUser) answer('scroll');
    else if (y !== top) {
      scrolledAt = nowMs;
      const burst = step(scroller);
      open.add(burst);
      const { _axis: axis, _turns: turns } = burst;
      const before = axis._far;
      burst._y = y;
      if (turnsAt(axis, y)) turns.push([before, burst._farMs]);
      if (axis._far === y) burst._farMs = nowMs;
      if (turns.length >= MAX_LEGS) finish();
    }
    // Kept also for scripts' scrolling: the wheel's own event may come after the page has moved.
    tops.set(scroller, y);
  });
}
