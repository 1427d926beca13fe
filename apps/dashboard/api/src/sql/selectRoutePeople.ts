import type { ClickHouseClient } from '@clickhouse/client';

/** Who was not identified counts once per session. */
const PERSON = `if(person = '', session, person)`;
const SINCE = `project = {project:UUID} AND received_at >= fromUnixTimestamp64Milli({since:Int64})
  AND visitor = 'person'`;
const SIGNALS = `project = {project:UUID} AND at >= fromUnixTimestamp64Milli({since:Int64}) AND severity <> 'low'`;

interface Scope {
  projectId: string;
  /** Epoch ms. */
  since: number;
  limit: number;
}

/** People who opened each route, the most first. An estimate within one percent. */
export async function selectRouteVisitors(
  clickhouse: ClickHouseClient,
  options: Scope & { route?: string },
): Promise<{ route: string; people: number }[]> {
  const result = await clickhouse.query({
    query: `SELECT route, toFloat64(uniq(${PERSON})) AS people FROM events
      WHERE ${SINCE} AND type IN ('page', 'route') AND ({route:String} = '' OR route = {route:String}) AND route <> ''
      GROUP BY route ORDER BY people DESC LIMIT {limit:UInt32}`,
    query_params: parameters(options),
    format: 'JSONEachRow',
  });
  return result.json();
}

/** People who had a signal on each route, the most first. */
export async function selectRouteHurt(
  clickhouse: ClickHouseClient,
  options: Scope & { route?: string },
): Promise<{ route: string; people: number; signals: number }[]> {
  const result = await clickhouse.query({
    query: `SELECT route, toFloat64(uniqExact(${PERSON})) AS people, toFloat64(uniqExact(id)) AS signals FROM signals
      WHERE ${SIGNALS} AND ({route:String} = '' OR route = {route:String})
      GROUP BY route ORDER BY people DESC, route LIMIT {limit:UInt32}`,
    query_params: parameters(options),
    format: 'JSONEachRow',
  });
  return result.json();
}

/** People who used each element of a route. */
export async function selectElementUsers(
  clickhouse: ClickHouseClient,
  options: Scope & { route: string },
): Promise<{ selector: string; label: string; people: number }[]> {
  const result = await clickhouse.query({
    query: `SELECT selector, anyLast(label) AS name, toFloat64(uniq(${PERSON})) AS people FROM events
      WHERE ${SINCE} AND type IN ('click', 'submit', 'field', 'key') AND route = {route:String} AND selector <> ''
      GROUP BY selector ORDER BY people DESC LIMIT {limit:UInt32}`,
    query_params: parameters(options),
    format: 'JSONEachRow',
  });
  const rows = await result.json<{ selector: string; name: string; people: number }>();
  return rows.map(({ name, ...row }) => ({ ...row, label: name }));
}

/** People who had a signal on each element of a route; an empty selector is the page itself. */
export async function selectElementHurt(
  clickhouse: ClickHouseClient,
  options: Scope & { route: string },
): Promise<{ selector: string; label: string; people: number; signals: number; rules: string[] }[]> {
  const result = await clickhouse.query({
    query: `SELECT selector, anyLast(label) AS name, toFloat64(uniqExact(${PERSON})) AS people,
        toFloat64(uniqExact(id)) AS signals, arraySort(groupUniqArray(rule)) AS rules FROM signals
      WHERE ${SIGNALS} AND route = {route:String}
      GROUP BY selector ORDER BY people DESC, selector LIMIT {limit:UInt32}`,
    query_params: parameters(options),
    format: 'JSONEachRow',
  });
  const rows = await result.json<{
    selector: string;
    name: string;
    people: number;
    signals: number;
    rules: string[];
  }>();
  return rows.map(({ name, ...row }) => ({ ...row, label: name }));
}

function parameters({ projectId, since, limit, route }: Scope & { route?: string }) {
  return { project: projectId, since, limit, route: route ?? '' };
}
