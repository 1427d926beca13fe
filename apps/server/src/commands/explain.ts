import { parseArgs } from 'node:util';
import type { NearMiss } from '@wince/engine';
import { callApi } from './callApi.ts';
import { type ExplainedSignal, nearMissLines, signalLines } from './explainText.ts';

const USAGE = 'usage: wince explain <signal> | wince explain --session <id> [--near] [--project <id or slug>]';

/** Prints why a signal was made; or all of a session's, and what almost was one. */
export async function explain(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { session: { type: 'string' }, near: { type: 'boolean' }, project: { type: 'string' } },
  });
  const project = values.project === undefined ? '' : `&project=${encodeURIComponent(values.project)}`;
  const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
  const [id] = positionals;
  if (id !== undefined && values.session === undefined) {
    const { signal } = await callApi<{ signal: ExplainedSignal }>(
      `/api/v1/signals/${encodeURIComponent(id)}?${project.slice(1)}`,
    );
    say(signalLines(signal));
    return;
  }
  if (values.session === undefined) throw new Error(USAGE);
  const session = encodeURIComponent(values.session);
  const { signals } = await callApi<{ signals: ExplainedSignal[] }>(
    `/api/v1/signals?session=${session}${project}&limit=500`,
  );
  if (signals.length === 0) say(['no signals in this session']);
  for (const signal of signals)
    say([`${new Date(signal.at).toISOString()}  ${signal.id}  ${signal.rule}`, `  ${signal.explanation.summary}`]);
  if (!values.near) return;
  const { nearMisses } = await callApi<{ nearMisses: NearMiss[] }>(
    `/api/v1/sessions/${session}/near-misses?${project.slice(1)}`,
  );
  say(['', nearMisses.length === 0 ? 'nothing came near' : 'almost:']);
  for (const miss of nearMisses) say(nearMissLines(miss));
}
