import type pg from 'pg';

export interface EndpointRow {
  id: string;
  projectId: string;
  url: string;
  /** Sealed, and so is the older one while it is valid. */
  secret: string;
  oldSecret: string | null;
  events: string[];
  enabled: boolean;
  disabledReason: string | null;
  createdAt: Date;
}

const COLUMNS = `id, project_id AS "projectId", url, secret,
  CASE WHEN old_secret_until > now() THEN old_secret END AS "oldSecret", events, enabled,
  disabled_reason AS "disabledReason", created_at AS "createdAt"`;

/** How long the older secret signs too. */
const OVERLAP_HOURS = 24;

export async function selectEndpoint(pool: pg.Pool, id: string): Promise<EndpointRow | undefined> {
  return (await pool.query<EndpointRow>(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE id = $1`, [id])).rows[0];
}

export async function selectEndpoints(pool: pg.Pool, projectId: string): Promise<EndpointRow[]> {
  const { rows } = await pool.query<EndpointRow>(
    `SELECT ${COLUMNS} FROM webhook_endpoints WHERE project_id = $1 ORDER BY created_at, id`,
    [projectId],
  );
  return rows;
}

export async function insertEndpoint(
  pool: pg.Pool,
  endpoint: { projectId: string; url: string; secret: string; events: string[] },
): Promise<EndpointRow> {
  const { rows } = await pool.query<EndpointRow>(
    `INSERT INTO webhook_endpoints (project_id, url, secret, events) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
    [endpoint.projectId, endpoint.url, endpoint.secret, endpoint.events],
  );
  return rows[0]!;
}

/** Changes what is given. Undefined when there is no such receiver in the project. */
export async function updateEndpoint(
  pool: pg.Pool,
  endpoint: {
    id: string;
    projectId: string;
    url?: string | undefined;
    events?: string[] | undefined;
    enabled?: boolean | undefined;
  },
): Promise<EndpointRow | undefined> {
  const { rows } = await pool.query<EndpointRow>(
    `UPDATE webhook_endpoints SET url = coalesce($3, url), events = coalesce($4::text[], events),
       enabled = coalesce($5, enabled), disabled_reason = CASE WHEN $5 THEN NULL ELSE disabled_reason END
     WHERE id = $1 AND project_id = $2 RETURNING ${COLUMNS}`,
    [endpoint.id, endpoint.projectId, endpoint.url ?? null, endpoint.events ?? null, endpoint.enabled ?? null],
  );
  return rows[0];
}

/** The secret before signs along for a day. */
export async function rotateSecret(
  pool: pg.Pool,
  endpoint: { id: string; projectId: string; secret: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE webhook_endpoints SET old_secret = secret, old_secret_until = now() + make_interval(hours => $4), secret = $3
     WHERE id = $1 AND project_id = $2`,
    [endpoint.id, endpoint.projectId, endpoint.secret, OVERLAP_HOURS],
  );
  return rowCount === 1;
}

export async function deleteEndpoint(pool: pg.Pool, endpoint: { id: string; projectId: string }): Promise<boolean> {
  const { rowCount } = await pool.query('DELETE FROM webhook_endpoints WHERE id = $1 AND project_id = $2', [
    endpoint.id,
    endpoint.projectId,
  ]);
  return rowCount === 1;
}

export async function disableEndpoint(pool: pg.Pool, endpoint: { id: string; reason: string }): Promise<void> {
  await pool.query('UPDATE webhook_endpoints SET enabled = false, disabled_reason = $2 WHERE id = $1', [
    endpoint.id,
    endpoint.reason,
  ]);
}
