import type { Pool } from 'pg';

/** Which of the incidents have signals of other rules in a time, epoch ms `[from, to)`. */
export async function selectHeldIncidents(
  pool: Pool,
  options: { incidentIds: readonly string[]; rule: string; from: number; to: number },
): Promise<Set<string>> {
  const { rows } = await pool.query<{ incident_id: string }>(
    `SELECT DISTINCT incident_id FROM signals
      WHERE incident_id = ANY($1) AND rule <> $2 AND at >= $3 AND at < $4`,
    [options.incidentIds, options.rule, new Date(options.from), new Date(options.to)],
  );
  return new Set(rows.map((row) => row.incident_id));
}
