import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ApiError } from '../apiError.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import type { IntegrationsPort } from '../integrationsPort.ts';
import { answers, jsonBody, problems, storableText } from '../schemas/common.ts';
import { choicesSchema, connectionSchema, connectionTestSchema } from '../schemas/integrations.ts';

const LINEAR = '/api/v1/integrations/linear';
const tags = ['integrations'];
const secret = storableText().trim().min(1, 'must not be empty').max(500, 'must be at most 500 characters');
const doneSchema = z.object({ done: z.literal(true) });

const stateRoute = createRoute({
  method: 'get',
  path: LINEAR,
  operationId: 'readLinear',
  tags,
  responses: answers(connectionSchema, 'how Linear is connected; never a key'),
});
const connectRoute = createRoute({
  method: 'put',
  path: `${LINEAR}/key`,
  operationId: 'connectLinear',
  tags,
  request: { body: jsonBody(z.strictObject({ apiKey: secret })) },
  responses: answers(connectionTestSchema, 'the key works and is kept'),
});
const disconnectRoute = createRoute({
  method: 'delete',
  path: LINEAR,
  operationId: 'disconnectLinear',
  tags,
  responses: answers(doneSchema, 'the connection and its key are gone'),
});
const testRoute = createRoute({
  method: 'post',
  path: `${LINEAR}/test`,
  operationId: 'testLinear',
  tags,
  responses: answers(connectionTestSchema, 'Linear answered'),
});
const choicesRoute = createRoute({
  method: 'get',
  path: `${LINEAR}/choices`,
  operationId: 'listLinearChoices',
  tags,
  request: { query: z.object({ team: z.string().max(100).optional() }) },
  responses: answers(choicesSchema, 'teams, and what can be chosen in one of them, as they are in Linear now'),
});
const oauthRoute = createRoute({
  method: 'post',
  path: `${LINEAR}/oauth`,
  operationId: 'beginLinearAuthorisation',
  tags,
  request: {
    body: jsonBody(
      z.strictObject({
        clientId: secret,
        clientSecret: secret,
        returnTo: z.string().regex(/^\/(?![/\\])[\w/.-]*$/, 'must be a path of the dashboard'),
      }),
    ),
  },
  responses: answers(z.object({ url: z.string() }), 'where to send the person'),
});
const callbackRoute = createRoute({
  method: 'get',
  path: `${LINEAR}/callback`,
  operationId: 'finishLinearAuthorisation',
  tags,
  request: {
    query: z.object({
      state: z.string().max(200),
      code: z.string().max(500).optional(),
      error: z.string().max(200).optional(),
    }),
  },
  responses: { 302: { description: 'back to where the person came from' }, ...problems },
});
const secretRoute = createRoute({
  method: 'put',
  path: `${LINEAR}/webhook-secret`,
  operationId: 'setLinearWebhookSecret',
  tags,
  request: { body: jsonBody(z.strictObject({ secret })) },
  responses: answers(connectionSchema, 'the secret is kept; the one before stays valid for a day'),
});
const webhookRoute = createRoute({
  method: 'post',
  path: `${LINEAR}/webhook`,
  operationId: 'createLinearWebhook',
  tags,
  responses: answers(connectionSchema, 'Linear sends its changes here from now on'),
});

export function addIntegrationRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps): void {
  const connection = () => integrationsOf(deps).connection;

  app.openapi(stateRoute, async (c) => c.json(await connection().state(), 200));
  app.openapi(connectRoute, async (c) =>
    c.json(await connection().connectKey({ ...c.req.valid('json'), actor: c.get('actor') }), 200),
  );
  app.openapi(disconnectRoute, async (c) => {
    await connection().disconnect();
    return c.json({ done: true as const }, 200);
  });
  app.openapi(testRoute, async (c) => c.json(await connection().test(), 200));
  app.openapi(choicesRoute, async (c) => c.json(await connection().choices(c.req.valid('query').team), 200));
  app.openapi(oauthRoute, async (c) =>
    c.json({ url: await connection().beginOAuth({ ...c.req.valid('json'), actor: c.get('actor') }) }, 200),
  );
  app.openapi(callbackRoute, async (c) => {
    const { state, code, error } = c.req.valid('query');
    if (code === undefined)
      throw new ApiError({
        status: 400,
        code: 'not_authorised',
        message: `Linear was not connected (${error ?? 'no code'}); connect again from the settings`,
      });
    return c.redirect(await connection().finishOAuth({ state, code, actor: c.get('actor') }), 302);
  });
  app.openapi(secretRoute, async (c) => {
    await connection().setWebhookSecret(c.req.valid('json').secret);
    return c.json(await connection().state(), 200);
  });
  app.openapi(webhookRoute, async (c) => {
    await connection().createWebhook();
    return c.json(await connection().state(), 200);
  });
}

/** Whether tickets are sent: connected by the environment, or on the dashboard. */
export async function isLinearConnected(deps: DashboardApiDeps): Promise<boolean> {
  return deps.linearConfigured || ((await deps.integrations?.connection.configured()) ?? false);
}

export function integrationsOf({ integrations }: DashboardApiDeps): IntegrationsPort {
  if (integrations) return integrations;
  throw new ApiError({ status: 503, code: 'not_running', message: 'the integrations do not run in this process' });
}
