import type { JudgedEvent } from '../stream/judgedEvent.ts';
import type { SeenClick } from '../stream/seenClick.ts';
import { isRelated, NEVER_MS } from './answers.ts';

/** Facts about a click, by name. `false` for every other event. */
export const CLICK_FACTS = {
  trusted: ({ trusted }) => trusted,
  pointer: ({ pointer }) => pointer,
  button: ({ button }) => button,
  modified: ({ modified }) => modified,
  /** Text was selected, and not merely by hammering a control. */
  selectedText: ({ selectedText }) => selectedText,
  /** Why watching ended: `time`, `left` or `suspended`; the later word counts. */
  watched: ({ until }, judged) => late(judged)?.until ?? until,
  watchedMs: ({ watchedMs }, judged) => late(judged)?.ms ?? watchedMs,
  /** Number of answers that belong to the click and were seen with it. */
  answers: ({ answers }) => answers,
  /** Ms to the first visible answer seen with it; an hour when there was none. */
  answeredMs: (_, { answeredMs }) => answeredMs,
  /**
   * Ms to the first visible answer, as long as the click failed at nothing, and led where it leads before it was tried
   * again; an hour when there was none.
   */
  helpedMs: (_, { context, stays, answeredMs }) => (context?.trail?.failed || stays ? NEVER_MS : answeredMs),
  /** Ms to the first visible answer, a late one included; an hour when there was none. */
  shownMs: (_, judged) => shownMs(judged),
  /** It started a request of its own; one that only reports the click is unrelated. */
  requested: ({ requested }, judged) => requested || late(judged)?.kind === 'request',
  /** Longest request the click started, ms. */
  requestMs: ({ requested }, judged) => (requested ? requestMs(judged) : 0),
  pending: (_, judged) => late(judged)?.pending !== undefined || judged.context?.trail?.pending === true,
  streaming: (_, judged) => judged.context?.trail?.stream === true,
  /** Ms before the press that a layout shift moved the target under the pointer; an hour when none did. */
  shiftMs: ({ shiftMs }) => shiftMs,
} satisfies Record<string, (click: SeenClick, judged: JudgedEvent) => string | number | boolean>;

function late(judged: JudgedEvent) {
  const event = judged.context?.trail?.late?.event;
  return event?.type === 'late' ? event : undefined;
}

function requestMs(judged: JudgedEvent): number {
  const after = late(judged);
  const known = judged.context?.trail?.requestMs ?? 0;
  return after?.pending ? Math.max(known, after.ms) : known;
}

function shownMs(judged: JudgedEvent): number {
  if (judged.answeredMs < NEVER_MS) return judged.answeredMs;
  const after = late(judged);
  if (!after || after.kind === 'none' || after.kind === 'request') return NEVER_MS;
  return after.relation === undefined || isRelated(after.relation) ? after.ms : NEVER_MS;
}
