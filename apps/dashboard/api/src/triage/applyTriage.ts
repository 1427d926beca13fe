import type pg from 'pg';
import { badParameter, notFound } from '../apiError.ts';
import type { TriageAction } from '../schemas/triage.ts';
import { inTransaction } from '../sql/inTransaction.ts';
import type { IncidentFilter, IncidentStatus } from '../sql/selectIncidents.ts';
import { selectReleases } from '../sql/selectReleases.ts';
import { insertTriageAction, lockTriageAction, markUndone, selectChanged } from '../sql/triageActions.ts';
import { lockMatchingRows, lockTriageRows, restoreBefore, type TriageRow, writeDecided } from '../sql/triageStates.ts';
import { type Decision, decide } from './decide.ts';

/** One decision, one transaction: more than any project has, and still a few seconds. */
const MOST_INCIDENTS = 10_000;

export type TriageTarget =
  | { ids: readonly string[] }
  | { filter: IncidentFilter; statuses: readonly IncidentStatus[]; asOf: number; except: readonly string[] };

export interface TriageOrder {
  id: string;
  projectId: string;
  /** Whose organisation an assignee has to be in. */
  organisationId: string;
  actor: string;
  userId: string | undefined;
  action: TriageAction;
  target: TriageTarget;
  /** Epoch ms. */
  now: number;
}

export interface TriageOutcome {
  /** False where the same order was carried out before. */
  fresh: boolean;
  changed: string[];
  unchanged: number;
}

/**
 * Carries out a decision over some incidents, once for each id of an order.
 * @throws ApiError 404 for an incident, a duplicate or a person that is not there.
 */
export function applyTriage(pool: pg.Pool, order: TriageOrder): Promise<TriageOutcome> {
  const { id, projectId, actor, action, target } = order;
  return inTransaction(pool, async (client) => {
    if (!(await insertTriageAction(client, { id, projectId, actor, action }))) {
      if (!(await lockTriageAction(client, { id, projectId }))) throw badParameter('id', 'is taken; choose a new UUID');
      return { fresh: false, changed: await selectChanged(client, { id }), unchanged: 0 };
    }
    const decision = await lookUp(client, order);
    const rows = await lockTarget(client, projectId, target);
    const now = new Date(order.now).toISOString();
    const decided = rows.flatMap((row) => {
      const outcome = decide(decision, row, now);
      return outcome ? [{ ...outcome, id: row.id, before: row.state }] : [];
    });
    if (decided.length > 0) {
      await writeDecided(client, { actionId: id, actor, decided });
      await notify(client, projectId);
    }
    return { fresh: true, changed: decided.map((one) => one.id), unchanged: rows.length - decided.length };
  });
}

/** Takes a decision back, once. What was changed since stays as it is. */
export function undoTriage(
  pool: pg.Pool,
  options: { id: string; projectId: string; actor: string },
): Promise<{ restored: number; changedSince: number }> {
  const { id, projectId, actor } = options;
  return inTransaction(pool, async (client) => {
    const action = await lockTriageAction(client, { id, projectId });
    if (!action) throw notFound('decision', id);
    if (action.undone) return { restored: 0, changedSince: 0 };
    const outcome = await restoreBefore(client, { actionId: id, actor, what: action.type });
    await markUndone(client, { id });
    await notify(client, projectId);
    return outcome;
  });
}

async function lockTarget(client: pg.ClientBase, projectId: string, target: TriageTarget): Promise<TriageRow[]> {
  if ('filter' in target) {
    const rows = await lockMatchingRows(client, { ...target, limit: MOST_INCIDENTS + 1 });
    if (rows.length > MOST_INCIDENTS)
      throw badParameter('matching', `is more than ${MOST_INCIDENTS} incidents; narrow the search`);
    return rows;
  }
  const ids = [...new Set(target.ids.map((id) => id.toLowerCase()))];
  const rows = await lockTriageRows(client, { projectId, ids });
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined) throw notFound('incident', missing);
  return rows;
}

/** The action with what it depends on: the other incident, the release, the person. */
async function lookUp(client: pg.ClientBase, order: TriageOrder): Promise<Decision> {
  const { action, projectId } = order;
  switch (action.type) {
    case 'accept':
      return { type: 'accept' };
    case 'duplicate':
      return { type: 'duplicate', of: await rootOf(client, { id: action.of, projectId, target: order.target }) };
    case 'decline':
      return { type: 'decline', reason: action.reason };
    case 'snooze':
      return {
        type: 'snooze',
        until: action.until === undefined ? null : timeOf(action.until, order.now),
        people: action.people ?? null,
        release: action.nextRelease ? await currentRelease(client, projectId, 'nextRelease') : null,
      };
    case 'resolve':
      return {
        type: 'resolve',
        release: action.in === undefined ? null : await currentRelease(client, projectId, 'in'),
        after: action.in === 'next-release',
        reason: action.reason ?? null,
      };
    case 'reopen':
      return { type: 'reopen', reason: action.reason ?? null };
    case 'assign':
      return { type: 'assign', to: action.to === null ? null : await personOf(client, order, action.to) };
  }
}

function timeOf(until: number, now: number): string {
  if (until <= now) throw badParameter('action.until', 'is over already; choose a time to come');
  if (until > now + 366 * 86_400_000) throw badParameter('action.until', 'is more than a year away');
  return new Date(until).toISOString();
}

/** The incident itself, or what it is a duplicate of: there are no chains. */
async function rootOf(
  client: pg.ClientBase,
  options: { id: string; projectId: string; target: TriageTarget },
): Promise<{ id: string; shortId: string }> {
  const { rows } = await client.query<{ id: string; shortId: string }>(
    `SELECT coalesce(d.id, i.id) AS id, coalesce(d.short_id, i.short_id) AS "shortId"
       FROM incidents i LEFT JOIN incidents d ON d.id = i.duplicate_of
      WHERE i.id = $1 AND i.project_id = $2`,
    [options.id, options.projectId],
  );
  const root = rows[0];
  if (!root) throw notFound('incident', options.id);
  if ('ids' in options.target && options.target.ids.includes(root.id))
    throw badParameter('action.of', 'is among the duplicates; an incident cannot be its own duplicate');
  return root;
}

async function currentRelease(client: pg.ClientBase, projectId: string, field: string): Promise<string> {
  const [newest] = await selectReleases(client, { projectId });
  if (newest) return newest.name;
  throw badParameter(
    `action.${field}`,
    'needs releases, and no event has named one; set `release` when you start the SDK',
  );
}

async function personOf(client: pg.ClientBase, order: TriageOrder, to: string): Promise<{ id: string; name: string }> {
  const id = to === 'me' ? order.userId : to;
  if (id === undefined) throw badParameter('action.to', 'me is nobody for an API token; name the id of a user');
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT u.id, u.name FROM users u JOIN memberships m ON m.user_id = u.id
      WHERE u.id = $1 AND m.organisation_id = $2`,
    [id, order.organisationId],
  );
  if (!rows[0]) throw notFound('person', id);
  return rows[0];
}

async function notify(client: pg.ClientBase, projectId: string): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [
    'wince_changes',
    JSON.stringify({ project: projectId, kind: 'incidents' }),
  ]);
}
