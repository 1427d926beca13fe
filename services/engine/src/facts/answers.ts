import type { Reaction } from '@wince/protocol';

/** Stands for "never" in facts that are times: an hour. */
export const NEVER_MS = 3_600_000;
/** A visible answer that came by then was in time; a later one makes a verdict of its own. */
export const IN_TIME_MS = 2_500;

/** Answered, but not for a person: a request shows nobody anything. */
export const INVISIBLE = 'request';

export function isRelated(relation: Reaction['answers'][number][1]): boolean {
  return relation !== 'unrelated' && relation !== 'decoration';
}

/** Ms to the first answer a person can see, or never. */
export function visibleAnswerMs({ answers }: Reaction): number {
  let first = NEVER_MS;
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i]!;
    if (answer[0] !== INVISIBLE && answer[2] < first && isRelated(answer[1])) first = answer[2];
  }
  return first;
}
