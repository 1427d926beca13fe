import { OpenAPIHono } from '@hono/zod-openapi';
import { createErrorHandler, fromZodError, notFound } from './apiError.ts';
import { auditAfter } from './auth/auditAfter.ts';
import { authenticate, callerOf } from './auth/authenticate.ts';
import { authorise } from './auth/authorise.ts';
import { createLoginCookie } from './auth/loginCookie.ts';
import { hashPassword } from './auth/password.ts';
import type { DashboardApiDeps } from './deps.ts';
import type { ApiEnv } from './env.ts';
import { createLiveFeed } from './live/liveFeed.ts';
import { addAccountRoutes } from './routes/account.ts';
import { addAuthRoutes } from './routes/auth.ts';
import { addBacktestRoutes } from './routes/backtests.ts';
import { addErasureRoutes } from './routes/erasures.ts';
import { addExportRoutes } from './routes/export.ts';
import { addHurtRouteRoutes } from './routes/hurtRoutes.ts';
import { addIncidentDetailRoutes } from './routes/incident.ts';
import { addIncidentRoutes } from './routes/incidents.ts';
import { addIntegrationRoutes } from './routes/integrations.ts';
import { addLinkRoutes } from './routes/links.ts';
import { addLiveRoutes } from './routes/live.ts';
import { addMemberRoutes } from './routes/members.ts';
import { addNearMissRoutes } from './routes/nearMisses.ts';
import { addOrganisationRoutes } from './routes/organisations.ts';
import { addProjectRoutes } from './routes/projects.ts';
import { addRuleRoutes } from './routes/rules.ts';
import { addSearchRoutes } from './routes/search.ts';
import { addSessionRoutes } from './routes/sessions.ts';
import { addSetupRoutes } from './routes/setup.ts';
import { addSignalRoutes } from './routes/signals.ts';
import { addStaffRoutes } from './routes/staff.ts';
import { addStatusRoutes } from './routes/status.ts';
import { addStreamRoutes } from './routes/stream.ts';
import { addTicketRoutes } from './routes/tickets.ts';
import { addTriageRoutes } from './routes/triage.ts';
import { openScopedPool } from './scope/scopedPool.ts';
import { apiHeaders } from './securityHeaders.ts';
import { insertFirstUser } from './sql/insertFirstUser.ts';
import { selectUser } from './sql/selectUser.ts';
import { createChangeHub } from './stream/changeHub.ts';
import { listenForChanges } from './stream/listenForChanges.ts';

export type { DashboardApiDeps } from './deps.ts';

export interface DashboardApi {
  /** Serves `/api/v1/*`; mount it at `/`. Every other path falls through. */
  app: OpenAPIHono<ApiEnv>;
  /** Ends open streams and the LISTEN connection. The stores stay open. */
  stop: () => Promise<void>;
}

/**
 * The API of the dashboard.
 * @throws PasswordError when `adminPassword` may not be set; what connecting to `databaseUrl` throws.
 *
 * @example
 * const { app, stop } = await createDashboardApi({ pool, clickhouse, databaseUrl, publicUrl, judged, linearConfigured: false });
 * server.route('/', app);
 */
export async function createDashboardApi(given: DashboardApiDeps): Promise<DashboardApi> {
  const log = given.log ?? ((error: unknown) => console.error(error));
  const cookie = createLoginCookie(given.secureCookies ?? false);
  const deps = { ...given, publicUrl: given.publicUrl.replace(/\/+$/, ''), now: given.now ?? Date.now, cookie };
  if (deps.adminPassword !== undefined) await setFirstPassword(deps, deps.adminPassword);

  const scoped = await openScopedPool({ owner: deps.pool, databaseUrl: deps.databaseUrl, log });
  // What routes get: a statement of theirs sees the rows of the organisation, or of the project, that the call is about.
  const own = { ...deps, pool: scoped.pool };

  const stopped = new AbortController();
  const hub = createChangeHub();
  const stopListening = await listenForChanges({ databaseUrl: deps.databaseUrl, hub, log });

  const feed = createLiveFeed({ ...own, log });

  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw fromZodError(result.error);
    },
  });
  app.onError(createErrorHandler(log));
  app.use('/api/*', apiHeaders);
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.doc('/api/v1/openapi.json', {
    openapi: '3.0.3',
    info: { title: 'Wince', version: '1', description: 'What the dashboard shows, for programs.' },
    servers: [{ url: deps.publicUrl }],
    security: [{ token: [] }],
  });
  addAuthRoutes(app, deps);
  addLinkRoutes(app, deps);
  app.use('/api/*', authenticate(deps));
  app.use('/api/*', authorise({ ...deps, callerOf: (c) => callerOf(c, deps), within: scoped.within }));
  app.use('/api/*', auditAfter({ ...own, log }));
  // A person's own password and logins, and the state of the installation, are no organisation's.
  addAccountRoutes(app, deps);
  addStatusRoutes(app, deps);
  addOrganisationRoutes(app, { ...own, within: scoped.within });
  addMemberRoutes(app, { ...own, everybody: deps.pool });
  addProjectRoutes(app, own);
  addErasureRoutes(app, own);
  addIncidentRoutes(app, own);
  addIncidentDetailRoutes(app, own);
  addSignalRoutes(app, own);
  addSessionRoutes(app, own);
  addNearMissRoutes(app, own);
  addBacktestRoutes(app, own);
  addRuleRoutes(app, own);
  addSetupRoutes(app, own);
  addStaffRoutes(app, own);
  addIntegrationRoutes(app, own);
  addTicketRoutes(app, own);
  addTriageRoutes(app, own);
  addSearchRoutes(app, own);
  addHurtRouteRoutes(app, own);
  addExportRoutes(app, own);
  addLiveRoutes(app, { feed, stopped: stopped.signal });
  addStreamRoutes(app, { ...own, hub, stopped: stopped.signal });
  app.all('/api/*', (c) => {
    throw notFound('endpoint', `${c.req.method} ${c.req.path}`);
  });

  return {
    app,
    stop: async () => {
      stopped.abort();
      feed.stop();
      await stopListening();
      await scoped.stop();
    },
  };
}

async function setFirstPassword({ pool }: DashboardApiDeps, password: string): Promise<void> {
  if (await selectUser(pool)) return;
  await insertFirstUser(pool, { passwordHash: await hashPassword(password) });
}
