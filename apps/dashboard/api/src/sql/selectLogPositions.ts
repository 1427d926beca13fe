import type pg from 'pg';

export interface LogPositionRow {
  consumer: string;
  partition: number;
  next_offset: number;
  received_at: number;
}

export async function selectLogPositions(pool: pg.Pool): Promise<LogPositionRow[]> {
  const { rows } = await pool.query<LogPositionRow>(
    `SELECT consumer, partition, next_offset::float8 AS next_offset, received_at::float8 AS received_at
     FROM log_positions ORDER BY consumer, partition`,
  );
  return rows;
}
