import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { incidentOf } from '../incidentOf.ts';
import { answers, cursorSchema, jsonBody, limitSchema, projectParameter } from '../schemas/common.ts';
import {
  DELIVERY_FILTERS,
  deliveriesSchema,
  endpointInputSchema,
  endpointSchema,
  policyAnswerSchema,
  policyChangesSchema,
  policySchema,
  previewSchema,
} from '../schemas/integrations.ts';
import { integrationsOf } from './integrations.ts';

const tags = ['integrations'];
const project = z.object({ id: z.string().max(64).openapi({ description: 'id or slug of the project' }) });
const part = project.extend({ part: z.uuid('must be an id') });
const doneSchema = z.object({ done: z.literal(true) });
const DONE = { done: true as const };

const policyRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/ticket-policy',
  operationId: 'readTicketPolicy',
  tags,
  request: { params: project },
  responses: answers(policyAnswerSchema, 'what is let through to Linear, and what was held back'),
});
const changePolicyRoute = createRoute({
  method: 'patch',
  path: '/api/v1/projects/{id}/ticket-policy',
  operationId: 'changeTicketPolicy',
  tags,
  request: { params: project, body: jsonBody(policyChangesSchema) },
  responses: answers(policyAnswerSchema, 'the policy as it is now'),
});
const previewRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/ticket-preview',
  operationId: 'previewTicket',
  tags,
  request: {
    params: project,
    body: jsonBody(
      policySchema.pick({ titleTemplate: true, bodyTemplate: true }).extend({ incidentId: z.uuid().optional() }),
    ),
  },
  responses: answers(previewSchema, 'the ticket of the most painful incident, as these templates would write it'),
});
const deliveriesRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/deliveries',
  operationId: 'listDeliveries',
  tags,
  request: {
    params: project,
    query: z.object({
      filter: z.enum(DELIVERY_FILTERS, `must be one of ${DELIVERY_FILTERS.join(', ')}`).default('all'),
      channel: z.enum(['linear', 'webhook'], 'must be linear or webhook').optional(),
      cursor: cursorSchema,
      limit: limitSchema({ default: 50, max: 200 }),
    }),
  },
  responses: answers(deliveriesSchema, 'what was sent, what waits and why, newest change first'),
});
const retryRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/deliveries/{part}/retry',
  operationId: 'retryDelivery',
  tags,
  request: { params: part },
  responses: answers(doneSchema, 'it is tried again, or let through'),
});
const createNowRoute = createRoute({
  method: 'post',
  path: '/api/v1/incidents/{id}/ticket',
  operationId: 'createTicket',
  tags,
  request: { params: z.object({ id: z.string() }), query: z.object({ project: projectParameter }) },
  responses: answers(doneSchema, 'a ticket is made, whatever the policy says'),
});
const endpointsRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/webhooks',
  operationId: 'listWebhooks',
  tags,
  request: { params: project },
  responses: answers(z.object({ endpoints: z.array(endpointSchema) }), 'receivers of webhooks'),
});
const addEndpointRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/webhooks',
  operationId: 'addWebhook',
  tags,
  request: { params: project, body: jsonBody(endpointInputSchema) },
  responses: answers(
    z.object({ endpoint: endpointSchema, secret: z.string() }),
    'the receiver; its secret is shown this once',
  ),
});
const changeEndpointRoute = createRoute({
  method: 'patch',
  path: '/api/v1/projects/{id}/webhooks/{part}',
  operationId: 'changeWebhook',
  tags,
  request: { params: part, body: jsonBody(endpointInputSchema.extend({ enabled: z.boolean() }).partial()) },
  responses: answers(endpointSchema, 'the receiver as it is now'),
});
const rotateRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/webhooks/{part}/rotate',
  operationId: 'rotateWebhookSecret',
  tags,
  request: { params: part },
  responses: answers(
    z.object({ secret: z.string() }),
    'the new secret, shown this once; the old one signs along for a day',
  ),
});
const testEndpointRoute = createRoute({
  method: 'post',
  path: '/api/v1/projects/{id}/webhooks/{part}/test',
  operationId: 'testWebhook',
  tags,
  request: { params: part },
  responses: answers(doneSchema, 'a test event is on its way; the delivery log says what came of it'),
});
const removeEndpointRoute = createRoute({
  method: 'delete',
  path: '/api/v1/projects/{id}/webhooks/{part}',
  operationId: 'removeWebhook',
  tags,
  request: { params: part },
  responses: answers(doneSchema, 'it gets nothing more'),
});

const placeSchema = z.tuple([z.number(), z.uuid()]);

export function addTicketRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  const { pool } = deps;
  const port = () => integrationsOf(deps);

  async function policyAnswer(projectId: string) {
    const { policy } = port();
    const [current, budget] = await Promise.all([policy.get(projectId), policy.budget(projectId)]);
    return { policy: current, budget, defaults: policy.defaults, places: policy.places };
  }

  app.openapi(policyRoute, async (c) => c.json(await policyAnswer(c.get('project').id), 200));
  app.openapi(changePolicyRoute, async (c) => {
    const projectId = c.get('project').id;
    await port().policy.change(projectId, c.req.valid('json'));
    return c.json(await policyAnswer(projectId), 200);
  });
  app.openapi(previewRoute, async (c) => {
    const projectId = c.get('project').id;
    return c.json({ preview: (await port().policy.preview({ projectId, ...c.req.valid('json') })) ?? null }, 200);
  });
  app.openapi(deliveriesRoute, async (c) => {
    const { cursor, limit, filter, channel } = c.req.valid('query');
    const place = decodeCursor(cursor, placeSchema);
    const rows = await port().deliveries.list({
      projectId: c.get('project').id,
      filter,
      channel,
      after: place && { at: place[0], id: place[1] },
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > page.length && last ? encodeCursor([last.updatedAt, last.id]) : null;
    return c.json({ deliveries: page, next }, 200);
  });
  app.openapi(retryRoute, async (c) => {
    await port().deliveries.retry({ id: c.req.valid('param').part, projectId: c.get('project').id });
    return c.json(DONE, 200);
  });
  app.openapi(createNowRoute, async (c) => {
    const options = { id: c.req.valid('param').id, projectId: c.get('project').id, now: deps.now() };
    await port().deliveries.createNow((await incidentOf(pool, options)).id);
    return c.json(DONE, 200);
  });
  app.openapi(endpointsRoute, async (c) =>
    c.json({ endpoints: await port().endpoints.list(c.get('project').id) }, 200),
  );
  app.openapi(addEndpointRoute, async (c) => {
    const projectId = c.get('project').id;
    return c.json(await port().endpoints.create({ projectId, ...c.req.valid('json') }), 200);
  });
  app.openapi(changeEndpointRoute, async (c) =>
    c.json(
      await port().endpoints.change({
        id: c.req.valid('param').part,
        projectId: c.get('project').id,
        ...c.req.valid('json'),
      }),
      200,
    ),
  );
  app.openapi(rotateRoute, async (c) =>
    c.json(
      { secret: await port().endpoints.rotate({ id: c.req.valid('param').part, projectId: c.get('project').id }) },
      200,
    ),
  );
  app.openapi(testEndpointRoute, async (c) => {
    await port().endpoints.test({ id: c.req.valid('param').part, projectId: c.get('project').id });
    return c.json(DONE, 200);
  });
  app.openapi(removeEndpointRoute, async (c) => {
    await port().endpoints.remove({ id: c.req.valid('param').part, projectId: c.get('project').id });
    return c.json(DONE, 200);
  });
}
