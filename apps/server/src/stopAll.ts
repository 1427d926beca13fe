/** Runs the stops, last first, each whatever became of the one before. @throws AggregateError of everything that failed. */
export async function stopAll(stops: readonly (() => Promise<unknown> | unknown)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const stop of [...stops].reverse())
    await Promise.resolve()
      .then(stop)
      .catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, 'Wince did not stop cleanly');
}
