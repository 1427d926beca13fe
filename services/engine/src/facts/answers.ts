import type { ClickEvent, Reaction } from '@wince/protocol';
import type { JudgedEvent } from '../stream/judgedEvent.ts';

/** Stands for "never" in facts that are times: an hour. */
export const NEVER_MS = 3_600_000;

/** Answered, but not for a person: a request shows nobody anything. */
const INVISIBLE = 'request';

export function isRelated(relation: Reaction['answers'][number][1]): boolean {
  return relation !== 'unrelated' && relation !== 'decoration';
}

/** Number of answers that belong to the click, a request it started among them. */
export function answerCount({ answers }: Reaction): number {
  let count = 0;
  for (let i = 0; i < answers.length; i++) if (isRelated(answers[i]![1])) count++;
  return count;
}

/** Ms from the click to the first answer a person can see, or never. */
export function visibleAnswerMs({ answers }: Reaction, except?: string): number {
  let first = NEVER_MS;
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i]!;
    const kind = answer[0];
    if (kind !== INVISIBLE && kind !== except && answer[2] < first && isRelated(answer[1])) first = answer[2];
  }
  return first;
}

/** The second and third click of a row select the text of whatever they hit, a button's as well. */
export function isMultiClickOnControl({ detail }: ClickEvent, { element }: Pick<JudgedEvent, 'element'>): boolean {
  const promise = element?.affordance;
  return (detail ?? 0) > 1 && promise !== undefined && promise !== 'cursor';
}

/** Whether the click started a request of its own; one that only reports the click is unrelated. */
export function startedRequest({ answers }: Reaction): boolean {
  for (let i = 0; i < answers.length; i++) if (answers[i]![0] === INVISIBLE && isRelated(answers[i]![1])) return true;
  return false;
}
