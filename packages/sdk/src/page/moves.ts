/** Moves of the pointer that are noted and have not been looked at, and how many of them have been hovered with. */
let moves: PointerEvent[] = [];
let hovered = 0;
/** The last one of those before, and the moves that the page has changed with: a game, a tooltip that goes along. */
let lastTaken: PointerEvent | undefined;
export const followed = new WeakSet<PointerEvent>();

/** What the pointer is over, since when, ms of the page's clock, and what it was over before. */
let over: EventTarget | null;
let sinceMs = 0;
let before: EventTarget | null;

/** Notes a move: to look at it, also at its time or target alone, is several times as dear. */
export const noteMove = (move: PointerEvent) => moves.push(move);

/** All that were noted since it was last called. */
export function takeMoves(): PointerEvent[] {
  const taken = moves;
  hover();
  lastTaken = lastMove();
  moves = [];
  hovered = 0;
  return taken;
}

export const lastMove = () => moves.at(-1) ?? lastTaken;

/** When the pointer came over what it is over, ms of the page's clock, and what it was over before. */
export function hover(): [sinceMs: number, before: EventTarget | null] {
  for (; hovered < moves.length; hovered++) {
    const { target, timeStamp } = moves[hovered]!;
    if (target !== over) {
      sinceMs = timeStamp;
      before = over;
    }
    over = target;
  }
  return [sinceMs, before];
}
