import { describe } from '../element/describe.ts';
import { isIgnored } from '../element/parents.ts';
import { createBurst } from '../page/burst.ts';
import { on } from '../page/page.ts';
import { axisAt, turnsAt } from '../page/turns.ts';
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
  /** Read only once it has ended: of most movements nothing is to be told. */
  _points: Array<[ms: number, x: number, y: number]>;
  _last?: PointerEvent;
  _held?: 1;
}

/** Reports movements of the mouse with turns in them. Viewport coordinates, so that scrolling is no movement. */
export function captureCursor(): void {
  const [step] = createBurst<Movement>(
    PAUSE_MS,
    MAX_MS,
    () => ({ _points: [] }),
    ({ _points: points, _last, _held: held, _t: t }, ms) => {
      const last = _last!;
      const slices = slicesOf(points, t);
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
    const { timeStamp, clientX, clientY } = event;
    const movement = step(undefined, timeStamp);
    movement._points.push([timeStamp, clientX, clientY]);
    movement._last = event;
    if (event.buttons) movement._held = 1;
  });
}

function slicesOf(points: Movement['_points'], t: number): Slice[] {
  const slices: Slice[] = [];
  let [[, atX, atY]] = points as [[number, number, number]];
  const axes = [axisAt(atX), axisAt(atY)] as const;
  for (const [ms, x, y] of points) {
    const index = Math.floor((ms - t) / SLICE_MS);
    while (slices.length <= index) slices.push([0, 0, 0, x, y, x, y]);
    const slice = slices[index]!;
    slice[0] += +turnsAt(axes[0], x);
    slice[1] += +turnsAt(axes[1], y);
    const px = Math.hypot(x - atX, y - atY);
    if (px >= STEP_PX) {
      slice[2] += px;
      [atX, atY] = [x, y];
    }
    slice[3] = Math.min(slice[3], x);
    slice[4] = Math.min(slice[4], y);
    slice[5] = Math.max(slice[5], x);
    slice[6] = Math.max(slice[6], y);
  }
  return slices;
}
