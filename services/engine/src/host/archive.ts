import type { ClickHouseClient } from '@clickhouse/client';
import type { EventLogReader, LogEntry } from '@wince/log';
import type { LogRecord } from '@wince/protocol';
import type { Pool } from 'pg';
import { claimPositions, type LogPosition, updatePositions } from '../sql/logPositions.ts';
import { toEventRows } from './eventRows.ts';
import { insertEvents } from './insertEvents.ts';

/** Rows of one insert. Larger ones cost ClickHouse less, smaller ones show sooner. */
const RECORDS_PER_BLOCK = 1_000;

export interface Archive {
  /** Copies everything in the log that ClickHouse does not have yet. Resolves when it has caught up. */
  catchUp(): Promise<void>;
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
}): Promise<Archive> {
  const { log, pool, clickhouse } = options;
  const { fence, positions } = await claimPositions(pool, 'archive', log.partitionCount);
  let rows = 0;

  async function catchUp(): Promise<void> {
    for (;;) {
      const block: LogEntry[] = [];
      const moved: LogPosition[] = [];
      for (const position of positions) {
        const entries = log.read(position.partition, position.nextOffset, RECORDS_PER_BLOCK - block.length);
        const last = entries.at(-1);
        if (!last) continue;
        block.push(...entries);
        moved.push({ partition: position.partition, nextOffset: last.offset + 1, receivedAt: receivedAtOf(last.json) });
        if (block.length >= RECORDS_PER_BLOCK) break;
      }
      if (block.length === 0) return;
      const { text, count } = toEventRows(block);
      const token = moved
        .map(({ partition, nextOffset }) => `${partition}:${positions[partition]!.nextOffset}-${nextOffset}`)
        .join(',');
      if (count > 0) await insertEvents(clickhouse, text, token);
      await updatePositions(pool, 'archive', fence, moved);
      for (const position of moved) positions[position.partition] = position;
      rows += count;
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
