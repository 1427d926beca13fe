import type { ClickEvent } from '@wince/protocol';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { answerCount, isMultiClickOnControl, isRelated, NEVER_MS, startedRequest } from './answers.ts';

/** Facts about a click, by name. `false` for every other event. */
export const CLICK_FACTS = {
  trusted: ({ untrusted }) => untrusted === undefined,
  pointer: ({ pointer }) => pointer,
  button: ({ button }) => button ?? 0,
  modified: ({ mods }) => (mods ?? 0) !== 0,
  /** Text was selected, and not merely by hammering a control. */
  selectedText: (click, judged) => click.selected !== undefined && !isMultiClickOnControl(click, judged),
  /** Why watching ended: `time`, `left` or `suspended`; the later word counts. */
  watched: ({ reaction }, judged) => late(judged)?.until ?? reaction.until,
  watchedMs: ({ reaction }, judged) => late(judged)?.ms ?? reaction.ms,
  /** Number of answers that belong to the click and were seen with it. */
  answers: ({ reaction }) => answerCount(reaction),
  /** Ms to the first visible answer seen with it; an hour when there was none. */
  answeredMs: (_, { answeredMs }) => answeredMs,
  /** Ms to the first visible answer, as long as the click failed at nothing; an hour when there was none. */
  helpedMs: (_, judged) => (judged.context?.trail?.failed ? NEVER_MS : judged.answeredMs),
  /** Ms to the first visible answer, a late one included; an hour when there was none. */
  shownMs: (_, judged) => shownMs(judged),
  /** It started a request of its own; one that only reports the click is unrelated. */
  requested: ({ reaction }, judged) => startedRequest(reaction) || late(judged)?.kind === 'request',
  /** Longest request the click started, ms. */
  requestMs: ({ reaction }, judged) => (startedRequest(reaction) ? requestMs(judged) : 0),
  pending: (_, judged) => late(judged)?.pending !== undefined || judged.context?.trail?.pending === true,
  streaming: (_, judged) => judged.context?.trail?.stream === true,
  /** Ms before the press that a layout shift moved the target under the pointer; an hour when none did. */
  shiftMs: ({ shift }) => shift?.ms ?? NEVER_MS,
} satisfies Record<string, (click: ClickEvent, judged: JudgedEvent) => string | number | boolean>;

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
