import { describe } from '../element/describe.ts';
import { isIgnored } from '../element/parents.ts';
import { followed, noteMove, takeMoves } from '../page/moves.ts';
import { guard, later, life, now, on } from '../page/page.ts';
import { axisAt, turnsAt } from '../page/turns.ts';
import { arm } from '../reaction/observe.ts';
import { emit } from '../transport/delivery.ts';

/** Moves are looked at as often while there are any. */
const LOOK_MS = 1_000;
/** Without movement for this long, it was one movement. */
const PAUSE_MS = 300;
const SLICE_MS = 250;
/** No more than 64 slices. */
const MAX_MS = 63 * SLICE_MS;
/** With fewer turns a hand only went somewhere. */
const MIN_TURNS = 4;
/** Of path and box: as fine as a turn. One digit less of each is a fifth of such an event on the wire. */
const GRID_PX = 10;
/** The page goes along with the pointer where it changes with that share of its moves. */
const FOLLOWED_SHARE = 0.3;
/** Shorter steps are added up first: a trembling hand or a fast mouse makes no way. */
const STEP_PX = 4;

type Slice = [turnsX: number, turnsY: number, path: number, left: number, top: number, right: number, bottom: number];

/**
 * Reports movements of the mouse with turns in them. Viewport coordinates, so that scrolling is no movement.
 *
 * Moves come more often than all other events together: each is only noted, and all that came within a second are looked
 * at in one go.
 */
export function captureCursor(): void {
  let movement: PointerEvent[] = [];
  let lastMs = 0;
  let isAwake = false;

  function look(): void {
    const seen = takeMoves();
    isAwake = !!seen[0];
    if (isAwake) {
      later(look, LOOK_MS);
      arm();
    } else end();
    for (const move of seen) {
      const { timeStamp, pointerType, isTrusted } = move;
      if (pointerType !== 'mouse' || !isTrusted) continue;
      if (timeStamp - lastMs > PAUSE_MS || timeStamp - (movement[0] ?? move).timeStamp > MAX_MS) end();
      lastMs = timeStamp;
      movement.push(move);
    }
    // Not a look later: the page may show its pointer again by then.
    if (now() - lastMs > PAUSE_MS) end();
  }

  function end(): void {
    const ended = movement;
    movement = [];
    const last = ended.at(-1);
    if (!last) return;
    const { timeStamp: t } = ended[0]!;
    const slices = slicesOf(ended, t);
    const sum = (of: (slice: Slice) => number) => slices.reduce((total, slice) => total + of(slice), 0);
    // Turns count along the way it goes: across that, a hand that sweeps only wavers.
    const axis = +(sum(([, , , left, top, right, bottom]) => bottom - top - right + left) > 0) as 0 | 1;
    // Its path is gone by now.
    const target = last.target as Element;
    if (sum((slice) => slice[axis]) < MIN_TURNS || isIgnored(target)) return;
    emit(
      'cursor',
      lastMs,
      {
        ms: Math.round(lastMs - t),
        x: Math.round(last.pageX),
        y: Math.round(last.pageY),
        slices: slices.map((slice) => [slice[axis], ...slice.slice(2).map(onGrid)] as never),
        followed:
          ended.filter((move) => followed.has(move) || isDrawn(move)).length > ended.length * FOLLOWED_SHARE ||
          // Who hides the pointer draws one.
          getComputedStyle(target).cursor === 'none'
            ? 1
            : undefined,
        held: ended.some(({ buttons }) => buttons) ? 1 : undefined,
      },
      describe(target),
    );
  }

  const note = (move: PointerEvent) => {
    noteMove(move);
    if (!isAwake) guard(look);
  };
  // Those of a visit before.
  takeMoves();
  window.addEventListener('pointermove', note, { capture: true, signal: life!.signal });
  on('pagehide', () => {
    look();
    end();
  });
}

/** Nobody can tell whether a picture goes along: it may be rubbed, or flown over. */
const isDrawn = ({ target }: Event) => (target as Element).localName === 'canvas';

const onGrid = (px: number) => Math.round(px / GRID_PX) * GRID_PX;

function slicesOf(moves: PointerEvent[], t: number): Slice[] {
  const slices: Slice[] = [];
  let { clientX: atX, clientY: atY } = moves[0]!;
  const axes = [axisAt(atX), axisAt(atY)] as const;
  for (const { timeStamp, clientX: x, clientY: y } of moves) {
    const index = Math.floor((timeStamp - t) / SLICE_MS);
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
