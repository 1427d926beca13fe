import type pg from 'pg';
import { badParameter, notFound } from './apiError.ts';
import { type ProjectRow, selectProjects } from './sql/selectProjects.ts';

/**
 * The project a call names, by id or slug, or the only one there is, among those of the caller's organisations.
 * Routes find it, already looked up and allowed, as `c.get('project')`.
 *
 * @throws ApiError 404 for an unknown one and for one of somebody else, 400 where it must be named.
 */
export async function projectOf(
  pool: pg.Pool,
  options: { idOrSlug: string | undefined; organisationIds: readonly string[] },
): Promise<ProjectRow> {
  const { idOrSlug, organisationIds } = options;
  const projects = await selectProjects(pool, { organisationIds });
  if (idOrSlug !== undefined) {
    const found = projects.find((project) => project.id === idOrSlug.toLowerCase() || project.slug === idOrSlug);
    if (!found) throw notFound('project', idOrSlug);
    return found;
  }
  const [only, ...others] = projects;
  if (only && others.length === 0) return only;
  const slugs = projects.slice(0, 10).map((project) => project.slug);
  throw badParameter(
    'project',
    `is needed, because there are ${projects.length}; name one, such as ${slugs.join(', ')}`,
  );
}
