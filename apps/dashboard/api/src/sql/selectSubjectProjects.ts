import type pg from 'pg';

/** What a route may be about, and where its project stands. Fixed texts, never from a call. */
const QUERIES = {
  incident: 'SELECT DISTINCT project_id FROM incidents WHERE id = $1::uuid OR short_id = ANY ($2)',
  signal: 'SELECT project_id FROM signals WHERE id = $1',
  backtest: 'SELECT project_id FROM backtests WHERE id = $1::uuid',
} as const;
export type Subject = keyof typeof QUERIES;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SHORT_ID = /^WIN-([0-9a-z]{8})$/i;

/** The ids of the projects that the thing with this id belongs to; several only where a short id is in several. */
export async function selectSubjectProjects(
  pool: pg.Pool,
  options: { subject: Subject; id: string },
): Promise<string[]> {
  const { subject, id } = options;
  const values: unknown[] = [subject === 'signal' ? id : UUID.test(id) ? id.toLowerCase() : null];
  if (subject === 'incident') {
    const code = SHORT_ID.exec(id)?.[1];
    values.push(code === undefined ? [] : [`WIN-${code.toLowerCase()}`, `WIN-${code.toUpperCase()}`]);
  }
  const { rows } = await pool.query<{ project_id: string }>(QUERIES[subject], values);
  return rows.map((row) => row.project_id);
}
