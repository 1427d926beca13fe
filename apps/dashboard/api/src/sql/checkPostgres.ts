import type pg from 'pg';

export async function checkPostgres(pool: pg.Pool): Promise<boolean> {
  try {
    await pool.query('SELECT 1');
    return true;
  } catch {
    // The status page is where this is shown; the pool logs its own errors.
    return false;
  }
}
