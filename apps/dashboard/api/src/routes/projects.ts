import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ApiError, badParameter, notFound } from '../apiError.ts';
import { createAudit } from '../audit.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, jsonBody } from '../schemas/common.ts';
import { nameSchema } from '../schemas/people.ts';
import {
  keyChangesSchema,
  newKeySchema,
  type Project,
  projectChangesSchema,
  projectSchema,
  type WriteKey,
  writeKeySchema,
} from '../schemas/project.ts';
import { insertProject } from '../sql/insertProject.ts';
import { inTransaction } from '../sql/inTransaction.ts';
import { type ProjectRow, selectProjects } from '../sql/selectProjects.ts';
import { updateProject } from '../sql/updateProject.ts';
import { insertWriteKey, revokeWriteKey, selectWriteKeys, updateWriteKey, type WriteKeyRow } from '../sql/writeKeys.ts';

/** While pages move to a new key both are valid; more than a few are forgotten ones. */
const MOST_VALID_KEYS = 10;

const project = z.object({ id: z.string().openapi({ description: 'id or slug' }) });
const keysSchema = z.object({ keys: z.array(writeKeySchema) });

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects',
  operationId: 'listProjects',
  tags: ['projects'],
  responses: answers(z.object({ projects: z.array(projectSchema) }), 'every project you may see'),
});
const createProjectRoute = createRoute({
  method: 'post',
  path: '/api/v1/organisations/{organisation}/projects',
  operationId: 'createProject',
  tags: ['projects'],
  request: {
    params: z.object({ organisation: z.string() }),
    body: jsonBody(z.strictObject({ name: nameSchema })),
  },
  responses: answers(projectSchema, 'a new project with a write key'),
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/api/v1/projects/{id}',
  operationId: 'changeProject',
  tags: ['projects'],
  request: { params: project, body: jsonBody(projectChangesSchema) },
  responses: answers(projectSchema, 'the project as it is now'),
});
const keysRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/keys',
  operationId: 'listKeys',
  tags: ['projects'],
  request: { params: project },
  responses: answers(keysSchema, 'write keys, valid ones first'),
});
const createKeyRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/keys',
  operationId: 'createKey',
  tags: ['projects'],
  request: { params: project, body: jsonBody(newKeySchema) },
  responses: answers(keysSchema, 'a new key; the ones before stay valid until they are revoked'),
});
const changeKeyRoute = createRoute({
  method: 'patch',
  path: '/api/v1/projects/{id}/keys/{key}',
  operationId: 'changeKey',
  tags: ['projects'],
  request: { params: project.extend({ key: z.string().max(100) }), body: jsonBody(keyChangesSchema) },
  responses: answers(keysSchema, 'the key accepts these origins within seconds; none: those of the project'),
});
const revokeKeyRoute = createRoute({
  method: 'delete',
  path: '/api/v1/projects/{id}/keys/{key}',
  operationId: 'revokeKey',
  tags: ['projects'],
  request: { params: project.extend({ key: z.string().max(100) }) },
  responses: answers(keysSchema, 'the key is refused within a minute'),
});

