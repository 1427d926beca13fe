import type pg from 'pg';

export interface OAuthState {
  stateHash: Buffer;
  clientId: string;
  /** Sealed. */
  clientSecret: string;
  actor: string;
  returnTo: string;
  expiresAt: Date;
}

export async function insertOAuthState(pool: pg.Pool, state: OAuthState): Promise<void> {
  await pool.query('DELETE FROM oauth_states WHERE expires_at < now()');
  await pool.query(
    `INSERT INTO oauth_states (state_hash, client_id, client_secret, actor, return_to, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [state.stateHash, state.clientId, state.clientSecret, state.actor, state.returnTo, state.expiresAt],
  );
}

/** Good for one use. */
export async function takeOAuthState(pool: pg.Pool, stateHash: Buffer): Promise<OAuthState | undefined> {
  const { rows } = await pool.query<OAuthState>(
    `DELETE FROM oauth_states WHERE state_hash = $1
     RETURNING state_hash AS "stateHash", client_id AS "clientId", client_secret AS "clientSecret", actor,
       return_to AS "returnTo", expires_at AS "expiresAt"`,
    [stateHash],
  );
  return rows[0];
}
