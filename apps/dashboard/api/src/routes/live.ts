import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { ApiError } from '../apiError.ts';
import type { ApiEnv } from '../env.ts';
import type { LiveFeed } from '../live/liveFeed.ts';
import { createRowBuffer } from '../live/rowBuffer.ts';
import { matches, wordsOf } from '../live/toLiveRows.ts';
import { problem, problems, projectParameter } from '../schemas/common.ts';
import { liveMessageSchema } from '../schemas/live.ts';

const HEARTBEAT_MS = 20_000;
/** A reader that has not taken a message after so long is let go; its browser comes back. */
const SLOW_MS = 10_000;
/** Then the page connects again. */
const LONGEST_MS = 15 * 60_000;
const MOST_READERS = 100;

const liveRoute = createRoute({
  method: 'get',
  path: '/api/v1/live',
  operationId: 'watchLive',
  tags: ['sessions'],
  description: 'Server-sent events: `rows` with the events and signals of the project as they are stored.',
  request: {
    query: z.object({
      project: projectParameter,
      q: z.string().max(200).optional().openapi({ description: 'words that every row must contain' }),
    }),
  },
  responses: {
    200: { description: 'the stream', content: { 'text/event-stream': { schema: liveMessageSchema } } },
    ...problems,
    503: problem('too many look already'),
  },
});

/** @param deps `stopped` ends every stream. */
export function addLiveRoutes(app: OpenAPIHono<ApiEnv>, deps: { feed: LiveFeed; stopped: AbortSignal }): void {
  const { feed, stopped } = deps;
  app.openapi(liveRoute, (c) => {
    if (feed.size >= MOST_READERS || stopped.aborted)
      throw new ApiError({
        status: 503,
        code: 'too_many_streams',
        message: `${feed.size} pages look at what is live, ${MOST_READERS} is the limit; close some`,
        headers: { 'Retry-After': '30' },
      });
    const words = wordsOf(c.req.valid('query').q);
    const projectId = c.get('project').id;
    c.header('Cache-Control', 'no-store');
    // nginx would hold the messages back.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const buffer = createRowBuffer();
      const leave = feed.subscribe(projectId, (rows) => buffer.add(rows.filter((row) => matches(row, words))));
      const close = () => buffer.close();
      stream.onAbort(close);
      stopped.addEventListener('abort', close);
      const longest = setTimeout(close, LONGEST_MS);
      try {
        await stream.write(': connected\n\n');
        while (!buffer.closed) {
          const message = await buffer.take(HEARTBEAT_MS);
          if (buffer.closed || !(await c.get('stillAllowed')())) break;
          const written =
            message.rows.length === 0
              ? stream.write(': still here\n\n')
              : stream.writeSSE({ event: 'rows', data: JSON.stringify(message) });
          if (!(await isDoneIn(written, SLOW_MS))) break;
        }
      } finally {
        clearTimeout(longest);
        stopped.removeEventListener('abort', close);
        leave();
      }
    });
  });
}

async function isDoneIn(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
