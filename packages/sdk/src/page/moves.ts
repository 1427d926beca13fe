/** Moves of the pointer that are noted and have not been looked at, and how many of them have been hovered with. */
let moves: PointerEvent[] = [];
let hovered = 0;
/** Those before, and the moves that the page has changed with: a game, a tooltip that goes along. */
let taken: PointerEvent[] = [];
export const followed = new WeakSet<PointerEvent>();

/** What the pointer is over, since when, ms of the page's clock, and what it was over before. */
let over: EventTarget | null;
let sinceMs = 0;
let before: EventTarget | null;

/** Notes a move: to look at it, also at its time or target alone, is several times as dear. */
export const noteMove = (move: PointerEvent) => moves.push(move);

/** All that were noted since it was last called. */
export function takeMoves(): PointerEvent[] {
  hover();
  const news = moves;
  // The last one is asked for also where none has come since.
  taken = news[0] ? news : taken.slice(-1);
  moves = [];
  hovered = 0;
  return news;
}

export const lastMove = () => moves.at(-1) ?? taken.at(-1);

/** The last move before `atMs`, ms of the page's clock, as long as it is known. */
export const moveBefore = (atMs: number) => [...taken, ...moves].filter(({ timeStamp }) => timeStamp < atMs).pop();

/** Between two moves of a pointer that is on its way. */
const PAUSE_MS = 150;

/** Whether the pointer moved at `fromMs` and from then on until `toMs`, ms of the page's clock. */
export function isUnderway(fromMs: number, toMs: number): boolean {
  let laterMs = toMs;
  for (const { timeStamp } of [...taken, ...moves].reverse()) {
    if (laterMs - timeStamp > PAUSE_MS) return false;
    laterMs = timeStamp;
    if (laterMs <= fromMs) return true;
  }
  return false;
}

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
