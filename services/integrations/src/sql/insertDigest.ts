import type pg from 'pg';

const MOST_LISTED = 20;

/**
 * One ticket for all that an earlier day's budget left over. Those are marked as told; each gets a ticket of its own
 * once it has hit twice as many people. Dates are those of the project's place.
 */
export async function insertDigest(
  client: pg.ClientBase,
  options: { projectId: string; today: string; timezone: string },
): Promise<void> {
  await client.query(
    `WITH rest AS (
       SELECT o.id, i.person_count, i.short_id, (o.held_at AT TIME ZONE $3)::date AS day,
         coalesce(o.title, i.rule || ' on ' || i.route) AS title,
         i.person_count * CASE i.severity WHEN 'high' THEN 9 ELSE 3 END AS pain
       FROM outbox o JOIN incidents i ON i.id = o.incident_id
       WHERE o.project_id = $1 AND o.kind = 'create-ticket' AND o.state = 'new' AND o.held = 'budget'
         AND (o.held_at AT TIME ZONE $3)::date < $2::date AND i.status IN ('new', 'open')
     ), told AS (
       UPDATE outbox o SET held = 'digest', held_people = rest.person_count,
         held_detail = 'It was told in a digest, and gets a ticket of its own once it has hit twice as many people.'
       FROM rest WHERE o.id = rest.id
     ), top AS (
       SELECT * FROM rest ORDER BY pain DESC, short_id LIMIT $4
     )
     INSERT INTO outbox (project_id, incident_id, generation, kind, key, payload)
     SELECT $1, NULL, 0, 'digest', $2, jsonb_build_object(
         'date', (SELECT max(day)::text FROM rest),
         'project', (SELECT name FROM projects WHERE id = $1),
         'total', (SELECT count(*) FROM rest),
         'budget', (SELECT budget_per_day FROM ticket_policies WHERE project_id = $1),
         'top', (SELECT jsonb_agg(jsonb_build_object('shortId', short_id, 'title', title, 'people', person_count) ORDER BY pain DESC, short_id) FROM top))
     WHERE EXISTS (SELECT 1 FROM rest)
     ON CONFLICT DO NOTHING`,
    [options.projectId, options.today, options.timezone, MOST_LISTED],
  );
}
