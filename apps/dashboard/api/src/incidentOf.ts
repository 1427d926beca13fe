import type pg from 'pg';
import { notFound } from './apiError.ts';
import { type IncidentDetailRow, selectIncident } from './sql/selectIncident.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SHORT_ID = /^WIN-([0-9a-z]{8})$/i;

/**
 * The incident with this id or short id inside the project of the call.
 * @throws ApiError 404, also for an incident of another project.
 */
export async function incidentOf(
  pool: pg.Pool,
  options: { id: string; projectId: string; now: number },
): Promise<IncidentDetailRow> {
  const code = SHORT_ID.exec(options.id)?.[1];
  const rows = await selectIncident(pool, {
    id: UUID.test(options.id) ? options.id : undefined,
    shortIds: code === undefined ? [] : [`WIN-${code.toLowerCase()}`, `WIN-${code.toUpperCase()}`],
    projectId: options.projectId,
    now: options.now,
  });
  const [row] = rows;
  if (!row) throw notFound('incident', options.id);
  return row;
}
