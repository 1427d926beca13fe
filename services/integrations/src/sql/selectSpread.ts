import type pg from 'pg';
import type { Share, TicketFacts } from '../linear/ticketFacts.ts';

const MAX_SHARES = 6;

/** In which browsers and releases sessions of an incident met it, most first. */
export async function selectSpread(pool: pg.Pool, incidentId: string): Promise<TicketFacts['spread']> {
  const { rows } = await pool.query<Share & { kind: 'browser' | 'release' }>(
    `SELECT v.kind, v.name, count(DISTINCT s.session_id)::int AS sessions
     FROM signals s CROSS JOIN LATERAL (VALUES ('browser', s.browser), ('release', s.release)) v (kind, name)
     WHERE s.incident_id = $1 AND v.name IS NOT NULL AND v.name <> ''
     GROUP BY v.kind, v.name
     ORDER BY sessions DESC, v.name`,
    [incidentId],
  );
  const shares = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .slice(0, MAX_SHARES)
      .map(({ name, sessions }) => ({ name, sessions }));
  return { browsers: shares('browser'), releases: shares('release') };
}
