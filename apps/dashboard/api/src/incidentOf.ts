import type pg from 'pg';
import { badParameter, notFound } from './apiError.ts';
import { projectOf } from './projectOf.ts';
import { type IncidentDetailRow, selectIncident } from './sql/selectIncident.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SHORT_ID = /^WIN-([0-9a-f]{8})$/i;

/**
 * The incident with this id or short id, inside `project` where one is named.
 * @throws ApiError 404, also for an incident of another project.
 */
export async function incidentOf(
  pool: pg.Pool,
  options: { id: string; project: string | undefined; now: number },
): Promise<IncidentDetailRow> {
  const hex = SHORT_ID.exec(options.id)?.[1];
  const rows = await selectIncident(pool, {
    id: UUID.test(options.id) ? options.id : undefined,
    shortIds: hex === undefined ? [] : [`WIN-${hex.toLowerCase()}`, `WIN-${hex.toUpperCase()}`],
    now: options.now,
  });
  const projectId = options.project === undefined ? undefined : (await projectOf(pool, options.project)).id;
  const [row, another] = rows.filter((found) => projectId === undefined || found.project_id === projectId);
  if (!row) throw notFound('incident', options.id);
  if (another) throw badParameter('project', `is needed, because ${options.id} is in several projects`);
  return row;
}
