import { AsyncResource } from 'node:async_hooks';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { CSV_START, csvRow } from '../csv.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { filterOf, incidentQuery, sortParameter } from '../incidentQuery.ts';
import { problems, projectParameter } from '../schemas/common.ts';
import type { Incident } from '../schemas/incident.ts';
import { selectIncidents } from '../sql/selectIncidents.ts';
import { toIncident } from '../toIncident.ts';
import { isLinearConnected } from './integrations.ts';

const PAGE_ROWS = 500;
/** As many as a spreadsheet is still pleasant with. */
const MOST_ROWS = 50_000;

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/incidents.csv',
  operationId: 'exportIncidents',
  tags: ['incidents'],
  description: `The list as a table, at most ${MOST_ROWS} rows. UTF-8, RFC 4180; texts that a spreadsheet would run begin with a quote.`,
  request: { query: z.object({ project: projectParameter, ...incidentQuery, sort: sortParameter }) },
  responses: {
    200: { description: 'the table', content: { 'text/csv': { schema: z.string() } } },
    ...problems,
  },
});

const COLUMNS: readonly [string, (incident: Incident) => string | number | null][] = [
  ['id', ({ shortId }) => shortId],
  ['title', ({ title }) => title],
  ['status', ({ status }) => status],
  ['severity', ({ severity }) => severity],
  ['rule', ({ rule }) => rule],
  ['rules', ({ rules }) => rules.join(' ')],
  ['route', ({ route }) => route],
  ['element', ({ element }) => element.label],
  ['selector', ({ element }) => element.selector],
  ['people', ({ people }) => people],
  ['sessions', ({ sessions }) => sessions],
  ['signals', ({ signals }) => signals],
  ['first_seen', ({ firstSeenAt }) => new Date(firstSeenAt).toISOString()],
  ['last_seen', ({ lastSeenAt }) => new Date(lastSeenAt).toISOString()],
  ['assignee', ({ assignee }) => assignee?.name ?? null],
  ['verdict', ({ verdict }) => verdict],
  ['ticket', ({ ticket }) => ticket?.identifier ?? null],
  ['ticket_state', ({ ticket }) => ticket?.state ?? null],
  ['duplicate_of', ({ duplicateOf }) => duplicateOf?.shortId ?? null],
];

export function addExportRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  app.openapi(exportRoute, async (c) => {
    const { sort, ...query } = c.req.valid('query');
    const project = c.get('project');
    const now = deps.now();
    const { filter, statuses } = filterOf(query, { projectId: project.id, userId: c.get('caller').userId, now });
    const linearConfigured = await isLinearConnected(deps);

    let after: { key: number; id: string } | undefined;
    let written = 0;
    // Pages are read when the one who reads takes them: then the request is over, and its scope with it.
    const readPage = AsyncResource.bind(async () => {
      const rows = await selectIncidents(deps.pool, { ...filter, statuses, sort, after, limit: PAGE_ROWS });
      const last = rows.at(-1);
      after = last && { key: last.sort_key, id: last.id };
      written += rows.length;
      return rows.map((row) =>
        toIncident(row, { trend: [], ticketMinSessions: project.ticket_min_sessions, linearConfigured }),
      );
    });
    const encoder = new TextEncoder();
    const toBytes = (incidents: Incident[]) =>
      encoder.encode(incidents.map((incident) => csvRow(COLUMNS.map(([, read]) => read(incident)))).join(''));
    // The first page before the answer begins: what fails then is an error and not half a file.
    const first = await readPage();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(encoder.encode(CSV_START + csvRow(COLUMNS.map(([name]) => name))));
        controller.enqueue(toBytes(first));
      },
      pull: async (controller) => {
        const page = written % PAGE_ROWS === 0 && written > 0 && written < MOST_ROWS ? await readPage() : [];
        if (page.length === 0) controller.close();
        else controller.enqueue(toBytes(page));
      },
    });
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="incidents-${project.slug}.csv"`);
    return c.body(body, 200);
  });
}
