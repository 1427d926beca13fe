import { text } from 'node:stream/consumers';
import type { ClickHouseClient } from '@clickhouse/client';
import type { LogRecord } from '@wince/protocol';
import type { Pool } from 'pg';
import { selectRulesAt } from '../host/projectRules/loadPeriods.ts';
import { type NearMiss, nearMisses } from '../near/nearMisses.ts';
import type { RuleDefinition } from '../rules/definition.ts';

/** A session that sends more than this floods us; its first batches are what is explained. */
const MAX_BATCHES = 2_000;

/** What almost became a signal in one session, by the rules its project has now. */
export async function sessionNearMisses(
  stores: { clickhouse: ClickHouseClient; pool: Pool; rules: readonly RuleDefinition[] },
  options: { projectId: string; sessionId: string; now: number },
): Promise<NearMiss[]> {
  const { stream } = await stores.clickhouse.exec({
    query: `SELECT concat(head, ',"events":[', arrayStringConcat(events, ','), ']}}') FROM batches
      WHERE project = {projectId:UUID} AND session = {sessionId:String}
      ORDER BY received_at, page, seq, batch LIMIT {limit:UInt32} FORMAT TSVRaw`,
    query_params: { projectId: options.projectId, sessionId: options.sessionId, limit: MAX_BATCHES },
  });
  const lines = (await text(stream)).split('\n').filter((line) => line !== '');
  const rules = await selectRulesAt(stores.pool, stores.rules, { projectId: options.projectId, at: options.now });
  return nearMisses(
    lines.map((line) => JSON.parse(line) as LogRecord),
    rules,
  );
}
