import type { Reaction } from '@wince/protocol';

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
export function visibleAnswerMs({ answers }: Reaction): number {
  let first = NEVER_MS;
  for (let i = 0; i < answers.length; i++) {
    const [kind, relation, ms] = answers[i]!;
    if (kind !== INVISIBLE && isRelated(relation) && ms < first) first = ms;
  }
  return first;
}

/** Whether the click started a request of its own; one that only reports the click is unrelated. */
export function startedRequest({ answers }: Reaction): boolean {
  return answers.some(([kind, relation]) => kind === INVISIBLE && isRelated(relation));
}
