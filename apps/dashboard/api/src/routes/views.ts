import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RULE_IDS } from '@wince/protocol';
import type pg from 'pg';
import { ApiError, badParameter, notFound } from '../apiError.ts';
import { createAudit } from '../audit.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, jsonBody } from '../schemas/common.ts';
import { newViewSchema, type View, type ViewFilters, viewChangesSchema, viewSchema } from '../schemas/view.ts';
import { parseSearch } from '../search/parseSearch.ts';
import { inTransaction } from '../sql/inTransaction.ts';
import {
  deleteView,
  insertView,
  lockViews,
  selectTakenName,
  selectViews,
  updateView,
  type ViewRow,
} from '../sql/savedViews.ts';

/** More than a menu can be read through. */
const MOST_VIEWS = 50;

const tags = ['incidents'];
const params = z.object({ id: z.string().max(64).openapi({ description: 'id or slug of the project' }) });
const viewParams = params.extend({ view: z.uuid('must be an id') });

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/views',
  operationId: 'listViews',
  tags,
  request: { params },
  responses: answers(
    z.object({ views: z.array(viewSchema) }),
    'searches of the incidents that the team saved, by name',
  ),
});
const saveRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/views',
  operationId: 'saveView',
  tags,
  description: `At most ${MOST_VIEWS} a project; names differ by more than their case.`,
  request: { params, body: jsonBody(newViewSchema) },
  responses: answers(viewSchema, 'the view as it was saved'),
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/api/v1/projects/{id}/views/{view}',
  operationId: 'changeView',
  tags,
  description: 'Another name, other filters or both; `filters` replaces all that were saved.',
  request: { params: viewParams, body: jsonBody(viewChangesSchema) },
  responses: answers(viewSchema, 'the view as it is now'),
});
const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/v1/projects/{id}/views/{view}',
  operationId: 'deleteView',
  tags,
  request: { params: viewParams },
  responses: answers(z.object({ done: z.literal(true) }), 'nobody finds it any more; incidents stay as they are'),
});

/** Searches of the incidents under a name, shared by the team of a project. */
export function addViewRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps): void {
  const { pool } = deps;
  const audit = createAudit(deps);

  app.openapi(listRoute, async (c) => {
    const rows = await selectViews(pool, { projectId: c.get('project').id });
    return c.json({ views: rows.map(toView) }, 200);
  });

  app.openapi(saveRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const { name, filters } = c.req.valid('json');
    checkFilters(filters);
    const row = await inTransaction(pool, async (client) => {
      await lockViews(client, { projectId });
      await checkName(client, { projectId, name });
      const { length } = await selectViews(client, { projectId });
      if (length >= MOST_VIEWS)
        throw new ApiError({
          status: 409,
          code: 'too_many_views',
          message: `${length} views are saved, ${MOST_VIEWS} is the limit; delete one that nobody opens`,
        });
      await audit(client, c, { organisationId, projectId, action: 'view.saved', target: name, detail: { ...filters } });
      return insertView(client, { projectId, name, filters, createdBy: c.get('actor') });
    });
    return c.json(toView(row), 200);
  });

  app.openapi(changeRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const { view: id } = c.req.valid('param');
    const { name, filters } = c.req.valid('json');
    if (filters !== undefined) checkFilters(filters);
    const row = await inTransaction(pool, async (client) => {
      await lockViews(client, { projectId });
      if (name !== undefined) await checkName(client, { projectId, name, except: id });
      const changed = await updateView(client, { projectId, id, name, filters });
      if (!changed) throw notFound('view', id);
      const detail = { ...filters };
      await audit(client, c, { organisationId, projectId, action: 'view.changed', target: changed.name, detail });
      return changed;
    });
    return c.json(toView(row), 200);
  });

  app.openapi(deleteRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const { view: id } = c.req.valid('param');
    await inTransaction(pool, async (client) => {
      const row = await deleteView(client, { projectId, id });
      if (!row) throw notFound('view', id);
      await audit(client, c, { organisationId, projectId, action: 'view.deleted', target: row.name });
    });
    return c.json({ done: true as const }, 200);
  });
}

/** @throws ApiError 400 where the list would refuse them, or where they are what it shows anyway. */
function checkFilters(filters: ViewFilters): void {
  const [problem] = parseSearch(filters.q ?? '', RULE_IDS).problems;
  if (problem) throw badParameter('filters.q', `${problem.term} ${problem.message}`);
  const { sort, ...others } = filters;
  const isDefault = (sort ?? 'pain') === 'pain' && Object.values(others).every((value) => (value ?? '') === '');
  if (isDefault) throw badParameter('filters', 'must say at least one thing; search, filter or sort the list first');
}

/** @throws ApiError 409 where another view of the project has it. */
async function checkName(
  client: pg.ClientBase,
  options: { projectId: string; name: string; except?: string },
): Promise<void> {
  const taken = await selectTakenName(client, options);
  if (taken === undefined) return;
  throw new ApiError({
    status: 409,
    code: 'name_taken',
    message: `name: there is a view “${taken}” already; choose another name, or open that view and save the change`,
  });
}

function toView(row: ViewRow): View {
  return {
    id: row.id,
    name: row.name,
    filters: row.filters,
    createdBy: row.created_by,
    createdAt: row.created_at.getTime(),
  };
}
