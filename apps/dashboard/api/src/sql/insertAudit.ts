import type pg from 'pg';

export interface AuditEntry {
  organisationId: string;
  projectId?: string | undefined;
  actor: string;
  actorLogin?: string | undefined;
  address: string | undefined;
  /** Such as `member.role-changed`. */
  action: string;
  /** What it was done to, in words for people. */
  target?: string | undefined;
  detail?: Record<string, unknown> | undefined;
}

/** Takes the client of the transaction that makes the change: there is never one without the other. */
export async function insertAudit(client: pg.ClientBase, entry: AuditEntry): Promise<void> {
  await client.query(
    `INSERT INTO audit_log (organisation_id, project_id, actor, actor_login, address, action, target, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      entry.organisationId,
      entry.projectId ?? null,
      entry.actor,
      entry.actorLogin ?? null,
      entry.address ?? null,
      entry.action,
      entry.target ?? null,
      entry.detail ?? {},
    ],
  );
}
