import { OpenAPIHono } from '@hono/zod-openapi';
import { createErrorHandler, fromZodError, notFound } from './apiError.ts';
import { auditAfter } from './auth/auditAfter.ts';
import { authenticate, callerOf } from './auth/authenticate.ts';
import { authorise } from './auth/authorise.ts';
import type { LoginCookie } from './auth/loginCookie.ts';
import type { DashboardApiDeps } from './deps.ts';
import type { ApiEnv } from './env.ts';
import type { LiveFeed } from './live/liveFeed.ts';
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
import { addViewRoutes } from './routes/views.ts';
import type { ScopedPool } from './scope/scopedPool.ts';
import { apiHeaders } from './securityHeaders.ts';
import type { ChangeHub } from './stream/changeHub.ts';

export interface AppDeps extends DashboardApiDeps {
  now: () => number;
  log: (error: unknown) => void;
  cookie: LoginCookie;
  scoped: Pick<ScopedPool, 'pool' | 'within'>;
  hub: ChangeHub;
  feed: LiveFeed;
  /** Ends every stream. */
  stopped: AbortSignal;
}

/** Every route of the API, with what stands before them and the description of all. Nothing is connected or started. */
export function createApp(deps: AppDeps): OpenAPIHono<ApiEnv> {
  const { scoped, stopped } = deps;
  // What routes get: a statement of theirs sees the rows of the organisation, or of the project, that the call is about.
  const own = { ...deps, pool: scoped.pool };

  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw fromZodError(result.error);
    },
  });
  app.onError(createErrorHandler(deps.log));
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
  app.use('/api/*', auditAfter(own));
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
  addViewRoutes(app, own);
  addHurtRouteRoutes(app, own);
  addExportRoutes(app, own);
  addLiveRoutes(app, { feed: deps.feed, stopped });
  addStreamRoutes(app, { ...own, hub: deps.hub, stopped });
  app.all('/api/*', (c) => {
    throw notFound('endpoint', `${c.req.method} ${c.req.path}`);
  });

  return app;
}
