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
  _target: Node;
  _startY: number;
  _y: number;
  _axis: Axis;
  /** Where and when the present leg began, and when it was at its furthest point. */
  _fromY: number;
  _fromMs: number;
  _farMs: number;
  _legs: Array<[px: number, ms: number]>;
}

/**
 * Reports how the person scrolled the page or a part of it, one event per burst. Scripts' own scrolling is an answer to
 * a click, not a fact.
 */
export function captureScrolls(): void {
  let inputAt = -MOMENTUM_MS;
  let hasMomentum: unknown;
  let pressed: Element | undefined;
  let target: Node;
  let current: Burst | undefined;
  /** Where each scroller was at its last event. */
  const tops = new WeakMap<Node, number>();

  const [step, finish] = createBurst<Burst>(
    PAUSE_MS,
    () => {
      const top = tops.get(target) ?? 0;
      const nowMs = now();
      current = {
        _target: target,
        _startY: top,
        _y: top,
        _axis: axisAt(top),
        _fromY: top,
        _fromMs: nowMs,
        _farMs: nowMs,
        _legs: [],
      };
      return current;
    },
    ({ _t: t, _target: scroller, _legs: legs, _startY: startY, _y: y, _fromY: fromY, _fromMs: fromMs }, ms) => {
      current = undefined;
      legs.push([Math.round(y - fromY), Math.round(t + ms - fromMs)]);
      const element = isElement(scroller) ? scroller : undefined;
      if (element && isIgnored(element)) return;
      emit(
        'scroll',
        t,
        {
          ms,
          dy: Math.round(y - startY),
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
    inputAt = now();
    hasMomentum = type[0] === 't';
  });
  on('pointerdown', (event: Event) => {
    pressed = targetOf(event);
  });
  on('pointerup', () => {
    pressed = undefined;
  });
  on('scroll', (event: Event) => {
    const nowMs = now();
    const [scroller] = event.composedPath() as Node[];
    const element = isElement(scroller!) ? scroller : document.documentElement;
    const y = isElement(scroller!) ? scroller.scrollTop : scrollY;
    // Who scrolls the bar presses the scroller itself.
    if (pressed === element) inputAt = nowMs;
    const isUser = nowMs - inputAt < (current || hasMomentum ? MOMENTUM_MS : INPUT_MS);
    if (!isUser) answer('scroll');
    else if (y !== (tops.get(scroller!) ?? 0)) {
      if (current && (current._target !== scroller || nowMs - current._farMs > MAX_BURST_MS)) finish(true);
      target = scroller!;
      const burst = step();
      open.add(burst);
      const { _axis: axis, _legs: legs } = burst;
      const before = axis._far;
      if (turnsAt(axis, y)) {
        legs.push([Math.round(before - burst._fromY), Math.round(burst._farMs - burst._fromMs)]);
        burst._fromY = before;
        burst._fromMs = burst._farMs;
      }
      if (axis._far === y) burst._farMs = nowMs;
      burst._y = y;
      if (legs.length >= MAX_LEGS - 1 || nowMs - burst._t > MAX_BURST_MS) finish(true);
    }
    // Kept also for scripts' scrolling: the wheel's own event may come after the page has moved.
    tops.set(scroller!, y);
  });
}
