import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { notFound } from '../apiError.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, projectParameter, SESSION_ID } from '../schemas/common.ts';
import { nearMissesSchema } from '../schemas/nearMiss.ts';

const nearRoute = createRoute({
  method: 'get',
  path: '/api/v1/sessions/{id}/near-misses',
  operationId: 'listNearMisses',
  tags: ['sessions'],
  request: { params: z.object({ id: z.string() }), query: z.object({ project: projectParameter }) },
  responses: answers(nearMissesSchema, 'per rule, what almost became a signal in the session'),
});

export function addNearMissRoutes(app: OpenAPIHono<ApiEnv>, { nearMisses }: DashboardApiDeps): void {
  app.openapi(nearRoute, async (c) => {
    const { id } = c.req.valid('param');
    if (!SESSION_ID.test(id)) throw notFound('session', id);
    const project = c.get('project');
    return c.json({ nearMisses: await nearMisses(project.id, id) }, 200);
  });
}
