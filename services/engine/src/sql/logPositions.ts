import type { EventLogReader } from '@wince/log';
import type { Pool, PoolClient } from 'pg';

export type Consumer = 'judge' | 'archive';

export interface LogPosition {
  partition: number;
  nextOffset: number;
  /** Receive time of the last record before `nextOffset`, epoch ms. */
  receivedAt: number;
}

/** Another process took over this consumer: what this one still writes would count twice. */
export class FencedError extends Error {
  override readonly name = 'FencedError';

  constructor(consumer: Consumer, partition: number) {
    super(`another Wince process reads partition ${partition} as ${consumer} now; stop one of the two`);
  }
}

/** Takes the consumer over from whoever had it; returns where it stands and the fence to write with. */
export async function claimPositions(
  pool: Pool,
  consumer: Consumer,
  log: Pick<EventLogReader, 'partitionCount' | 'endOffset'>,
): Promise<{ fence: string; positions: LogPosition[] }> {
  const { rows } = await pool.query<{ partition: number; next_offset: string; received_at: string; fence: string }>(
    `INSERT INTO log_positions AS p (consumer, partition, fence)
     SELECT $1, partition, 1 FROM generate_series(0, $2::int - 1) AS partition
     ON CONFLICT (consumer, partition) DO UPDATE SET fence = (SELECT max(fence) + 1 FROM log_positions WHERE consumer = $1)
     RETURNING partition, next_offset, received_at, fence`,
    [consumer, log.partitionCount],
  );
  // A position behind the end belongs to another log: the data folder was replaced, the database was not.
  const strangers = rows.filter((row) => Number(row.next_offset) > log.endOffset(row.partition));
  for (const row of strangers) {
    await pool.query(
      'UPDATE log_positions SET next_offset = 0, received_at = 0 WHERE consumer = $1 AND partition = $2',
      [consumer, row.partition],
    );
    row.next_offset = '0';
    row.received_at = '0';
  }
  return {
    fence: rows[0]!.fence,
    positions: rows
      .map((row) => ({
        partition: row.partition,
        nextOffset: Number(row.next_offset),
        receivedAt: Number(row.received_at),
      }))
      .sort((a, b) => a.partition - b.partition),
  };
}

/** Moves positions forward, never back: a worker that replays reports where it reads. @throws FencedError when another process has claimed them since. */
export async function updatePositions(
  client: Pool | PoolClient,
  consumer: Consumer,
  fence: string,
  positions: readonly LogPosition[],
): Promise<void> {
  if (positions.length === 0) return;
  const { rowCount } = await client.query(
    `UPDATE log_positions p SET next_offset = greatest(p.next_offset, d."nextOffset"), received_at = greatest(p.received_at, d."receivedAt")
       FROM jsonb_to_recordset($3::jsonb) AS d(partition int, "nextOffset" bigint, "receivedAt" bigint)
      WHERE p.consumer = $1 AND p.fence = $2 AND p.partition = d.partition`,
    [consumer, fence, JSON.stringify(positions)],
  );
  if (rowCount !== positions.length) throw new FencedError(consumer, positions[0]!.partition);
}
