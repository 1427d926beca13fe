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
import { InboxPage } from './features/inbox/InboxPage.tsx';
import {
  inboxSearch,
  incidentSearch,
  integrationsSearch,
  keepValid,
  listSearch,
  liveSearch,
  loginSearch,
  oneRouteSearch,
  organisationSearch,
  routesSearch,
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

/** Where links lead that people pass on. */
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'join',
  component: lazyRouteComponent(() => import('./features/auth/JoinPage.tsx'), 'JoinPage'),
});
const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'reset',
  component: lazyRouteComponent(() => import('./features/auth/ResetPage.tsx'), 'ResetPage'),
});

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
    if (!project) throw redirect({ to: '/settings/projects', replace: true });
    throw redirect({ to: '/p/$project/inbox', params: { project: project.slug }, replace: true });
  },
});

const inboxRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/inbox',
  validateSearch: keepValid(inboxSearch),
  component: InboxPage,
});

const incidentsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/incidents',
  validateSearch: keepValid(listSearch),
  component: lazyRouteComponent(() => import('./features/incidents/IncidentsPage.tsx'), 'IncidentsPage'),
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
  validateSearch: keepValid(incidentSearch),
  beforeLoad: async ({ context, params, search }) => {
    const [incident, projects] = await Promise.all([
      context.queries.ensureQueryData(incidentQuery(params.shortId)),
      context.queries.ensureQueryData(projectsQuery),
    ]);
    const project = projects.find(({ id }) => id === incident.projectId);
    throw redirect({
      to: '/p/$project/incidents/$id',
      params: { project: project?.slug ?? incident.projectId, id: incident.id },
      search,
      replace: true,
    });
  },
});

const hurtRoutesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/routes',
  validateSearch: keepValid(routesSearch),
  component: lazyRouteComponent(() => import('./features/routes/RoutesPage.tsx'), 'RoutesPage'),
});

const hurtRouteRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/routes/one',
  validateSearch: keepValid(oneRouteSearch),
  component: lazyRouteComponent(() => import('./features/routes/RoutePage.tsx'), 'RoutePage'),
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

const settingsPartRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/settings/$part',
  component: lazyRouteComponent(() => import('./features/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const integrationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/integrations',
  validateSearch: keepValid(integrationsSearch),
  component: lazyRouteComponent(() => import('./features/integrations/IntegrationsPage.tsx'), 'IntegrationsPage'),
});

const liveRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/live',
  validateSearch: keepValid(liveSearch),
  component: lazyRouteComponent(() => import('./features/live/LivePage.tsx'), 'LivePage'),
});

const projectSetupRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/setup',
  component: lazyRouteComponent(() => import('./features/setup/ProjectSetupPage.tsx'), 'ProjectSetupPage'),
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

const organisationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'settings',
  validateSearch: keepValid(organisationSearch),
  component: lazyRouteComponent(() => import('./features/organisation/OrganisationLayout.tsx'), 'OrganisationLayout'),
});
const organisationParts = [
  createRoute({
    getParentRoute: () => organisationRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/settings/members', replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => organisationRoute,
    path: 'account',
    component: lazyRouteComponent(() => import('./features/organisation/AccountPage.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => organisationRoute,
    path: 'members',
    component: lazyRouteComponent(() => import('./features/organisation/MembersPage.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => organisationRoute,
    path: 'projects',
    component: lazyRouteComponent(() => import('./features/organisation/ProjectsPage.tsx'), 'ProjectsPage'),
  }),
  createRoute({
    getParentRoute: () => organisationRoute,
    path: 'tokens',
    component: lazyRouteComponent(() => import('./features/organisation/TokensPage.tsx'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => organisationRoute,
    path: 'audit',
    component: lazyRouteComponent(() => import('./features/organisation/AuditPage.tsx'), 'AuditPage'),
  }),
] as const;

const statusRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'status',
  component: lazyRouteComponent(() => import('./features/status/StatusPage.tsx'), 'StatusPage'),
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  setupRoute,
  joinRoute,
  resetRoute,
  appRoute.addChildren([
    homeRoute,
    inboxRoute,
    incidentsRoute,
    incidentRoute,
    permalinkRoute,
    hurtRoutesRoute,
    hurtRouteRoute,
    sessionRoute,
    liveRoute,
    projectSetupRoute,
    rulesRoute,
    ruleRoute,
    ruleVersionRoute,
    backtestRoute,
    settingsRoute,
    settingsPartRoute,
    integrationsRoute,
    organisationRoute.addChildren(organisationParts),
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
