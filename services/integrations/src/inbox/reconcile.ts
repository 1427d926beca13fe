/**
 * Webhooks get lost, and Linear may switch them off. Once an hour every issue of ours that has changed since the last
 * time is read; deleted ones are found by asking for those that a webhook would have told of.
 */
import type pg from 'pg';
import type { LinearApi } from '../linear/linearApi.ts';
import { selectReconciled, storeReconciled } from '../sql/reconciliations.ts';
import { selectIssueIds } from '../sql/selectIssueIds.ts';
import { applyIssue } from './applyIssue.ts';

/** Linear's clock may be behind ours, and what is just being written is not read yet. */
const OVERLAP_MS = 5 * 60_000;
const IDS_PER_CALL = 100;

/** @returns how many tickets had changed; 0 also when it ran less than `everyMs` ago */
export async function reconcile(deps: {
  pool: pg.Pool;
  api: LinearApi;
  now: () => number;
  everyMs: number;
}): Promise<number> {
  const { pool, api, now } = deps;
  const last = await selectReconciled(pool);
  if (last && now() - last.ranAt < deps.everyMs) return 0;
  const startedAt = now();
  const since = new Date(last ? last.readUntil - OVERLAP_MS : 0).toISOString();
  const ids = await selectIssueIds(pool);
  let changed = 0;
  for (let from = 0; from < ids.length; from += IDS_PER_CALL) {
    const some = ids.slice(from, from + IDS_PER_CALL);
    for (const issue of await api.issuesUpdated(some, since))
      if ((await applyIssue(pool, issue)) === 'applied') changed += 1;
  }
  await storeReconciled(pool, { readUntil: new Date(startedAt), changed });
  return changed;
}
