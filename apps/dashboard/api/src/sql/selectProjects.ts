import type pg from 'pg';

export interface ProjectRow {
  id: string;
  slug: string;
  name: string;
  organisation_id: string;
  organisation: string;
  home: boolean;
  allowed_origins: string[];
  ticket_min_sessions: number;
  ticket_window_hours: number;
  consent: 'granted' | 'required' | 'anonymous';
  labels: 'names' | 'text';
  allowed_query_keys: string[];
  sampling: number;
  event_days: number;
  signal_days: number;
  replay_link: string | null;
  /** The newest write key that is not revoked. */
  write_key: string | null;
}

/** The projects of these organisations, the oldest first. */
export async function selectProjects(
  pool: pg.Pool | pg.ClientBase,
  options: { organisationIds: readonly string[] },
): Promise<ProjectRow[]> {
  const { rows } = await pool.query<ProjectRow>(
    `SELECT p.id, p.slug, p.name, p.organisation_id, o.name AS organisation, o.home,
            p.allowed_origins, p.ticket_min_sessions, p.ticket_window_hours,
            p.consent, p.labels, p.allowed_query_keys, p.sampling, p.event_days, p.signal_days, p.replay_link,
            (SELECT k.key FROM write_keys k
             WHERE k.project_id = p.id AND k.revoked_at IS NULL ORDER BY k.created_at DESC LIMIT 1) AS write_key
     FROM projects p JOIN organisations o ON o.id = p.organisation_id
     WHERE p.organisation_id = ANY ($1::uuid[])
     ORDER BY o.home DESC, o.created_at, p.created_at, p.id`,
    [options.organisationIds],
  );
  return rows;
}
