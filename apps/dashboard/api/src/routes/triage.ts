import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ApiError, badParameter, fromZodError } from '../apiError.ts';
import { isAtLeast } from '../auth/roles.ts';
import { createAnswerCache } from '../createAnswerCache.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { filterOf, incidentQuery } from '../incidentQuery.ts';
import { answers, jsonBody } from '../schemas/common.ts';
import {
  exclusionEffectSchema,
  exclusionSchema,
  releasesSchema,
  type TriageAction,
  triageOrderSchema,
  triageResultSchema,
  undoResultSchema,
} from '../schemas/triage.ts';
import { incidentSentence, sentenceText } from '../sentence.ts';
import { selectAssignees } from '../sql/selectAssignees.ts';
import { selectExclusionEffect } from '../sql/selectExclusionEffect.ts';
import { selectIncidentNames } from '../sql/selectIncidentNames.ts';
import { selectReleases, updateReleases } from '../sql/selectReleases.ts';
import { applyTriage, type TriageTarget, undoTriage } from '../triage/applyTriage.ts';

const tags = ['triage'];
const params = z.object({ id: z.string().max(64).openapi({ description: 'id or slug of the project' }) });
const EFFECT_DAYS = 30;
const DAY_MS = 86_400_000;
const MOST_NAMED = 500;

const triageRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/triage',
  operationId: 'triage',
  tags,
  description:
    'Accept, decline, snooze, resolve, reopen, assign, or call a duplicate: one incident, some, or all that match. The `id` makes it safe to repeat, and is what to undo.',
  request: { params, body: jsonBody(triageOrderSchema) },
  responses: answers(triageResultSchema, 'what it changed'),
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/triage/{action}/undo',
  operationId: 'undoTriage',
  tags,
  request: { params: params.extend({ action: z.uuid('must be the id of an order') }) },
  responses: answers(undoResultSchema, 'what is as it was before'),
});

const effectRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/exclusion-effect',
  operationId: 'readExclusionEffect',
  tags,
  request: { params, query: exclusionSchema },
  responses: answers(exclusionEffectSchema, `what a silence would have kept away in the last ${EFFECT_DAYS} days`),
});

const releasesRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/releases',
  operationId: 'listReleases',
  tags,
  request: { params },
  responses: answers(releasesSchema, 'releases that people run, the newest first'),
});

const assigneesRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/assignees',
  operationId: 'listAssignees',
  tags,
  request: { params },
  responses: answers(
    z.object({ people: z.array(z.object({ id: z.string(), name: z.string(), me: z.boolean() })) }),
    'who incidents of the project can be assigned to',
  ),
});

