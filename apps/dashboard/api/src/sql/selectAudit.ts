import type pg from 'pg';

export interface AuditRow {
  id: string;
  at: Date;
  actor: string;
  actor_login: string | null;
  address: string | null;
  action: string;
  target: string | null;
  project: string | null;
  detail: Record<string, unknown>;
}

/** The newest first. */
export async function selectAudit(
  pool: pg.Pool,
  options: { organisationId: string; before: number | undefined; limit: number },
): Promise<AuditRow[]> {
  const { rows } = await pool.query<AuditRow>(
    `SELECT a.id, a.at, a.actor, a.actor_login, a.address, a.action, a.target, p.slug AS project, a.detail
     FROM audit_log a LEFT JOIN projects p ON p.id = a.project_id
     WHERE a.organisation_id = $1 AND ($2::bigint IS NULL OR a.id < $2)
     ORDER BY a.id DESC LIMIT $3`,
    [options.organisationId, options.before ?? null, options.limit],
  );
  return rows;
}
