import type pg from 'pg';

export interface ProjectChanges {
  name?: string | undefined;
  allowedOrigins?: string[] | undefined;
  ticketMinSessions?: number | undefined;
  ticketWindowHours?: number | undefined;
}

/** Changes what is given and keeps the rest. */
export async function updateProject(pool: pg.Pool, options: { id: string; changes: ProjectChanges }): Promise<void> {
  const { id, changes } = options;
  await pool.query(
    `UPDATE projects SET
       name = coalesce($2, name),
       allowed_origins = coalesce($3::text[], allowed_origins),
       ticket_min_sessions = coalesce($4, ticket_min_sessions),
       ticket_window_hours = coalesce($5, ticket_window_hours)
     WHERE id = $1`,
    [
      id,
      changes.name ?? null,
      changes.allowedOrigins ?? null,
      changes.ticketMinSessions ?? null,
      changes.ticketWindowHours ?? null,
    ],
  );
}
