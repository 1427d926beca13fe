import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { answerWithFault, send } from './answerWithFault.ts';
import { authenticationError, rateLimitError } from './errors.ts';
import { executeDocument, readDocument, topLevelFields } from './execute.ts';
import { createFaultQueue, type Fault } from './faults.ts';
import { createOAuth, type OAuth, type OAuthOptions } from './oauth.ts';
import { createPageRoutes } from './page.ts';
import { complexityOf, createQuotas, type QuotaOptions } from './quotas.ts';
import { createResolvers } from './resolvers.ts';
import { type TeamSeed, uuid } from './team.ts';
import { createWebhookSender, type WebhookSender } from './webhookSender.ts';
import { type FakeIssue, Workspace } from './workspace.ts';

export interface LinearFakeOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** The only key that is let in. */
  apiKey: string;
  /** One team, `DEM`, when left out. */
  teams?: TeamSeed[];
  /** Quota of requests per hour. */
  requestsPerHour?: number;
  quotas?: QuotaOptions;
  /** The app that may ask for tokens. */
  oauth?: OAuthOptions;
  /** Where webhooks go, and the secret that signs them. */
  webhook?: { url: string; secret: string };
}

export interface RecordedRequest {
  at: number;
  /** Fields asked of Query or Mutation. */
  fields: string[];
  query: string;
  variables: Record<string, unknown>;
  authorized: boolean;
  /** Of the answer, where no fault was ordered. */
  status: number;
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
  /** What people do in Linear: close, delete, move, merge. Each change is told to the webhooks. */
  workspace: Workspace;
  webhooks: WebhookSender;
  oauth: OAuth;
  stop(): Promise<void>;
}

export async function startLinearFake(options: LinearFakeOptions): Promise<LinearFake> {
  const requests: RecordedRequest[] = [];
  const faults = createFaultQueue();
  const quotas = createQuotas({ ...options.quotas, requests: options.requestsPerHour ?? options.quotas?.requests });
  const oauth = createOAuth(options.oauth);
  const webhooks = createWebhookSender();
  if (options.webhook) webhooks.register({ id: uuid('webhook'), ...options.webhook });
  let origin = '';
  const workspace = new Workspace(
    options.teams ?? [{ id: uuid('team DEM'), key: 'DEM', name: 'Demo' }],
    (identifier) => `${origin}/demo/issue/${identifier}`,
  );
  workspace.onChange = (action, issue) => void webhooks.send(action, issue);
  const root = createResolvers(workspace, webhooks.register);

  const authorizes = (header: string | undefined) =>
    header === options.apiKey || (header?.startsWith('Bearer ') === true && oauth.accepts(header.slice(7)));

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', createPageRoutes({ workspace, requests, webhooks }));
  app.route('/', oauth.routes);
  app.post('/graphql', async (c) => {
    const request = readRequest(await c.req.json<unknown>());
    const document = readDocument(request.query);
    const fields = topLevelFields(document);
    const authorized = authorizes(c.req.header('authorization'));
    const record: RecordedRequest = { at: Date.now(), fields, ...request, authorized, status: 0 };
    requests.push(record);
    const note = (response: Response) => {
      record.status = response.status;
      return response;
    };
    const { headers, exceeded } = quotas.spend(fields, document === undefined ? 0 : complexityOf(document));
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (!authorized) return note(c.json(authenticationError(), 401));
    if (exceeded) return note(c.json(rateLimitError(true), 400));
    const fault = faults.take(fields);
    const answer = () => executeDocument(root, request);
    return fault ? answerWithFault(c, fault, answer) : note(send(c, await answer()));
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
    workspace,
    webhooks,
    oauth,
    stop: () =>
      new Promise((resolve, reject) => {
        workspace.onChange = () => {};
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function readRequest(body: unknown): { query: string; variables: Record<string, unknown> } {
  const { query, variables } = (body ?? {}) as { query?: unknown; variables?: unknown };
  return {
    query: typeof query === 'string' ? query : '',
    variables: typeof variables === 'object' && variables !== null ? { ...variables } : {},
  };
}
