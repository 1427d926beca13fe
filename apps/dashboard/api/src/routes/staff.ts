import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { hashPerson } from '@wince/protocol/hash-person';
import { notFound } from '../apiError.ts';
import { createAudit } from '../audit.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, jsonBody } from '../schemas/common.ts';
import { staffInputSchema, staffSchema } from '../schemas/staff.ts';
import { inTransaction } from '../sql/inTransaction.ts';
import { deleteStaff, insertStaff, type StaffRow, selectPersonKey, selectStaff } from '../sql/projectStaff.ts';

const tags = ['projects'];
const params = z.object({ id: z.string().max(64).openapi({ description: 'id or slug of the project' }) });

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/staff',
  operationId: 'listStaff',
  tags,
  request: { params },
  responses: answers(z.object({ staff: z.array(staffSchema) }), 'whose visits are stored and never judged'),
});

const addRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/staff',
  operationId: 'addStaff',
  tags,
  description: 'Leaves out a person of the team, or a host such as that of previews; in force within seconds.',
  request: { params, body: jsonBody(staffInputSchema) },
  responses: answers(staffSchema, 'who is left out from now on'),
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/projects/{id}/staff/{part}',
  operationId: 'removeStaff',
  tags,
  request: { params: params.extend({ part: z.uuid('must be an id') }) },
  responses: answers(z.object({ done: z.literal(true) }), 'visits are judged again from now on'),
});

/** The project's own team: visits that say nothing about its users. */
export function addStaffRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps): void {
  const { pool } = deps;
  const audit = createAudit(deps);

  app.openapi(listRoute, async (c) => {
    const rows = await selectStaff(pool, { projectId: c.get('project').id });
    return c.json({ staff: rows.map(toStaff) }, 200);
  });

  app.openapi(addRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const given = c.req.valid('json');
    const value =
      given.kind === 'host' ? given.host : hashPerson(await selectPersonKey(pool, { projectId }), given.user);
    const row = await inTransaction(pool, async (client) => {
      const target = given.note === '' ? value : `${given.note} (${value})`;
      await audit(client, c, { organisationId, projectId, action: 'staff.added', target });
      return insertStaff(client, { projectId, kind: given.kind, value, note: given.note });
    });
    return c.json(toStaff(row), 200);
  });

  app.openapi(removeRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const { part } = c.req.valid('param');
    await inTransaction(pool, async (client) => {
      const row = await deleteStaff(client, { projectId, id: part });
      if (!row) throw notFound('entry', part);
      await audit(client, c, { organisationId, projectId, action: 'staff.removed', target: row.note || row.value });
    });
    return c.json({ done: true as const }, 200);
  });
}

function toStaff({ id, kind, value, note, created_at }: StaffRow) {
  return { id, kind, value, note, createdAt: created_at.getTime() };
}
