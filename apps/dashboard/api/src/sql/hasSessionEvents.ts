import type { ClickHouseClient } from '@clickhouse/client';

/** Whether any event of the session is stored. */
export async function hasSessionEvents(
  clickhouse: ClickHouseClient,
  { projectId, sessionId }: { projectId: string; sessionId: string },
): Promise<boolean> {
  const result = await clickhouse.query({
    query: 'SELECT 1 AS found FROM events WHERE project = {project:UUID} AND session = {session:String} LIMIT 1',
    query_params: { project: projectId, session: sessionId },
    format: 'JSONEachRow',
  });
  return (await result.json()).length > 0;
}
