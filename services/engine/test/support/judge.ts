import type { LogRecord, Signal } from '@wince/protocol';
import { DEFAULT_RULES } from '../../src/rules/defaultRules.ts';
import { createEngine } from '../../src/stream/engine.ts';
import { type Draft, load, record, START } from './history.ts';

const AN_HOUR_MS = 3_600_000;

/** Everything the default rules find once all windows are closed. */
export function judge(...records: LogRecord[]): Signal[] {
  const engine = createEngine({ rules: DEFAULT_RULES });
  for (const entry of records) engine.push(entry);
  engine.advance(Math.max(...records.map(({ receivedAt }) => receivedAt)) + AN_HOUR_MS);
  return [...engine.takeSignals()];
}

/** One page with these events and a goodbye. */
export function judgePage(...events: Draft[]): Signal[] {
  return judge(record([load(), ...events], { end: true }));
}

/** Names of the rules that fired, low ones marked, in order of the alphabet. */
export function namesOf(signals: readonly Signal[]): string[] {
  return signals.map(({ rule, severity }) => (severity === 'low' ? `${rule} (low)` : rule)).sort();
}

export function rulesOf(...events: Draft[]): string[] {
  return namesOf(judgePage(...events));
}

/** Pages one after another, each with the time it begins and its events; every one says goodbye but the last. */
export function tour(...pages: [startMs: number, ...events: Draft[]][]): Signal[] {
  return judge(
    ...pages.map(([startMs, ...events], i) => {
      const next = pages[i + 1];
      const leftT = next ? next[0] - startMs - 20 : Math.max(...events.map(({ t }) => t)) + 2_500;
      return record([...events, ...(next ? [{ type: 'leave' as const, t: leftT }] : [])], {
        page: `page-of-tour-${i}`,
        pageStart: START + startMs,
        upTo: leftT + 1,
        end: true,
      });
    }),
  );
}
