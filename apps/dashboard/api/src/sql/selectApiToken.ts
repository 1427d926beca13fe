import type pg from 'pg';
import type { Scope } from '../auth/roles.ts';

export interface ApiTokenRow {
  id: string;
  name: string;
  organisation_id: string;
  scopes: Scope[];
  last_used_at: Date | null;
}

/** A token that is neither revoked nor expired. */
export async function selectApiToken(
  pool: pg.Pool,
  options: { tokenHash: Buffer; now: number },
): Promise<ApiTokenRow | undefined> {
  const { rows } = await pool.query<ApiTokenRow>(
    `SELECT id, name, organisation_id, scopes, last_used_at FROM api_tokens
     WHERE token_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
    [options.tokenHash, new Date(options.now)],
  );
  return rows[0];
}
