import type pg from 'pg';

/** How many projects may have the same name before it is refused. */
const MOST_NAMESAKES = 1_000;

/** A new project. Its slug is made from the name and stays, whatever the name becomes: addresses go on working. */
export async function insertProject(
  client: pg.ClientBase,
  project: { organisationId: string; name: string },
): Promise<{ id: string; slug: string } | undefined> {
  const { rows } = await client.query<{ id: string; slug: string }>(
    `INSERT INTO projects (organisation_id, name, slug)
     SELECT $1, $2, slug FROM (
       SELECT n, CASE n WHEN 1 THEN $3::text ELSE $3 || '-' || n END AS slug FROM generate_series(1, ${MOST_NAMESAKES}) n
     ) candidates
     WHERE NOT is_slug_taken(candidates.slug)
     ORDER BY n LIMIT 1
     ON CONFLICT (slug) DO NOTHING
     RETURNING id, slug`,
    [project.organisationId, project.name, slugOf(project.name)],
  );
  return rows[0];
}

/** `Größe & Form` becomes `grosse-form`; a name without a Latin letter or digit becomes `project`. */
export function slugOf(name: string): string {
  const slug = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'project' : slug;
}
