import { randomUUID } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ApiError, notFound } from '../apiError.ts';
import { createAudit } from '../audit.ts';
import { createToken, hashToken } from '../auth/token.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, cursorSchema, jsonBody, limitSchema } from '../schemas/common.ts';
import {
  type ApiToken,
  auditSchema,
  nameSchema,
  organisationSchema,
  tokenInputSchema,
  tokenSchema,
} from '../schemas/people.ts';
import type { ScopedPool } from '../scope/scopedPool.ts';
import { insertApiToken, type ListedTokenRow, revokeApiToken, selectApiTokens } from '../sql/apiTokens.ts';
import { inTransaction } from '../sql/inTransaction.ts';
import { insertMembership } from '../sql/memberships.ts';
import { insertOrganisation, selectOrganisations, updateOrganisation } from '../sql/organisations.ts';
import { selectAudit } from '../sql/selectAudit.ts';

const organisation = z.object({ organisation: z.string() });
const PATH = '/api/v1/organisations/{organisation}';
const DAY_MS = 86_400_000;

const createOrganisationRoute = createRoute({
  method: 'post',
  path: '/api/v1/organisations',
  operationId: 'createOrganisation',
  tags: ['people'],
  request: { body: jsonBody(z.strictObject({ name: nameSchema })) },
  responses: answers(organisationSchema, 'a new organisation, which you own'),
});
const renameRoute = createRoute({
  method: 'patch',
  path: PATH,
  operationId: 'changeOrganisation',
  tags: ['people'],
  request: { params: organisation, body: jsonBody(z.strictObject({ name: nameSchema })) },
  responses: answers(organisationSchema, 'the organisation as it is now'),
});
const tokensRoute = createRoute({
  method: 'get',
  path: `${PATH}/tokens`,
  operationId: 'listTokens',
  tags: ['people'],
  request: { params: organisation },
  responses: answers(z.object({ tokens: z.array(tokenSchema) }), 'the API tokens that are not revoked'),
});
const createTokenRoute = createRoute({
  method: 'post',
  path: `${PATH}/tokens`,
  operationId: 'createToken',
  tags: ['people'],
  request: { params: organisation, body: jsonBody(tokenInputSchema) },
  responses: answers(z.object({ token: tokenSchema, secret: z.string() }), 'the token; its secret is shown this once'),
});
const revokeTokenRoute = createRoute({
  method: 'delete',
  path: `${PATH}/tokens/{token}`,
  operationId: 'revokeToken',
  tags: ['people'],
  request: { params: organisation.extend({ token: z.uuid('must be an id') }) },
  responses: answers(z.object({ done: z.literal(true) }), 'it opens nothing any more'),
});
const auditRoute = createRoute({
  method: 'get',
  path: `${PATH}/audit`,
  operationId: 'listAudit',
  tags: ['people'],
  request: {
    params: organisation,
    query: z.object({ cursor: cursorSchema, limit: limitSchema({ default: 50, max: 200 }) }),
  },
  responses: answers(auditSchema, 'who changed what, when and from where, newest first'),
});

const placeSchema = z.tuple([z.int()]);

/** What belongs to an organisation as a whole: its name, API tokens and audit log. */
export function addOrganisationRoutes(
  app: OpenAPIHono<ApiEnv>,
  deps: DashboardApiDeps & { now: () => number; within: ScopedPool['within'] },
): void {
  const { pool, now, within } = deps;
  const audit = createAudit(deps);

  app.openapi(createOrganisationRoute, async (c) => {
    const { userId } = c.get('caller');
    if (userId === undefined)
      throw new ApiError({
        status: 403,
        code: 'people_only',
        message: 'an API token owns nothing; sign in to the dashboard',
      });
    const { name } = c.req.valid('json');
    const id = randomUUID();
    await within({ organisationIds: [id] }, () =>
      inTransaction(pool, async (client) => {
        await insertOrganisation(client, { id, name });
        await insertMembership(client, { organisationId: id, userId, role: 'owner' });
        await audit(client, c, { organisationId: id, action: 'organisation.created', target: name });
      }),
    );
    return c.json({ id, name, home: false, role: 'owner' as const }, 200);
  });

  app.openapi(renameRoute, async (c) => {
    const { organisation: id } = c.req.valid('param');
    const { name } = c.req.valid('json');
    await inTransaction(pool, async (client) => {
      await updateOrganisation(client, { id, name });
      await audit(client, c, { organisationId: id, action: 'organisation.renamed', target: name });
    });
    const [row] = await selectOrganisations(pool, { ids: [id] });
    if (!row) throw notFound('organisation', id);
    return c.json({ ...row, role: roleOf(c, id) }, 200);
  });

  app.openapi(tokensRoute, async (c) => {
    const rows = await selectApiTokens(pool, { organisationId: c.req.valid('param').organisation });
    return c.json({ tokens: rows.map(toToken) }, 200);
  });

  app.openapi(createTokenRoute, async (c) => {
    const { organisation: organisationId } = c.req.valid('param');
    const { name, scopes, expiresInDays } = c.req.valid('json');
    const secret = `wt_${createToken()}`;
    const row = await inTransaction(pool, async (client) => {
      await audit(client, c, { organisationId, action: 'token.created', target: name, detail: { scopes } });
      return insertApiToken(client, {
        ...{ organisationId, name, scopes: [...new Set(scopes)], tokenHash: hashToken(secret) },
        createdBy: c.get('actor'),
        expiresAt: expiresInDays === undefined ? undefined : now() + expiresInDays * DAY_MS,
      });
    });
    return c.json({ token: toToken(row), secret }, 200);
  });

  app.openapi(revokeTokenRoute, async (c) => {
    const { organisation: organisationId, token: id } = c.req.valid('param');
    await inTransaction(pool, async (client) => {
      const name = await revokeApiToken(client, { organisationId, id });
      if (name === undefined) throw notFound('token', id);
      await audit(client, c, { organisationId, action: 'token.revoked', target: name });
    });
    return c.json({ done: true as const }, 200);
  });

  app.openapi(auditRoute, async (c) => {
    const { cursor, limit } = c.req.valid('query');
    const [before] = decodeCursor(cursor, placeSchema) ?? [];
    const rows = await selectAudit(pool, {
      organisationId: c.req.valid('param').organisation,
      before,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return c.json(
      {
        lines: page.map(({ at, actor_login, ...row }) => ({ ...row, at: at.getTime(), actorLogin: actor_login })),
        next: rows.length > page.length && last ? encodeCursor([Number(last.id)]) : null,
      },
      200,
    );
  });
}

function roleOf(c: Context<ApiEnv>, organisationId: string) {
  return c.get('caller').roles.get(organisationId.toLowerCase()) ?? ('viewer' as const);
}

function toToken(row: ListedTokenRow): ApiToken {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdBy: row.created_by,
    createdAt: row.created_at.getTime(),
    lastUsedAt: row.last_used_at?.getTime() ?? null,
    expiresAt: row.expires_at?.getTime() ?? null,
  };
}
