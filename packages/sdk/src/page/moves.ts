/** Moves of the pointer that are noted and have not been looked at. */
let moves: PointerEvent[] = [];
/** How many of them somebody has asked about. */
let asked = 0;
/** What the pointer was over at the newest of those, and since when. */
let over: EventTarget | null;
let overAt = 0;

/** Notes a move: at a quarter of the price of looking at it. */
export const noteMove = (move: PointerEvent) => moves.push(move);

/** When the pointer last came over something else, ms of the page's clock. */
export function hoveredAt(): number {
  for (; asked < moves.length; asked++) {
    const { target, timeStamp } = moves[asked]!;
    if (target !== over) overAt = timeStamp;
    over = target;
  }
  return overAt;
}

/** All that were noted since it was last called. */
export function takeMoves(): PointerEvent[] {
  hoveredAt();
  const taken = moves;
  moves = [];
  asked = 0;
  return taken;
}