export function addProjectRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps): void {
  const { pool } = deps;
  const audit = createAudit(deps);
  const read = async (c: Context<ApiEnv>, options: { id: string; organisationId: string }): Promise<Project> => {
    const rows = await selectProjects(pool, { organisationIds: [options.organisationId] });
    const row = rows.find((one) => one.id === options.id);
    if (!row) throw notFound('project', options.id);
    return toProject(c, row);
  };
  const keys = async (projectId: string) => ({
    keys: (await selectWriteKeys(pool, { projectId })).map(toKey),
  });

  app.openapi(listRoute, async (c) => {
    const projects = await selectProjects(pool, { organisationIds: [...c.get('caller').roles.keys()] });
    return c.json({ projects: projects.map((row) => toProject(c, row)) }, 200);
  });

  app.openapi(createProjectRoute, async (c) => {
    const { organisation: organisationId } = c.req.valid('param');
    const { name } = c.req.valid('json');
    const id = await inTransaction(pool, async (client) => {
      const made = await insertProject(client, { organisationId, name });
      if (!made) throw badParameter('name', 'is taken too often; choose another one');
      await insertWriteKey(client, { projectId: made.id, name: undefined, createdBy: c.get('actor') });
      await audit(client, c, { organisationId, projectId: made.id, action: 'project.created', target: name });
      return made.id;
    });
    return c.json(await read(c, { id, organisationId }), 200);
  });

  app.openapi(changeRoute, async (c) => {
    const { id, name, organisation_id: organisationId } = c.get('project');
    const changes = c.req.valid('json');
    await inTransaction(pool, async (client) => {
      await updateProject(client, { id, changes });
      await audit(client, c, {
        ...{ organisationId, projectId: id, target: name },
        action: 'project.changed',
        detail: changes,
      });
    });
    return c.json(await read(c, { id, organisationId }), 200);
  });

  app.openapi(keysRoute, async (c) => c.json(await keys(c.get('project').id), 200));

  app.openapi(createKeyRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const { name, allowedOrigins } = c.req.valid('json');
    await inTransaction(pool, async (client) => {
      // One at a time, so that many calls at once do not pass the limit together.
      await client.query('SELECT FROM projects WHERE id = $1 FOR UPDATE', [projectId]);
      const valid = (await selectWriteKeys(client, { projectId })).filter((row) => row.revoked_at === null);
      if (valid.length >= MOST_VALID_KEYS)
        throw new ApiError({
          status: 409,
          code: 'too_many_keys',
          message: `${valid.length} keys are valid, ${MOST_VALID_KEYS} is the limit; revoke one that no page uses`,
        });
      const { key } = await insertWriteKey(client, { projectId, name, allowedOrigins, createdBy: c.get('actor') });
      await audit(client, c, { organisationId, projectId, action: 'key.created', target: name ?? key });
    });
    return c.json(await keys(projectId), 200);
  });

  app.openapi(changeKeyRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const { key } = c.req.valid('param');
    const { allowedOrigins } = c.req.valid('json');
    await inTransaction(pool, async (client) => {
      if (!(await updateWriteKey(client, { projectId, key, allowedOrigins }))) throw notFound('valid key', key);
      await audit(client, c, {
        ...{ organisationId, projectId, target: key },
        action: 'key.changed',
        detail: { allowedOrigins },
      });
    });
    return c.json(await keys(projectId), 200);
  });

  app.openapi(revokeKeyRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const { key } = c.req.valid('param');
    await inTransaction(pool, async (client) => {
      if (!(await revokeWriteKey(client, { projectId, key }))) throw notFound('valid key', key);
      await audit(client, c, { organisationId, projectId, action: 'key.revoked', target: key });
    });
    return c.json(await keys(projectId), 200);
  });
}

function toProject(c: Context<ApiEnv>, row: ProjectRow): Project {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    writeKey: row.write_key,
    allowedOrigins: row.allowed_origins,
    acceptsEveryOrigin: row.allowed_origins.length === 0,
    ticketMinSessions: row.ticket_min_sessions,
    ticketWindowHours: row.ticket_window_hours,
    organisation: { id: row.organisation_id, name: row.organisation, home: row.home },
    role: c.get('caller').roles.get(row.organisation_id) ?? 'viewer',
    consent: row.consent,
    labels: row.labels,
    allowedQueryKeys: row.allowed_query_keys,
    // A `real` comes back with all the digits it has in a double.
    sampling: Number(row.sampling.toPrecision(6)),
    eventDays: row.event_days,
    signalDays: row.signal_days,
    replayLink: row.replay_link,
  };
}

function toKey(row: WriteKeyRow): WriteKey {
  return {
    key: row.key,
    name: row.name,
    allowedOrigins: row.allowed_origins,
    createdBy: row.created_by,
    createdAt: row.created_at.getTime(),
    revokedAt: row.revoked_at?.getTime() ?? null,
  };
}
