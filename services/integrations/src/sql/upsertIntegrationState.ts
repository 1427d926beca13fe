import type pg from 'pg';

export interface IntegrationState {
  state: 'unconfigured' | 'ok' | 'retrying' | 'paused';
  /** What a person should know or do. */
  message: string;
}

export async function upsertIntegrationState(pool: pg.Pool, current: IntegrationState): Promise<void> {
  await pool.query(
    `INSERT INTO integration_state AS s (name, state, message) VALUES ('linear', $1, $2)
     ON CONFLICT (name) DO UPDATE SET state = $1, message = $2, updated_at = now()
     WHERE (s.state, s.message) IS DISTINCT FROM ($1, $2)`,
    [current.state, current.message],
  );
}
