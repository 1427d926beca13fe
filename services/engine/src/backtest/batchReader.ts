import { buffer } from 'node:stream/consumers';
import type { ClickHouseClient } from '@clickhouse/client';
import type { Candidate } from './candidates.ts';
import { findUnanswered, isClickNeeded } from './unanswered.ts';

/** Reads the table `batches` in the order in which the engine saw it, in slices of bounded size. */

/**
 * Receive times, epoch ms, `[from, to)`. `events` lie in it, `looked` of them are of a type the rule looks at, `picked`
 * of them have to be judged.
 */
export interface Slice {
  from: number;
  to: number;
  events: number;
  looked: number;
  picked: number;
}

export interface Span {
  projectId: string;
  /** Receive times, epoch ms, `[from, to)`. */
  from: number;
  to: number;
}

/** The finest slice; a server that takes in 20,000 events a second fills one with about 30 MB. */
const STEP_MS = 10_000;
/**
 * About 6 MB of JSON: two are in memory at a time. Each slice reads whole granules, of some 2,500 batches: with half
 * of this, what is read more than once takes as long as the rest.
 */
const EVENTS_PER_SLICE = 40_000;
/** A backtest must not take the machine from what is live. In the query, because embedded a setting outlives it. */
const ONE_THREAD = 'SETTINGS max_threads = 1';

const recordOf = (events: string) => `concat(head, ',"events":[', arrayStringConcat(${events}, ','), ']}}')`;
const ALL_EVENTS = 'events';
/** An event that nobody needs leaves its place, because places are numbers of events. None of its type is judged. */
const neededEvents = (isClickNeeded: string) =>
  `arrayMap((type, time, event) -> if(has({needed:Array(String)}, type) AND (type != 'click' OR ${isClickNeeded}),
    event, '{"type":"custom"}'), types, times, events)`;
const IN_SPAN = `project = {projectId:UUID} AND received_at >= fromUnixTimestamp64Milli({from:Int64}, 'UTC')
  AND received_at < fromUnixTimestamp64Milli({to:Int64}, 'UTC')`;

export interface BatchReader {
  slices(): Promise<Slice[]>;
  /** Records as JSON, one a line. */
  read(slice: Pick<Slice, 'from' | 'to'>): Promise<Buffer>;
  readSessions(sessions: readonly string[]): Promise<Buffer>;
  close(): Promise<void>;
}

/** @param candidates what a session must contain to be read at all; undefined: nothing. */
export async function openBatchReader(
  clickhouse: ClickHouseClient,
  options: {
    id: string;
    span: Span;
    types: readonly string[];
    /** Types of events to read, the others being blank; undefined: all. Single sessions are read whole. */
    needed: readonly string[] | undefined;
    candidates: readonly Candidate[] | undefined;
    /** Read only sessions with a click that nothing answered quickly, and of clicks little else. */
    unansweredOnly: boolean;
  },
): Promise<BatchReader> {
  const { span, needed } = options;
  // A table of its own: a list of sessions may be too long for the address of a query.
  const table = `backtest_${options.id.replaceAll('-', '')}`;
  const isPicking = options.unansweredOnly || options.candidates !== undefined;
  const picked = isPicking ? `session IN (SELECT session FROM ${table})` : '1';
  const events = needed ? neededEvents(options.unansweredOnly ? isClickNeeded(table) : '1') : ALL_EVENTS;
  if (options.unansweredOnly) await findUnanswered(clickhouse, { table, where: IN_SPAN, params: { ...span } });
  else if (options.candidates !== undefined) {
    await clickhouse.command({ query: `CREATE TABLE ${table} (session String) ENGINE = Memory` });
    for (const candidate of options.candidates) await pickSessions(candidate);
  }

  async function pickSessions({ types, count, withinMs }: Candidate): Promise<void> {
    await clickhouse.command({
      query: `INSERT INTO ${table} SELECT DISTINCT session FROM (
        SELECT session, page, element, arraySort(groupArray(time)) AS sorted
          FROM batches ARRAY JOIN types AS type, times AS time, elements AS element
         WHERE ${IN_SPAN} AND type IN {types:Array(String)}
         GROUP BY session, page, element HAVING length(sorted) >= {count:UInt32})
        WHERE arrayExists(i -> sorted[i + {count:UInt32} - 1] - sorted[i] <= {withinMs:UInt64},
                          range(1, toUInt64(length(sorted) - {count:UInt32} + 2))) ${ONE_THREAD}`,
      query_params: { ...span, types, count, withinMs },
    });
  }

  return {
    async slices() {
      const result = await clickhouse.query({
        query: `SELECT toFloat64(intDiv(toUnixTimestamp64Milli(received_at), {step:Int64})) AS step,
            toFloat64(sum(length(types))) AS events,
            toFloat64(sum(arrayCount(type -> has({looked:Array(String)}, type), types))) AS looked, toFloat64(sumIf(length(types), ${picked})) AS picked
          FROM batches WHERE ${IN_SPAN} GROUP BY step ORDER BY step ${ONE_THREAD}`,
        query_params: { ...span, looked: options.types, step: STEP_MS },
        format: 'JSONEachRow',
      });
      return joinSteps(await result.json<Step>(), span);
    },
    read: ({ from, to }) =>
      readRecords(clickhouse, events, picked, { projectId: span.projectId, from, to, ...(needed ? { needed } : {}) }),
    readSessions: (sessions) =>
      readRecords(clickhouse, ALL_EVENTS, 'session IN {sessions:Array(String)}', { ...span, sessions }),
    async close() {
      if (isPicking) await clickhouse.command({ query: `DROP TABLE ${table}` });
    },
  };
}

async function readRecords(
  clickhouse: ClickHouseClient,
  events: string,
  where: string,
  params: Span & { sessions?: readonly string[]; needed?: readonly string[] },
): Promise<Buffer> {
  const { stream } = await clickhouse.exec({
    query: `SELECT ${recordOf(events)} FROM batches WHERE ${IN_SPAN} AND ${where}
      ORDER BY project, received_at, session, page, seq, batch ${ONE_THREAD} FORMAT TSVRaw`,
    query_params: { ...params },
  });
  return buffer(stream);
}

interface Step extends Pick<Slice, 'events' | 'looked' | 'picked'> {
  step: number;
}

function joinSteps(steps: readonly Step[], span: Span): Slice[] {
  const slices: Slice[] = [];
  for (const { step, events, looked, picked } of steps) {
    const from = Math.max(span.from, step * STEP_MS);
    const to = Math.min(span.to, (step + 1) * STEP_MS);
    const last = slices.at(-1);
    if (last && last.picked + picked <= EVENTS_PER_SLICE) {
      last.to = to;
      last.events += events;
      last.looked += looked;
      last.picked += picked;
    } else slices.push({ from, to, events, looked, picked });
  }
  return slices;
}
