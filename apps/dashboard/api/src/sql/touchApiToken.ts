import type pg from 'pg';

export async function touchApiToken(pool: pg.Pool, options: { id: string; usedAt: number }): Promise<void> {
  await pool.query('UPDATE api_tokens SET last_used_at = $2 WHERE id = $1', [options.id, new Date(options.usedAt)]);
}