export function addTriageRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  const { pool, clickhouse } = deps;
  const cached = createAnswerCache(deps.now);

  app.openapi(triageRoute, async (c) => {
    const order = c.req.valid('json');
    const { action } = order;
    const project = c.get('project');
    const caller = c.get('caller');
    const now = deps.now();
    const scope = { projectId: project.id, userId: caller.userId, now };
    const target: TriageTarget =
      order.matching === undefined ? { ids: order.incidents ?? [] } : matchingOf(order.matching, scope);
    if (
      action.type === 'decline' &&
      action.exclusion &&
      !isAtLeast(caller.roles.get(project.organisation_id) ?? 'viewer', 'admin')
    )
      throw new ApiError({
        status: 403,
        code: 'role_needed',
        message: 'silencing a rule needs the role admin; decline without it, and ask an admin for the exclusion',
      });
    if (needsRelease(action))
      // ClickHouse is away: what signals told of releases has to do.
      await updateReleases(deps, { projectId: project.id, now }).catch((error) => deps.log?.(error));
    const outcome = await applyTriage(pool, {
      ...scope,
      id: order.id,
      organisationId: project.organisation_id,
      actor: c.get('actor'),
      action,
      target,
    });
    return c.json(
      {
        id: order.id,
        changed: outcome.changed.length,
        unchanged: outcome.unchanged,
        incidents: outcome.changed.slice(0, MOST_NAMED),
        tickets: action.type === 'accept' && action.ticket && outcome.fresh ? await orderTickets(outcome.changed) : 0,
        exclusion: outcome.fresh ? await exclude(action, { projectId: project.id, author: c.get('actor') }) : null,
      },
      200,
    );
  });

  app.openapi(undoRoute, async (c) => {
    const options = { id: c.req.valid('param').action, projectId: c.get('project').id, actor: c.get('actor') };
    return c.json(await undoTriage(pool, options), 200);
  });

  app.openapi(effectRoute, async (c) => {
    const projectId = c.get('project').id;
    const since = deps.now() - EFFECT_DAYS * DAY_MS;
    const { incidents, ...counts } = await selectExclusionEffect(clickhouse, {
      ...c.req.valid('query'),
      projectId,
      since,
    });
    const names = await selectIncidentNames(pool, { projectId, ids: incidents.map(({ id }) => id) });
    return c.json(
      {
        days: EFFECT_DAYS,
        ...counts,
        incidents: incidents.flatMap(({ id, signals }) => {
          const row = names.find((one) => one.id === id);
          if (!row) return [];
          const title = sentenceText(incidentSentence({ ...row, people: row.person_count }));
          return [{ id, shortId: row.short_id, title, signals }];
        }),
      },
      200,
    );
  });

  app.openapi(releasesRoute, async (c) => {
    const projectId = c.get('project').id;
    await cached([projectId], () => updateReleases(deps, { projectId, now: deps.now() })).catch((error) =>
      deps.log?.(error),
    );
    const rows = await selectReleases(pool, { projectId });
    const releases = rows.map(({ name, first_seen_at }) => ({ name, firstSeenAt: first_seen_at.getTime() }));
    return c.json({ current: releases[0]?.name ?? null, releases }, 200);
  });

  app.openapi(assigneesRoute, async (c) => {
    const rows = await selectAssignees(pool, { organisationId: c.get('project').organisation_id });
    const { userId } = c.get('caller');
    return c.json({ people: rows.map((row) => ({ ...row, me: row.id === userId })) }, 200);
  });

  /** An incident that has a ticket needs no other: then the port refuses, which is fine. */
  async function orderTickets(ids: readonly string[]): Promise<number> {
    let ordered = 0;
    for (const id of ids)
      await deps.integrations?.deliveries.createNow(id).then(
        () => ordered++,
        (error) => {
          if (!(error instanceof Error) || error.name !== 'ControlError') throw error;
        },
      );
    return ordered;
  }

  async function exclude(action: TriageAction, edit: { projectId: string; author: string }) {
    if (action.type !== 'decline' || !action.exclusion) return null;
    if (!deps.rules) throw badParameter('action.exclusion', 'cannot be made: no engine runs here');
    const made = await deps.rules.addOverride({
      ...edit,
      ...action.exclusion,
      changes: [],
      reason: action.reason,
    });
    if ('refused' in made) throw badParameter(`action.exclusion.${made.refused.field}`, made.refused.reason);
    if ('conflict' in made) throw new ApiError({ status: 409, code: 'conflict', message: made.conflict });
    return made;
  }
}

function needsRelease(action: TriageAction): boolean {
  return (action.type === 'resolve' && action.in !== undefined) || (action.type === 'snooze' && !!action.nextRelease);
}

const matchingSchema = z.object(incidentQuery);

function matchingOf(
  matching: { asOf: number; except: string[] } & Record<string, unknown>,
  scope: Parameters<typeof filterOf>[1],
): TriageTarget {
  const parsed = matchingSchema.safeParse(matching);
  if (!parsed.success) throw fromZodError(parsed.error);
  const { filter, statuses } = filterOf(parsed.data, scope);
  return { filter, statuses, asOf: matching.asOf, except: matching.except };
}
