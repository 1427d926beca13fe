import type { ClickHouseClient } from '@clickhouse/client';
import type { RuleId, Signal } from '@wince/protocol';
import type { Pool } from 'pg';
import { longestReachMs } from '../host/projectRules/judgeProjects.ts';
import type { RulePeriod } from '../host/projectRules/rulePeriods.ts';
import { selectHeldIncidents } from '../sql/selectHeldIncidents.ts';
import { BacktestFailedError, startBacktestWorker } from './backtestWorkerHandle.ts';
import { openBatchReader, type Slice, type Span } from './batchReader.ts';
import { candidatesOf } from './candidates.ts';
import { type Compared, type IncidentShare, OUTCOMES, type Outcome, type Side } from './compareSignals.ts';
import { lookedTypes } from './lookedTypes.ts';
import { neededTypes } from './neededTypes.ts';
import { selectTicketThreshold } from './ticketThreshold.ts';
import { needUnansweredOnly } from './unanswered.ts';

export interface BacktestResult {
  /**
   * Events the project sent in that time; how many of them are of a type the rule looks at, before or after; and how
   * many had to be judged again.
   */
  events: number;
  lookedEvents: number;
  judgedEvents: number;
  lookedTypes: string[];
  /** How often the rule fires, as it is and as it would be. */
  signals: Record<Side | Outcome, number>;
  /** Signals that stay with another severity. */
  regraded: number;
  incidents: Record<Outcome, number>;
  /** Incidents that pass the project's threshold for a ticket by this rule alone. */
  tickets: Record<Side | Outcome, number>;
  examples: { signals: Record<Outcome, Signal[]>; incidents: Record<Outcome, IncidentShare[]> };
}

export interface BacktestJob {
  id: string;
  projectId: string;
  rule: RuleId;
  rules: Record<Side, RulePeriod>;
  /** Event time, epoch ms, `[from, to)`. */
  from: number;
  to: number;
  /** What the live engine would know by now, epoch ms. */
  now: number;
}

const MAX_MS = 10 * 60_000;
const EXAMPLES = 10;

/**
 * Judges a project's history by two sets of rules and tells the difference. ClickHouse is read in slices while a worker
 * thread judges the one before, so that memory stays bounded and the thread that serves people stays free.
 *
 * @throws BacktestFailedError with the reason for the person who asked.
 */
export async function runBacktest(
  stores: { clickhouse: ClickHouseClient; pool: Pool; workerFile: string | URL },
  job: BacktestJob,
  options: { onProgress?: (done: number, total: number) => void; stopped?: AbortSignal } = {},
): Promise<BacktestResult> {
  const { projectId, rules, from, to } = job;
  const all = [rules.before, rules.after].flatMap(({ layers }) => layers.flatMap((layer) => layer.rules));
  // What state at the edges depends on, as when the live engine recovers.
  const marginMs = 2 * longestReachMs(all);
  const span: Span = { projectId, from: Math.max(0, from - marginMs), to: Math.min(job.now + 1, to + marginMs) };
  const deadline = Date.now() + MAX_MS;
  const threshold = await selectTicketThreshold(stores.pool, projectId);
  const types = lookedTypes(all);
  const needed = neededTypes(all);
  const worker = startBacktestWorker(stores.workerFile, { projectId, rules, from, to, threshold });
  const stop = () => void worker.stop();
  options.stopped?.addEventListener('abort', stop);
  try {
    const reader = await openBatchReader(stores.clickhouse, {
      ...{ id: job.id, span, types },
      needed,
      candidates: candidatesOf(all),
      unansweredOnly: needUnansweredOnly(all, needed),
    });
    try {
      const slices = await reader.slices();
      const total = sumOf(slices, 'events');
      options.onProgress?.(0, total);
      let done = 0;
      let judging = Promise.resolve();
      for (const slice of slices) {
        if (Date.now() > deadline)
          throw new BacktestFailedError(`it takes longer than ${MAX_MS / 60_000} minutes; choose a shorter time`);
        const lines = slice.picked > 0 ? await reader.read(slice) : undefined;
        await judging;
        options.onProgress?.(done, total);
        done += slice.events;
        if (lines) judging = worker.judge(lines);
        // Awaited a slice later; until then its failure has somebody who listens.
        judging.catch(() => {});
      }
      await judging;
      const compared = await worker.finish(job.now);
      options.onProgress?.(total, total);
      const wanted = OUTCOMES.flatMap((outcome) => compared.examples[outcome]);
      const lines = await reader.readSessions([...new Set(wanted.map(({ sessionId }) => sessionId))]);
      const shown = await worker.show({ lines, clock: job.now, ids: wanted.map(({ id }) => id) });
      return await toResult({ ...stores, job, compared, shown, slices, types });
    } finally {
      await reader.close();
    }
  } finally {
    options.stopped?.removeEventListener('abort', stop);
    await worker.stop();
  }
}

