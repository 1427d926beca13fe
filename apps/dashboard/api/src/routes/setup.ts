import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, projectParameter } from '../schemas/common.ts';
import { type Setup, setupSchema } from '../schemas/operations.ts';
import { countSignalsSince } from '../sql/countSignalsSince.ts';
import { selectEventArrival } from '../sql/selectEventArrival.ts';
import { selectLastFailure } from '../sql/selectLastFailure.ts';
import type { ProjectRow } from '../sql/selectProjects.ts';

const DAY_MS = 86_400_000;

const setupRoute = createRoute({
  method: 'get',
  path: '/api/v1/setup',
  tags: ['operations'],
  request: { query: z.object({ project: projectParameter }) },
  responses: answers(setupSchema, 'the first thing that is wrong between a page and its incidents'),
});

export function addSetupRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  const { pool, clickhouse, publicUrl } = deps;

  app.openapi(setupRoute, async (c) => {
    const now = deps.now();
    const project = c.get('project');
    const [arrival, failure, signalsLastDay] = await Promise.all([
      selectEventArrival(clickhouse, { projectId: project.id, now }),
      selectLastFailure(pool, { projectId: project.id }),
      countSignalsSince(pool, { projectId: project.id, since: now - DAY_MS }),
    ]);
    const failedAt = failure?.at.getTime();
    return c.json(
      {
        ...arrival,
        lastFailure: failure && failedAt !== undefined ? { ...failure, at: failedAt } : null,
        signalsLastDay,
        step: stepOf({ now, lastEventAt: arrival.lastEventAt, failedAt, signalsLastDay }),
        snippets: snippetsOf(publicUrl, project),
      },
      200,
    );
  });
}

/** A failure counts while it is of the last day and nothing has arrived since. */
function stepOf(facts: {
  now: number;
  lastEventAt: number | null;
  failedAt: number | undefined;
  signalsLastDay: number;
}): Setup['step'] {
  const { lastEventAt, failedAt } = facts;
  if (failedAt !== undefined && failedAt > facts.now - DAY_MS && failedAt > (lastEventAt ?? 0)) return 'rejected';
  if (lastEventAt === null) return 'no-request';
  return facts.signalsLastDay === 0 ? 'events-no-signals' : 'working';
}

/** What is pasted into a page, with what the project's settings say to the SDK; defaults are left out. */
function snippetsOf(publicUrl: string, project: ProjectRow): Setup['snippets'] {
  const key = project.write_key ?? 'YOUR_WRITE_KEY';
  const options: [string, string | number][] = [
    ...(project.consent === 'granted' ? [] : [['consent', project.consent] as [string, string]]),
    ...(project.labels === 'names' ? [] : [['labels', project.labels] as [string, string]]),
    ...(project.sampling === 1 ? [] : [['sampling', Number(project.sampling.toPrecision(6))] as [string, number]]),
  ];
  const attributes = options.map(([name, value]) => ` data-${name}="${value}"`).join('');
  const fields = options
    .map(([name, value]) => `, ${name}: ${typeof value === 'number' ? value : `'${value}'`}`)
    .join('');
  return {
    scriptTag: `<script async crossorigin src="${publicUrl}/wince.js" data-key="${key}"${attributes}></script>`,
    npm: `npm install @wince/sdk\n\nimport { init } from '@wince/sdk';\n\ninit({ key: '${key}', endpoint: '${publicUrl}/v1/events'${fields} });`,
  };
}
