import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers } from '../schemas/common.ts';
import { searchValuesSchema } from '../schemas/searchValues.ts';
import { type SearchValueRow, selectSearchValues } from '../sql/selectSearchValues.ts';

const MOST_VALUES = 50;

const valuesRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/search-values',
  operationId: 'listSearchValues',
  tags: ['incidents'],
  request: { params: z.object({ id: z.string().max(64).openapi({ description: 'id or slug of the project' }) }) },
  responses: answers(searchValuesSchema, 'what can stand behind the colons of a search, the most frequent first'),
});

export function addSearchRoutes(app: OpenAPIHono<ApiEnv>, { pool }: DashboardApiDeps): void {
  app.openapi(valuesRoute, async (c) => {
    const rows = await selectSearchValues(pool, { projectId: c.get('project').id, limit: MOST_VALUES });
    const of = (name: SearchValueRow['name']) =>
      rows.filter((row) => row.name === name).map(({ value, incidents }) => ({ value, incidents }));
    return c.json(
      {
        rules: of('rule'),
        ruleVersions: of('rule-version'),
        routes: of('route'),
        elements: of('element'),
        releases: of('release'),
        browsers: of('browser'),
        assignees: of('assignee'),
        tickets: of('ticket').map(({ value }) => value),
      },
      200,
    );
  });
}
