import type pg from 'pg';
import { badParameter, notFound } from './apiError.ts';
import { type ProjectRow, selectProjects } from './sql/selectProjects.ts';

/**
 * The project a call is about: by id or slug, or the only one there is.
 * @throws ApiError 404 for an unknown one, 400 where it must be named.
 */
export async function projectOf(pool: pg.Pool, idOrSlug: string | undefined): Promise<ProjectRow> {
  const projects = await selectProjects(pool);
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
