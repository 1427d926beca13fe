/** Moves of the pointer that are noted and have not been looked at. */
let moves: PointerEvent[] = [];
/** The last of them all, and those that the page has changed with: a game, a tooltip that goes along. */
export let lastMove: PointerEvent | undefined;
export const followed = new WeakSet<PointerEvent>();
/** What the pointer is over. */
let over: EventTarget | null;
/** When it came over that, ms of the page's clock, and what it was over before. */
export let hoveredAt = 0;
export let leftBefore: EventTarget | null;

/** Notes a move: at a quarter of the price of looking at it. */
export function noteMove(move: PointerEvent): void {
  const { target } = move;
  if (target !== over) {
    hoveredAt = move.timeStamp;
    leftBefore = over;
  }
  over = target;
  lastMove = move;
  moves.push(move);
}

/** All that were noted since it was last called. */
export function takeMoves(): PointerEvent[] {
  const taken = moves;
  moves = [];
  return taken;
}
