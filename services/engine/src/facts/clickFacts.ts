import { hasFailed, type JudgedEvent, PAIRED, STAYS } from '../stream/judgedEvent.ts';
import type { SeenClick } from '../stream/seenClick.ts';
import { isRelated, NEVER_MS } from './answers.ts';

export type JudgedClick = JudgedEvent & { readonly event: SeenClick };

/** Facts about a click, by name. `false` for every other event: whoever asks looks at the type first. */
export const CLICK_FACTS = {
  trusted: ({ event }) => event.trusted,
  pointer: ({ event }) => event.pointer,
  button: ({ event }) => event.button,
  modified: ({ event }) => event.modified,
  /** Text was selected, and not merely by hammering a control. */
  selectedText: ({ event }) => event.selectedText,
  /** Why watching ended: `time`, `left` or `suspended`; the later word counts. */
  watched: (judged) => late(judged)?.until ?? judged.event.until,
  watchedMs: (judged) => late(judged)?.ms ?? judged.event.watchedMs,
  /** Number of answers that belong to the click and were seen with it. */
  answers: ({ event }) => event.answers,
  /** Ms to the first visible answer seen with it; an hour when there was none. */
  answeredMs: ({ answeredMs }) => answeredMs,
  /**
   * Ms to the first visible answer, as long as the click failed at nothing, and led where it leads before it was tried
   * again; an hour when there was none.
   */
  helpedMs: (judged) => (hasFailed(judged) || judged.is(STAYS) ? NEVER_MS : judged.answeredMs),
  /** Ms to the first visible answer, a late one included; an hour when there was none. */
  shownMs: (judged) => shownMs(judged),
  /** Anything visible answered it, were it late. */
  shown: (judged) => shownMs(judged) < NEVER_MS,
  /** The first half of a double click, whose second half was answered. */
  paired: (judged) => judged.is(PAIRED),
  /** The form it submitted was refused. */
  formRefused: ({ context }) => context?.trail?.refused === true,
  /** Its own code threw before anything showed: what shows seconds later is not what it was for. */
  threw: (judged) => (judged.context?.trail?.threwMs ?? NEVER_MS) < shownMs(judged),
  /** It started a request of its own; one that only reports the click is unrelated. */
  requested: (judged) => judged.event.requested || late(judged)?.kind === 'request',
  /** Longest request the click started, ms. */
  requestMs: (judged) => (judged.event.requested ? requestMs(judged) : 0),
  pending: (judged) => late(judged)?.pending !== undefined || judged.context?.trail?.pending === true,
  streaming: (judged) => judged.context?.trail?.stream === true,
  /** Ms before the press that a layout shift moved the target under the pointer; an hour when none did. */
  shiftMs: ({ event }) => event.shiftMs,
} satisfies Record<string, (judged: JudgedClick) => string | number | boolean>;

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
