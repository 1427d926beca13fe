import type pg from 'pg';

export interface ProjectRow {
  id: string;
  slug: string;
  name: string;
  allowed_origins: string[];
  ticket_min_sessions: number;
  ticket_window_hours: number;
  /** The newest write key that is not revoked. */
  write_key: string | null;
}

export async function selectProjects(pool: pg.Pool): Promise<ProjectRow[]> {
  const { rows } = await pool.query<ProjectRow>(
    `SELECT p.id, p.slug, p.name, p.allowed_origins, p.ticket_min_sessions, p.ticket_window_hours,
            (SELECT k.key FROM write_keys k
             WHERE k.project_id = p.id AND k.revoked_at IS NULL ORDER BY k.created_at DESC LIMIT 1) AS write_key
     FROM projects p ORDER BY p.created_at, p.id`,
  );
  return rows;
}
