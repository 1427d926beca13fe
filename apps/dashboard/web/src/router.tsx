import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { authStateQuery } from './api/authState.ts';
import { incidentQuery } from './api/incident.ts';
import { projectsQuery } from './api/projects.ts';
import { LoginPage } from './features/auth/LoginPage.tsx';
import { SetupPage } from './features/auth/SetupPage.tsx';
import { IncidentsPage } from './features/incidents/IncidentsPage.tsx';
import {
  incidentSearch,
  integrationsSearch,
  keepValid,
  listSearch,
  loginSearch,
  ruleSearch,
  sessionSearch,
  versionSearch,
} from './searchFilter.ts';
import { AppFrame } from './shell/AppFrame.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { PageError } from './shell/PageError.tsx';

const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: PageError,
});

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'login',
  validateSearch: keepValid(loginSearch),
  component: LoginPage,
});

const setupRoute = createRoute({ getParentRoute: () => rootRoute, path: 'setup', component: SetupPage });

/** Everything behind the login. */
const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    const auth = await context.queries.ensureQueryData(authStateQuery);
    if (!auth.configured) throw redirect({ to: '/setup' });
    if (!auth.signedIn) throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } });
  },
  loader: ({ context }) => context.queries.ensureQueryData(projectsQuery),
  component: AppFrame,
});

const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const [project] = await context.queries.ensureQueryData(projectsQuery);
    if (!project) throw new Error('there is no project yet; start Wince again, it makes one at its first start');
    throw redirect({ to: '/p/$project/incidents', params: { project: project.slug }, replace: true });
  },
});

const incidentsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/incidents',
  validateSearch: keepValid(listSearch),
  component: IncidentsPage,
});

const incidentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/incidents/$id',
  validateSearch: keepValid(incidentSearch),
  component: lazyRouteComponent(() => import('./features/incident/IncidentPage.tsx'), 'IncidentPage'),
});

/** The permalink in tickets: it survives a project's new name. */
const permalinkRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'i/$shortId',
  beforeLoad: async ({ context, params }) => {
    const [incident, projects] = await Promise.all([
      context.queries.ensureQueryData(incidentQuery(params.shortId)),
      context.queries.ensureQueryData(projectsQuery),
    ]);
    const project = projects.find(({ id }) => id === incident.projectId);
    throw redirect({
      to: '/p/$project/incidents/$id',
      params: { project: project?.slug ?? incident.projectId, id: incident.id },
      replace: true,
    });
  },
});

const sessionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/sessions/$id',
  validateSearch: keepValid(sessionSearch),
  component: lazyRouteComponent(() => import('./features/session/SessionPage.tsx'), 'SessionPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/settings',
  component: lazyRouteComponent(() => import('./features/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const integrationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/integrations',
  validateSearch: keepValid(integrationsSearch),
  component: lazyRouteComponent(() => import('./features/integrations/IntegrationsPage.tsx'), 'IntegrationsPage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/rules',
  component: lazyRouteComponent(() => import('./features/rules/RulesPage.tsx'), 'RulesPage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/rules/$rule',
  validateSearch: keepValid(ruleSearch),
  component: lazyRouteComponent(() => import('./features/rules/RulePage.tsx'), 'RulePage'),
});

const ruleVersionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/rules/$rule/v/$version',
  validateSearch: keepValid(versionSearch),
  component: lazyRouteComponent(() => import('./features/rules/VersionPage.tsx'), 'VersionPage'),
});

const backtestRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/rules/$rule/backtests/$id',
  component: lazyRouteComponent(() => import('./features/rules/BacktestPage.tsx'), 'BacktestPage'),
});

const statusRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'status',
  component: lazyRouteComponent(() => import('./features/status/StatusPage.tsx'), 'StatusPage'),
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  setupRoute,
  appRoute.addChildren([
    homeRoute,
    incidentsRoute,
    incidentRoute,
    permalinkRoute,
    sessionRoute,
    rulesRoute,
    ruleRoute,
    ruleVersionRoute,
    backtestRoute,
    settingsRoute,
    integrationsRoute,
    statusRoute,
  ]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    scrollRestoration: true,
    search: { strict: true },
    defaultPreload: 'intent',
    // Plain `name=value`: an address that people read, and that the API takes as it is.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const set = Object.entries(search).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]],
      );
      return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
