import type pg from 'pg';
import type { Trouble } from '../linear/ticketFacts.ts';

/** How many of the newest signals are read: their evidence is large, and older errors explain little. */
const NEWEST_SIGNALS = 200;
const MAX_TROUBLES = 8;

/** Errors and requests in the evidence of an incident's newest signals, most sessions first. */
export async function selectTroubles(pool: pg.Pool, incidentId: string): Promise<Trouble[]> {
  const { rows } = await pool.query<Trouble>(
    `SELECT e ->> 'lane' AS lane, e ->> 'text' AS text, count(DISTINCT s.session_id)::int AS sessions
     FROM (SELECT * FROM signals WHERE incident_id = $1 ORDER BY at DESC LIMIT $2) s
       CROSS JOIN LATERAL jsonb_array_elements(s.explanation -> 'events') e
     WHERE e ->> 'lane' IN ('error', 'network')
     GROUP BY 1, 2
     ORDER BY sessions DESC, lane, text
     LIMIT $3`,
    [incidentId, NEWEST_SIGNALS, MAX_TROUBLES],
  );
  return rows;
}
