import { type ClickHouseClient, createClient } from '@clickhouse/client';

/**
 * Opens the event store: a server where `url` is given, else the ClickHouse engine in this process with its data
 * in `path`. One process may open one path; both give the same client.
 */
export async function openClickHouse(target: { url: string } | { path: string }): Promise<ClickHouseClient> {
  if ('url' in target) return createClient({ url: target.url, request_timeout: 60_000, keep_alive: { enabled: true } });
  const { createChdbConnection } = await import('chdb/connection');
  // chDB was compiled against another minor version of the client's types; the contract is the same.
  type Connection = NonNullable<NonNullable<Parameters<typeof createClient>[0]>['connection']>;
  return createClient({ connection: createChdbConnection({ path: target.path }) as unknown as Connection });
}
