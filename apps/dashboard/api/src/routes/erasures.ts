import { createHmac } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { createAudit } from '../audit.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { erase } from '../erasure/erase.ts';
import { answers, jsonBody } from '../schemas/common.ts';
import { type ErasureView, erasureInputSchema, erasureSchema } from '../schemas/erasure.ts';
import { type ErasureRow, insertErasure, selectErasures, selectPersonKey } from '../sql/erasures.ts';
import { inTransaction } from '../sql/inTransaction.ts';

const DAY_MS = 86_400_000;
const DEFAULT_LOG_RETENTION_MS = 7 * DAY_MS;

const params = z.object({ id: z.string().openapi({ description: 'id or slug of the project' }) });
const erasuresSchema = z.object({ erasures: z.array(erasureSchema) });

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/erasures',
  operationId: 'listErasures',
  tags: ['privacy'],
  request: { params },
  responses: answers(erasuresSchema, 'what was deleted on request, newest first'),
});
const eraseRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/erasures',
  operationId: 'erase',
  tags: ['privacy'],
  request: { params, body: jsonBody(erasureInputSchema) },
  responses: answers(erasureSchema, 'it is deleted; how many rows, and from where'),
});

/** Deleting what is known of a session or a person, with a proof that does not say of whom. */
export function addErasureRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  const { pool, clickhouse, now } = deps;
  const audit = createAudit(deps);

  app.openapi(listRoute, async (c) => {
    const rows = await selectErasures(pool, { projectId: c.get('project').id });
    return c.json({ erasures: rows.map(toErasure) }, 200);
  });

  app.openapi(eraseRoute, async (c) => {
    const { id: projectId, organisation_id: organisationId } = c.get('project');
    const asked = c.req.valid('json');
    const subject =
      'session' in asked
        ? asked.session
        : 'person' in asked
          ? asked.person
          : hashPerson(await selectPersonKey(pool, { projectId }), asked.user);
    const kind = 'session' in asked ? 'session' : 'person';
    const requestedAt = now();
    // Written first: a crash in between is finished by the job that repeats it.
    const erasure = await inTransaction(pool, async (client) => {
      const row = await insertErasure(client, {
        ...{ projectId, kind, subject, requestedAt, requestedBy: c.get('actor') },
        repeatUntil: requestedAt + (deps.logRetentionMs ?? DEFAULT_LOG_RETENTION_MS) + DAY_MS,
      });
      await audit(client, c, {
        ...{ organisationId, projectId, action: 'data.deletion-asked', target: `a ${kind}` },
        detail: { proof: row.id },
      });
      return row;
    });
    await erase({ pool, clickhouse }, erasure, (client, counts) =>
      audit(client, c, {
        ...{ organisationId, projectId, action: 'data.deleted', target: `a ${kind}` },
        detail: { proof: erasure.id, ...counts },
      }),
    );
    const made = (await selectErasures(pool, { projectId })).find((row) => row.id === erasure.id);
    if (!made) throw new Error(`the proof ${erasure.id} is gone`);
    return c.json(toErasure(made), 200);
  });
}

/** As ingest does before anything is written. */
function hashPerson(key: Buffer, user: string): string {
  return createHmac('sha256', key).update(user).digest('hex').slice(0, 32);
}

function toErasure(row: ErasureRow): ErasureView {
  return {
    id: row.id,
    kind: row.kind,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.getTime(),
    finishedAt: row.finished_at?.getTime() ?? null,
    repeatUntil: row.repeat_until.getTime(),
    counts: row.counts,
  };
}
