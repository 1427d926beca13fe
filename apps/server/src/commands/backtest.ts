import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BacktestResult } from '@wince/engine';
import { callApi } from './callApi.ts';

const USAGE =
  'usage: wince backtest --rule file.json [--project <id or slug>] [--from <time>] [--to <time>]; a time as 2026-11-20T12:00Z';
const LOOK_MS = 300;

interface Backtest {
  state: 'queued' | 'running' | 'done' | 'failed';
  rule: string;
  from: number;
  to: number;
  eventsDone: number;
  eventsTotal: number | null;
  error: string | null;
  result: BacktestResult | null;
}

/** Tries a rule on stored history: a whole rule, or `{"rule", "changes"}` as the API takes it. */
export async function backtest(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { rule: text, project: text, from: text, to: text } });
  if (values.rule === undefined) throw new Error(USAGE);
  const given = readRule(values.rule);
  const project = values.project === undefined ? '' : `?project=${encodeURIComponent(values.project)}`;
  const { id } = await callApi<{ id: string }>(`/api/v1/backtests${project}`, {
    ...('changes' in given || 'route' in given || 'element' in given ? given : { definition: given }),
    ...(values.from === undefined ? {} : { from: timeOf('--from', values.from) }),
    ...(values.to === undefined ? {} : { to: timeOf('--to', values.to) }),
  });
  for (;;) {
    const found = await callApi<Backtest>(`/api/v1/backtests/${id}${project}`);
    if (process.stderr.isTTY)
      process.stderr.write(`\r${found.state} ${found.eventsDone} of ${found.eventsTotal ?? '?'} events`);
    if (found.state === 'failed') throw new Error(`the backtest failed: ${found.error}`);
    if (found.result) {
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
      process.stdout.write(`${lines(found, found.result).join('\n')}\n`);
      return;
    }
    await delay(LOOK_MS);
  }
}

function lines({ rule, from, to }: Backtest, result: BacktestResult): string[] {
  const { signals, incidents, examples } = result;
  const iso = (time: number) => new Date(time).toISOString();
  const header = `${rule} on ${result.events} events from ${iso(from)} to ${iso(to)}`;
  if (result.events === 0) return [header, 'there are no events in that time'];
  return [
    header,
    `signals:   ${signals.before} now, ${signals.after} then: ${counts(signals)}${result.regraded ? `, ${result.regraded} of them with another severity` : ''}`,
    `incidents: ${counts(incidents)}`,
    ...(['appear', 'vanish', 'stay'] as const).flatMap((outcome) => [
      ...(incidents[outcome] > 0 ? ['', `incidents that ${outcome}`] : []),
      ...examples.incidents[outcome].map(
        ({ shortId, route, element, before, after }) =>
          `  ${shortId}  ${element.label || element.selector} on ${route}: ${before.sessions} sessions now, ${after.sessions} then`,
      ),
      ...(signals[outcome] > 0 ? ['', `signals that ${outcome}`] : []),
      ...examples.signals[outcome].map(
        ({ at, sessionId, explanation }) => `  ${iso(at)}  ${sessionId}  ${explanation.summary}`,
      ),
    ]),
  ];
}

function counts(of: Record<'appear' | 'vanish' | 'stay', number>): string {
  return `${of.appear} appear, ${of.vanish} vanish, ${of.stay} stay`;
}

function readRule(file: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${file} must hold a rule as a JSON object`);
  return parsed;
}

function timeOf(option: string, text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new Error(`${option} is "${text}"; write a time such as 2026-11-20T12:00Z`);
  return time;
}
