import type pg from 'pg';
import type { Scope } from '../auth/roles.ts';

export interface ListedTokenRow {
  id: string;
  name: string;
  scopes: Scope[];
  created_by: string | null;
  created_at: Date;
  last_used_at: Date | null;
  expires_at: Date | null;
}

const COLUMNS = 'id, name, scopes, created_by, created_at, last_used_at, expires_at';

/** Those that are not revoked, the newest first. */
export async function selectApiTokens(pool: pg.Pool, options: { organisationId: string }): Promise<ListedTokenRow[]> {
  const { rows } = await pool.query<ListedTokenRow>(
    `SELECT ${COLUMNS} FROM api_tokens WHERE organisation_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id`,
    [options.organisationId],
  );
  return rows;
}

export async function insertApiToken(
  client: pg.ClientBase,
  token: {
    organisationId: string;
    name: string;
    scopes: readonly Scope[];
    tokenHash: Buffer;
    createdBy: string;
    expiresAt: number | undefined;
  },
): Promise<ListedTokenRow> {
  const { rows } = await client.query<ListedTokenRow>(
    `INSERT INTO api_tokens (organisation_id, name, scopes, token_hash, created_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
    [
      token.organisationId,
      token.name,
      token.scopes,
      token.tokenHash,
      token.createdBy,
      token.expiresAt === undefined ? null : new Date(token.expiresAt),
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('an INSERT with RETURNING gave no row');
  return row;
}

/** @returns the name, or undefined where there is no such token that still works. */
export async function revokeApiToken(
  client: pg.ClientBase,
  options: { organisationId: string; id: string },
): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `UPDATE api_tokens SET revoked_at = now() WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL
     RETURNING name`,
    [options.organisationId, options.id],
  );
  return rows[0]?.name;
}
