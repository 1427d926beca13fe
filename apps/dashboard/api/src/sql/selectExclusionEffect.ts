import type { ClickHouseClient } from '@clickhouse/client';
import { routePattern } from '../search/whereOf.ts';

export interface Exclusion {
  rule: string;
  route?: string | undefined;
  element?: string | undefined;
}

export interface ExclusionCounts {
  signals: number;
  people: number;
  sessions: number;
  allSignals: number;
  incidents: { id: string; signals: number }[];
}

const IN_SCOPE = `({route:String} = '' OR match(route, {pattern:String}))
  AND ({element:String} = '' OR selector = {element:String} OR label = {element:String})`;

/** How many stored signals of a rule a silence would have kept away since `since`, epoch ms. */
export async function selectExclusionEffect(
  clickhouse: ClickHouseClient,
  options: Exclusion & { projectId: string; since: number },
): Promise<ExclusionCounts> {
  const parameters = {
    project: options.projectId,
    rule: options.rule,
    since: options.since,
    route: options.route ?? '',
    pattern: routePattern(options.route ?? ''),
    element: options.element ?? '',
  };
  const ofRule = `project = {project:UUID} AND rule = {rule:String} AND at >= fromUnixTimestamp64Milli({since:Int64})`;
  const [totals, incidents] = await Promise.all([
    clickhouse.query({
      query: `SELECT toFloat64(uniqExact(id)) AS all_signals, toFloat64(uniqExactIf(id, ${IN_SCOPE})) AS signals,
          toFloat64(uniqExactIf(session, ${IN_SCOPE})) AS sessions,
          toFloat64(uniqExactIf(if(person = '', session, person), ${IN_SCOPE})) AS people
        FROM signals WHERE ${ofRule}`,
      query_params: parameters,
      format: 'JSONEachRow',
    }),
    clickhouse.query({
      query: `SELECT toString(assumeNotNull(incident)) AS id, toFloat64(uniqExact(signals.id)) AS n
        FROM signals WHERE ${ofRule} AND ${IN_SCOPE} AND incident IS NOT NULL GROUP BY incident ORDER BY n DESC LIMIT 10`,
      query_params: parameters,
      format: 'JSONEachRow',
    }),
  ]);
  const [row] = await totals.json<{ all_signals: number; signals: number; sessions: number; people: number }>();
  const found = await incidents.json<{ id: string; n: number }>();
  return {
    signals: Number(row?.signals ?? 0),
    people: Number(row?.people ?? 0),
    sessions: Number(row?.sessions ?? 0),
    allSignals: Number(row?.all_signals ?? 0),
    incidents: found.map(({ id, n }) => ({ id, signals: Number(n) })),
  };
}
