import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { ApiError } from '../apiError.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { problem, problems, projectParameter } from '../schemas/common.ts';
import type { ChangeHub } from '../stream/changeHub.ts';
import { createPendingChanges } from '../stream/pendingChanges.ts';

/** At most four messages a second to one page. */
const QUIET_MS = 250;
const HEARTBEAT_MS = 20_000;
/** Then the page connects again, and whether it is still signed in is looked at again. */
const LONGEST_MS = 15 * 60_000;
const MOST_CLIENTS = 200;

const streamRoute = createRoute({
  method: 'get',
  path: '/api/v1/stream',
  operationId: 'watchChanges',
  tags: ['incidents'],
  description:
    'Server-sent events: `change` with {"project","kind"} when the incidents or tickets of the project changed.',
  request: { query: z.object({ project: projectParameter }) },
  responses: {
    200: { description: 'the stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems,
    503: problem('too many open streams'),
  },
});

/**
 * What a page has not been told yet is a set of kinds, never a queue: a reader that is slow gets one message later.
 * @param stopped ends every stream.
 */
export function addStreamRoutes(
  app: OpenAPIHono<ApiEnv>,
  deps: DashboardApiDeps & { hub: ChangeHub; stopped: AbortSignal },
): void {
  app.openapi(streamRoute, async (c) => {
    const { id: projectId } = c.get('project');
    if (deps.hub.size >= MOST_CLIENTS || deps.stopped.aborted)
      throw new ApiError({
        status: 503,
        code: 'too_many_streams',
        message: `${deps.hub.size} pages listen already, ${MOST_CLIENTS} is the limit; close some, or ask /api/v1/incidents from time to time`,
        headers: { 'Retry-After': '30' },
      });
    c.header('Cache-Control', 'no-store');
    // nginx would hold the messages back.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const pending = createPendingChanges();
      const leave = deps.hub.subscribe(projectId, ({ kind }) => pending.add(kind));
      const close = () => pending.close();
      stream.onAbort(close);
      deps.stopped.addEventListener('abort', close);
      const longest = setTimeout(close, LONGEST_MS);
      try {
        await stream.write(': connected\n\n');
        while (!pending.closed) {
          const kinds = await pending.take(HEARTBEAT_MS);
          if (kinds.length === 0 && !pending.closed) await stream.write(': still here\n\n');
          if (kinds.length > 0 && !(await c.get('stillAllowed')())) break;
          for (const kind of kinds)
            await stream.writeSSE({ event: 'change', data: JSON.stringify({ project: projectId, kind }) });
          await pending.rest(QUIET_MS);
        }
      } finally {
        clearTimeout(longest);
        deps.stopped.removeEventListener('abort', close);
        leave();
      }
    });
  });
}