async function toResult(input: {
  pool: Pool;
  job: BacktestJob;
  compared: Compared;
  shown: readonly Signal[];
  slices: readonly Slice[];
  types: string[];
}): Promise<BacktestResult> {
  const { pool, job, compared, slices, types } = input;
  const shown = new Map(input.shown.map((signal) => [signal.id, signal]));
  // An incident that other rules found as well neither appears nor vanishes with this one.
  const held = await selectHeldIncidents(pool, {
    incidentIds: compared.incidents.map(({ incidentId }) => incidentId),
    ...{ rule: job.rule, from: job.from, to: job.to },
  });
  const incidents: Record<Outcome, IncidentShare[]> = { appear: [], vanish: [], stay: [] };
  const tickets: BacktestResult['tickets'] = { before: 0, after: 0, appear: 0, vanish: 0, stay: 0 };
  for (const share of compared.incidents) {
    const { before, after, incidentId } = share;
    const isHeld = held.has(incidentId);
    incidents[outcomeOf(before.signals > 0, after.signals > 0, isHeld)].push(share);
    if (before.ticket) tickets.before++;
    if (after.ticket) tickets.after++;
    if (before.ticket || after.ticket) tickets[outcomeOf(before.ticket, after.ticket, isHeld)]++;
  }
  const signalsOf = (outcome: Outcome) => compared.examples[outcome].flatMap(({ id }) => shown.get(id) ?? []);
  const largest = (list: IncidentShare[]) =>
    list.sort((a, b) => sessionsOf(b) - sessionsOf(a) || (a.shortId < b.shortId ? -1 : 1)).slice(0, EXAMPLES);
  return {
    events: sumOf(slices, 'events'),
    lookedEvents: sumOf(slices, 'looked'),
    judgedEvents: sumOf(slices, 'picked'),
    lookedTypes: types,
    signals: compared.signals,
    regraded: compared.regraded,
    incidents: {
      appear: incidents.appear.length,
      vanish: incidents.vanish.length,
      stay: incidents.stay.length,
    },
    tickets,
    examples: {
      signals: { appear: signalsOf('appear'), vanish: signalsOf('vanish'), stay: signalsOf('stay') },
      incidents: {
        appear: largest(incidents.appear),
        vanish: largest(incidents.vanish),
        stay: largest(incidents.stay),
      },
    },
  };
}

/** `held`: another rule has it as well, so that it neither appears nor vanishes with this one. */
function outcomeOf(before: boolean, after: boolean, held: boolean): Outcome {
  if (held || (before && after)) return 'stay';
  return before ? 'vanish' : 'appear';
}

function sessionsOf({ before, after }: IncidentShare): number {
  return Math.max(before.sessions, after.sessions);
}

function sumOf(slices: readonly Slice[], field: 'events' | 'looked' | 'picked'): number {
  return slices.reduce((sum, slice) => sum + slice[field], 0);
}
