import type pg from 'pg';

export interface ConnectionRow {
  kind: 'key' | 'oauth';
  token: string | null;
  refreshToken: string | null;
  expiresAt: Date | null;
  clientId: string | null;
  clientSecret: string | null;
  organizationId: string | null;
  organization: string | null;
  account: string | null;
  connectedBy: string;
  connectedAt: Date;
  version: number;
}

const COLUMNS = `kind, token, refresh_token AS "refreshToken", expires_at AS "expiresAt", client_id AS "clientId",
  client_secret AS "clientSecret", organization_id AS "organizationId", organization, account,
  connected_by AS "connectedBy", connected_at AS "connectedAt", version`;

/** As it is stored: secrets are sealed. */
export async function selectConnection(client: pg.ClientBase | pg.Pool): Promise<ConnectionRow | undefined> {
  return (await client.query<ConnectionRow>(`SELECT ${COLUMNS} FROM linear_connection`)).rows[0];
}

/** The same, held until the transaction ends: one renewal at a time, on any machine. */
export async function lockConnection(client: pg.ClientBase): Promise<ConnectionRow | undefined> {
  return (await client.query<ConnectionRow>(`SELECT ${COLUMNS} FROM linear_connection FOR UPDATE`)).rows[0];
}

export async function storeTokens(
  client: pg.ClientBase,
  tokens: { token: string; refreshToken: string; expiresAt: Date },
): Promise<void> {
  await client.query('UPDATE linear_connection SET token = $1, refresh_token = $2, expires_at = $3', [
    tokens.token,
    tokens.refreshToken,
    tokens.expiresAt,
  ]);
}

/** Puts a new connection in the place of the one before. Secrets come sealed. */
export async function storeConnection(
  pool: pg.Pool,
  connection: Omit<ConnectionRow, 'connectedAt' | 'version'>,
): Promise<void> {
  await pool.query(
    `INSERT INTO linear_connection AS c (kind, token, refresh_token, expires_at, client_id, client_secret,
       organization_id, organization, account, connected_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (one) DO UPDATE SET kind = $1, token = $2, refresh_token = $3, expires_at = $4, client_id = $5,
       client_secret = $6, organization_id = $7, organization = $8, account = $9, connected_by = $10,
       connected_at = now(), version = c.version + 1`,
    [
      connection.kind,
      connection.token,
      connection.refreshToken,
      connection.expiresAt,
      connection.clientId,
      connection.clientSecret,
      connection.organizationId,
      connection.organization,
      connection.account,
      connection.connectedBy,
    ],
  );
}

export async function deleteConnection(pool: pg.Pool): Promise<boolean> {
  return ((await pool.query('DELETE FROM linear_connection')).rowCount ?? 0) > 0;
}
