import type pg from 'pg';

/** Epoch ms. */
export async function selectReconciled(pool: pg.Pool): Promise<{ readUntil: number; ranAt: number } | undefined> {
  const { rows } = await pool.query<{ read_until: Date; ran_at: Date }>(
    `SELECT read_until, ran_at FROM reconciliations WHERE name = 'linear'`,
  );
  return rows[0] && { readUntil: rows[0].read_until.getTime(), ranAt: rows[0].ran_at.getTime() };
}

export async function storeReconciled(pool: pg.Pool, run: { readUntil: Date; changed: number }): Promise<void> {
  await pool.query(
    `INSERT INTO reconciliations (name, read_until, changed) VALUES ('linear', $1, $2)
     ON CONFLICT (name) DO UPDATE SET read_until = $1, changed = $2, ran_at = now()`,
    [run.readUntil, run.changed],
  );
}
