import type { Pool, PoolClient } from 'pg';

/** Lets both readers of the log begin again. */
export async function resetPositions(
  client: PoolClient,
  starts: readonly { partition: number; archive: number; judge: number; judgeReceivedAt: number }[],
): Promise<void> {
  await client.query(
    `UPDATE log_positions p SET
       next_offset = CASE p.consumer WHEN 'judge' THEN s.judge ELSE s.archive END,
       received_at = CASE p.consumer WHEN 'judge' THEN s."judgeReceivedAt" ELSE 0 END
      FROM jsonb_to_recordset($1::jsonb) AS s(partition int, archive bigint, judge bigint, "judgeReceivedAt" bigint)
     WHERE p.partition = s.partition AND p.consumer IN ('judge', 'archive')`,
    [JSON.stringify(starts)],
  );
}

/** How many offsets below `ends` both readers have passed, and how many signals ClickHouse lacks. */
export async function selectReadRecords(
  pool: Pool,
  ends: readonly number[],
): Promise<{ read: number; unarchivedSignals: number }> {
  const { rows } = await pool.query<{ read: string; unarchived: string }>(
    `SELECT (SELECT coalesce(sum(least(p.next_offset, e.end_offset)), 0)
               FROM log_positions p JOIN unnest($1::bigint[]) WITH ORDINALITY AS e(end_offset, place) ON p.partition = e.place - 1
              WHERE p.consumer IN ('judge', 'archive')) AS read,
            (SELECT count(*) FROM signals WHERE archived_at IS NULL) AS unarchived`,
    [ends],
  );
  return { read: Number(rows[0]!.read), unarchivedSignals: Number(rows[0]!.unarchived) };
}
