import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { type Executed, executeDocument, topLevelFields } from './execute.ts';
import { createFaultQueue, type Fault } from './faults.ts';
import { renderPage } from './page.ts';
import { type FakeIssue, type FakeTeam, Workspace } from './workspace.ts';

const HOUR_MS = 3_600_000;
const REQUESTS_PER_HOUR = 2_500;

export interface LinearFakeOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** The only key that is let in. */
  apiKey: string;
  /** One team, `DEM`, when left out. */
  teams?: FakeTeam[];
  /** Quota of requests per hour. */
  requestsPerHour?: number;
}

export interface RecordedRequest {
  at: number;
  /** Fields asked of Query or Mutation. */
  fields: string[];
  query: string;
  variables: Record<string, unknown>;
  authorized: boolean;
}

export interface LinearFake {
  /** Address of the GraphQL endpoint. */
  url: string;
  /** Address of a page that shows the issues. */
  page: string;
  issues(): FakeIssue[];
  requests(): RecordedRequest[];
  /** Orders a fault for the next request that fits. */
  fail(next: Fault): void;
  stop(): Promise<void>;
}

type Environment = { Bindings: HttpBindings };

export async function startLinearFake(options: LinearFakeOptions): Promise<LinearFake> {
  const requests: RecordedRequest[] = [];
  const faults = createFaultQueue();
  const quota = { used: 0, limit: options.requestsPerHour ?? REQUESTS_PER_HOUR, resetAtMs: Date.now() + HOUR_MS };
  let origin = '';
  const workspace = new Workspace(
    options.teams ?? [{ id: randomUUID(), key: 'DEM', name: 'Demo' }],
    (identifier) => `${origin}/demo/issue/${identifier}`,
  );

  const app = new Hono<Environment>();
  app.get('/', (c) => c.html(renderPage([...workspace.issues.values()])));
  app.get('/demo/issue/:identifier', (c) => c.html(renderPage([workspace.findIssue(c.req.param('identifier'))])));
  app.post('/graphql', async (c) => {
    const request = readRequest(await c.req.json<unknown>());
    const fields = topLevelFields(request.query);
    const authorized = c.req.header('authorization') === options.apiKey;
    requests.push({ at: Date.now(), fields, ...request, authorized });
    if (Date.now() >= quota.resetAtMs) Object.assign(quota, { used: 0, resetAtMs: Date.now() + HOUR_MS });
    quota.used += 1;
    c.header('X-RateLimit-Requests-Limit', String(quota.limit));
    c.header('X-RateLimit-Requests-Remaining', String(Math.max(0, quota.limit - quota.used)));
    c.header('X-RateLimit-Requests-Reset', String(quota.resetAtMs));
    if (!authorized) return c.json(authenticationError(), 401);
    if (quota.used > quota.limit) return c.json(rateLimitError(true), 400);
    const fault = faults.take(fields);
    const answer = () => executeDocument(workspace, request);
    return fault ? answerWithFault(c, fault, answer) : send(c, await answer());
  });

  const server = serve({ fetch: app.fetch, port: options.port ?? 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/graphql`,
    page: `${origin}/`,
    issues: () => [...workspace.issues.values()],
    requests: () => requests,
    fail: faults.add,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function answerWithFault(
  c: Context<Environment>,
  fault: Fault,
  answer: () => Promise<Executed>,
): Promise<Response> {
  switch (fault.type) {
    case 'delay': {
      const early = fault.effect === 'before' ? await answer() : undefined;
      // Does not keep a process alive that has nothing else to do.
      await delay(fault.ms, undefined, { ref: false });
      return send(c, early ?? (await answer()));
    }
    case 'drop':
      if (fault.effect === 'before') await answer();
      c.env.outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'truncate': {
      const body = JSON.stringify((await answer()).body);
      c.env.outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
      c.env.outgoing.write(body.slice(0, body.length / 2), () => c.env.outgoing.destroy());
      return RESPONSE_ALREADY_SENT;
    }
    case 'rate-limited':
      c.header('X-RateLimit-Requests-Remaining', '0');
      if (fault.resetAtMs !== undefined) c.header('X-RateLimit-Requests-Reset', String(fault.resetAtMs));
      if (fault.retryAfterS !== undefined) c.header('Retry-After', String(fault.retryAfterS));
      return c.json(rateLimitError(fault.typed), 400);
    case 'too-many':
      if (fault.retryAfterS !== undefined) c.header('Retry-After', String(fault.retryAfterS));
      return c.html('<html><body><h1>429 Too Many Requests</h1></body></html>', 429);
    case 'status':
      return fault.status === 401
        ? c.json(authenticationError(), 401)
        : c.html(`<html><body><h1>${fault.status}</h1></body></html>`, fault.status);
    case 'data-and-errors': {
      const { body } = await answer();
      return c.json({
        ...body,
        errors: [{ message: 'Internal server error', extensions: { type: 'internal error' } }],
      });
    }
    case 'invalid-input':
      return c.json({ errors: [inputError(fault.message)], data: null }, 400);
  }
}

function send(c: Context<Environment>, executed: Executed): Response {
  return c.json(executed.body, executed.status === 200 ? 200 : 400);
}

function readRequest(body: unknown): { query: string; variables: Record<string, unknown> } {
  const { query, variables } = (body ?? {}) as { query?: unknown; variables?: unknown };
  return {
    query: typeof query === 'string' ? query : '',
    variables: typeof variables === 'object' && variables !== null ? { ...variables } : {},
  };
}

function authenticationError() {
  const message = 'Authentication required, not authenticated';
  return {
    errors: [
      {
        message,
        extensions: { type: 'authentication error', code: 'AUTHENTICATION_ERROR', statusCode: 401, userError: true },
      },
    ],
  };
}

function rateLimitError(typed: boolean) {
  return {
    errors: [
      {
        message: 'Rate limit exceeded',
        extensions: { code: 'RATELIMITED', ...(typed ? { type: 'ratelimited' } : {}) },
      },
    ],
  };
}

function inputError(message: string) {
  const extensions = {
    type: 'invalid input',
    code: 'INPUT_ERROR',
    statusCode: 400,
    userError: true,
    userPresentableMessage: message,
  };
  return { message: 'Argument Validation Error', extensions };
}
