import type { ClickHouseClient } from '@clickhouse/client';
import type { EventLogReader, LogEntry } from '@wince/log';
import type { LogRecord } from '@wince/protocol';
import type { Pool } from 'pg';
import { claimPositions, type LogPosition, updatePositions } from '../sql/logPositions.ts';
import { insertRows } from './insertRows.ts';
import { toRows } from './rows.ts';

/** Rows of one insert. Larger ones cost ClickHouse less, smaller ones show sooner. */
const RECORDS_PER_BLOCK = 1_000;
/** Records are read this many at a time; a record is 1 MiB at most, and its rows repeat elements. */
const CHUNK = 50;
const CHARACTERS_PER_BLOCK = 16_000_000;

/** Between blocks we stop when asked; an insert under way is given up only later. */
export interface Stopping {
  asked: AbortSignal;
  gaveUp: AbortSignal;
}

export interface Archive {
  /** Copies everything in the log that ClickHouse does not have yet. Resolves when it has caught up, or is stopped. */
  catchUp(stopping: Stopping): Promise<void>;
  readonly rows: number;
}

/**
 * Copies the log into ClickHouse, partition by partition, in blocks cut at log offsets. A position is stored after
 * its block; a block that is inserted again after a crash replaces itself, because its rows have the same keys.
 */
export async function createArchive(options: {
  log: EventLogReader;
  pool: Pool;
  clickhouse: ClickHouseClient;
  /** The tables were emptied: what comes now was there before. */
  again?: boolean;
}): Promise<Archive> {
  const { log, pool, clickhouse, again = false } = options;
  const { fence, positions } = await claimPositions(pool, 'archive', log);
  let rows = 0;

  async function catchUp(stopping: Stopping): Promise<void> {
    while (!stopping.asked.aborted) {
      const block: LogEntry[] = [];
      const moved: LogPosition[] = [];
      let characters = 0;
      const isFull = () => block.length >= RECORDS_PER_BLOCK || characters >= CHARACTERS_PER_BLOCK;
      for (const { partition, nextOffset, receivedAt } of positions) {
        const reached = { partition, nextOffset, receivedAt };
        for (let more = true; more && !isFull(); ) {
          const entries = log.read(partition, reached.nextOffset, CHUNK);
          for (const { offset, json } of entries) {
            reached.nextOffset = offset + 1;
            characters += json.length;
          }
          reached.receivedAt = Math.max(reached.receivedAt, receivedAtOf(entries.at(-1)?.json ?? ''));
          block.push(...entries);
          more = entries.length === CHUNK;
        }
        if (reached.nextOffset > nextOffset) moved.push(reached);
        if (isFull()) break;
      }
      if (block.length === 0) return;
      const { events, batches, eventCount } = toRows(block);
      const how = { gaveUp: stopping.gaveUp, again };
      if (events !== '') await insertRows(clickhouse, 'events', events, how);
      if (batches !== '') await insertRows(clickhouse, 'batches', batches, how);
      await updatePositions(pool, 'archive', fence, moved);
      for (const position of moved) positions[position.partition] = position;
      rows += eventCount;
    }
  }

  return {
    catchUp,
    get rows() {
      return rows;
    },
  };
}

/** Receive time of a record, or 0 where it is not JSON: such a record holds nothing back. */
function receivedAtOf(json: string): number {
  try {
    return (JSON.parse(json) as Pick<LogRecord, 'receivedAt'>).receivedAt;
  } catch {
    return 0;
  }
}
