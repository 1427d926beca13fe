import { describe } from '../element/describe.ts';
import { isIgnored } from '../element/parents.ts';
import { createBurst } from '../page/burst.ts';
import { on } from '../page/page.ts';
import { type Axis, axisAt, turnsAt } from '../page/turns.ts';
import { emit } from '../transport/delivery.ts';

/** Without movement for this long, it was one movement. */
const PAUSE_MS = 300;
const SLICE_MS = 250;
/** No more than 64 slices. */
const MAX_MS = 63 * SLICE_MS;
/** With fewer turns a hand only went somewhere. */
const MIN_TURNS = 4;
/** Shorter steps are added up first: a trembling hand or a fast mouse makes no way. */
const STEP_PX = 4;

type Slice = [turnsX: number, turnsY: number, path: number, left: number, top: number, right: number, bottom: number];

interface Movement {
  _x: Axis;
  _y: Axis;
  /** Where its way was last measured. */
  _at: [x: number, y: number];
  _slices: Slice[];
  _last: PointerEvent;
  _held?: 1;
}

/** Reports movements of the mouse with turns in them. Viewport coordinates, so that scrolling is no movement. */
export function captureCursor(): void {
  let first: PointerEvent;

  const [step] = createBurst<Movement>(
    PAUSE_MS,
    MAX_MS,
    () => {
      const { clientX: x, clientY: y } = first;
      return { _x: axisAt(x), _y: axisAt(y), _at: [x, y], _slices: [], _last: first };
    },
    ({ _slices: slices, _last: last, _held: held, _t: t }, ms) => {
      const sum = (axis: 0 | 1) => slices.reduce((turns, slice) => turns + slice[axis], 0);
      const axis = +(sum(1) > sum(0)) as 0 | 1;
      // Its path is gone by now.
      const target = last.target as Element;
      if (sum(axis) < MIN_TURNS || isIgnored(target)) return;
      emit(
        'cursor',
        t + ms,
        {
          ms,
          x: Math.round(last.pageX),
          y: Math.round(last.pageY),
          slices: slices.map((slice) => [slice[axis], ...slice.slice(2).map(Math.round)] as never),
          held,
        },
        describe(target),
      );
    },
  );

  on('pointermove', (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || !event.isTrusted) return;
    first = event;
    const { clientX: x, clientY: y, timeStamp } = event;
    const movement = step(undefined, timeStamp);
    const { _slices: slices, _at: at } = movement;
    const index = Math.floor((timeStamp - movement._t) / SLICE_MS);
    while (slices.length <= index) slices.push([0, 0, 0, x, y, x, y]);
    const slice = slices[index]!;
    slice[0] += +turnsAt(movement._x, x);
    slice[1] += +turnsAt(movement._y, y);
    const px = Math.hypot(x - at[0], y - at[1]);
    if (px >= STEP_PX) {
      slice[2] += px;
      movement._at = [x, y];
    }
    slice[3] = Math.min(slice[3], x);
    slice[4] = Math.min(slice[4], y);
    slice[5] = Math.max(slice[5], x);
    slice[6] = Math.max(slice[6], y);
    movement._last = event;
    if (event.buttons) movement._held = 1;
  });
}
