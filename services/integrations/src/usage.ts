/** What ClickHouse knows around an incident: who used the element without trouble, where it stood, which releases ran. */
import type { ClickHouseClient } from '@clickhouse/client';

/** Sessions older than this say little about today's page, and cost reading. */
const MAX_DAYS = 30;

export interface Usage {
  /** Sessions that used the element (or saw the page, where there is none) since the incident began. */
  sessions: number;
  /** Releases that were in use on the route, oldest first, with when they were first seen; epoch ms. */
  releases: { name: string; firstSeenAt: number }[];
  /** Left, top, width, height in CSS px of the element, and a point that was clicked; page coordinates. */
  box: [number, number, number, number] | undefined;
  clicks: [number, number][];
}

export interface UsageQuery {
  projectId: string;
  route: string;
  selector: string;
  /** Epoch ms. */
  sinceMs: number;
}

export type ReadUsage = (query: UsageQuery) => Promise<Usage | undefined>;

export function createReadUsage(clickhouse: ClickHouseClient): ReadUsage {
  async function rows<T>(query: string, parameters: Record<string, unknown>): Promise<T[]> {
    const result = await clickhouse.query({ query, query_params: parameters, format: 'JSONEachRow' });
    return result.json<T>();
  }

  return async ({ projectId, route, selector, sinceMs }) => {
    const parameters = {
      project: projectId,
      route,
      selector,
      since: Math.floor(Math.max(sinceMs, Date.now() - MAX_DAYS * 86_400_000) / 1_000),
      days: MAX_DAYS,
    };
    const onElement = selector === '' ? '1' : 'selector = {selector:String}';
    const [used, releases, places] = await Promise.all([
      rows<{ sessions: string }>(
        `SELECT uniqExact(session) AS sessions FROM events
         WHERE project = {project:UUID} AND received_at >= toDateTime({since:UInt32}) - 3600 AND route = {route:String}
           AND visitor = 'person' AND ${onElement}`,
        parameters,
      ),
      rows<{ name: string; first: number }>(
        `SELECT release AS name, toUnixTimestamp(min(received_at)) AS first FROM events
         WHERE project = {project:UUID} AND received_at >= now() - toIntervalDay({days:UInt32}) AND route = {route:String} AND release <> ''
         GROUP BY release ORDER BY first LIMIT 50`,
        parameters,
      ),
      selector === ''
        ? []
        : rows<{ data: string }>(
            `SELECT data FROM events
             WHERE project = {project:UUID} AND received_at >= toDateTime({since:UInt32}) - 3600 AND route = {route:String}
               AND selector = {selector:String} AND type = 'click' AND visitor = 'person' ORDER BY received_at DESC LIMIT 20`,
            parameters,
          ),
    ]);
    const clicks = places.map((place) => readPlace(place.data));
    return {
      sessions: Number(used[0]?.sessions ?? 0),
      releases: releases.map(({ name, first }) => ({ name, firstSeenAt: first * 1_000 })),
      box: clicks.find((one) => one.box !== undefined)?.box,
      clicks: clicks.flatMap((one) => (one.point === undefined ? [] : [one.point])),
    };
  };
}

function readPlace(data: string): { box?: [number, number, number, number]; point?: [number, number] } {
  const event: unknown = JSON.parse(data);
  if (typeof event !== 'object' || event === null) return {};
  const box = 'element' in event && isObject(event.element) && 'box' in event.element ? event.element.box : undefined;
  const point = 'x' in event && 'y' in event ? [event.x, event.y] : undefined;
  return {
    ...(isNumbers(box, 4) ? { box: [box[0]!, box[1]!, box[2]!, box[3]!] } : {}),
    ...(isNumbers(point, 2) ? { point: [point[0]!, point[1]!] } : {}),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isNumbers(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every((one) => typeof one === 'number');
}
