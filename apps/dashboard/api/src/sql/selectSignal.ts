import type pg from 'pg';
import { SIGNAL_COLUMNS, type SignalRow } from './signalRow.ts';

export async function selectSignal(pool: pg.Pool, options: { id: string }): Promise<SignalRow | undefined> {
  const { rows } = await pool.query<SignalRow>(`SELECT ${SIGNAL_COLUMNS} FROM signals WHERE id = $1`, [options.id]);
  return rows[0];
}
