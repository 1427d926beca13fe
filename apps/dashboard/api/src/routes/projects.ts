import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, jsonBody } from '../schemas/common.ts';
import { type Project, projectChangesSchema, projectSchema } from '../schemas/project.ts';
import { type ProjectRow, selectProjects } from '../sql/selectProjects.ts';
import { updateProject } from '../sql/updateProject.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects',
  tags: ['projects'],
  responses: answers(z.object({ projects: z.array(projectSchema) }), 'every project'),
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/api/v1/projects/{id}',
  tags: ['projects'],
  request: {
    params: z.object({ id: z.string().openapi({ description: 'id or slug' }) }),
    body: jsonBody(projectChangesSchema),
  },
  responses: answers(projectSchema, 'the project as it is now'),
});

export function addProjectRoutes(app: OpenAPIHono<ApiEnv>, { pool }: DashboardApiDeps): void {
  app.openapi(listRoute, async (c) => {
    const projects = await selectProjects(pool, { organisationIds: [...c.get('caller').roles.keys()] });
    return c.json({ projects: projects.map(toProject) }, 200);
  });

  app.openapi(changeRoute, async (c) => {
    const { id, organisation_id } = c.get('project');
    await updateProject(pool, { id, changes: c.req.valid('json') });
    const [changed] = (await selectProjects(pool, { organisationIds: [organisation_id] })).filter(
      (one) => one.id === id,
    );
    return c.json(toProject(changed ?? c.get('project')), 200);
  });
}

function toProject(row: ProjectRow): Project {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    writeKey: row.write_key,
    allowedOrigins: row.allowed_origins,
    acceptsEveryOrigin: row.allowed_origins.length === 0,
    ticketMinSessions: row.ticket_min_sessions,
    ticketWindowHours: row.ticket_window_hours,
  };
}
