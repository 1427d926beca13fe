const LASTS_MS = 30_000;
const MOST_ANSWERS = 500;

/**
 * Remembers what is dear to count and stays about the same: overviews of weeks. Whoever asks while it is being counted
 * gets the same answer; one that failed is asked for again. The key has to name the project.
 */
export function createAnswerCache(now: () => number) {
  const answers = new Map<string, { until: number; answer: Promise<unknown> }>();
  return async <T>(key: readonly string[], ask: () => Promise<T>): Promise<T> => {
    const name = JSON.stringify(key);
    const known = answers.get(name);
    if (known && known.until > now()) return known.answer as Promise<T>;
    const answer = ask();
    answers.delete(name);
    answers.set(name, { until: now() + LASTS_MS, answer });
    answer.catch(() => {
      if (answers.get(name)?.answer === answer) answers.delete(name);
    });
    const oldest = answers.keys().next().value;
    if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
