import type pg from 'pg';

export interface SearchValueRow {
  name: 'rule' | 'rule-version' | 'route' | 'element' | 'release' | 'browser' | 'assignee' | 'ticket';
  value: string;
  incidents: number;
}

/** Suggestions follow what happens now; looking through more than this would cost more than they are worth. */
const NEWEST_INCIDENTS = 1_000;

/** The most frequent values that the newest incidents of a project have, `limit` of each name. */
export async function selectSearchValues(
  pool: pg.Pool,
  options: { projectId: string; limit: number },
): Promise<SearchValueRow[]> {
  const { rows } = await pool.query<SearchValueRow>(
    `WITH i AS (SELECT id, rules, route, element, assignee_id, last_seen_at FROM incidents WHERE project_id = $1
            ORDER BY last_seen_at DESC LIMIT $3),
     found AS (
       SELECT 'rule' AS name, r AS value, count(*)::int AS incidents, max(last_seen_at) AS newest FROM i, unnest(rules) AS r GROUP BY r
       UNION ALL SELECT 'route', route, count(*)::int, max(last_seen_at) FROM i GROUP BY route
       UNION ALL SELECT 'element', coalesce(nullif(element->>'label', ''), element->>'selector'), count(*)::int, max(last_seen_at)
         FROM i GROUP BY 2
       UNION ALL SELECT CASE t.trait WHEN 'rule' THEN 'rule-version' ELSE t.trait END, t.value, count(*)::int, max(t.last_at)
         FROM i CROSS JOIN LATERAL (SELECT * FROM incident_traits t
           WHERE t.incident_id = i.id AND t.trait IN ('rule', 'release', 'browser') OFFSET 0) t GROUP BY t.trait, t.value
       UNION ALL SELECT 'assignee', u.name, count(*)::int, max(i.last_seen_at) FROM i JOIN users u ON u.id = i.assignee_id GROUP BY u.name
       UNION ALL SELECT 'ticket', k.identifier, 1, max(k.created_at) FROM tickets k JOIN i ON i.id = k.incident_id GROUP BY k.identifier),
     ranked AS (
       SELECT *, row_number() OVER (PARTITION BY name
         ORDER BY CASE WHEN name = 'release' THEN 0 ELSE incidents END DESC, newest DESC, value) AS place FROM found WHERE value <> '')
     SELECT name, value, incidents FROM ranked WHERE place <= $2 ORDER BY name, place`,
    [options.projectId, options.limit, NEWEST_INCIDENTS],
  );
  return rows;
}
