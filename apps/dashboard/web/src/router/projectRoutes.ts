import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { incidentQuery } from '../api/incident.ts';
import { projectsQuery } from '../api/projects.ts';
import { sessionEventsQuery } from '../api/sessionEvents.ts';
import { InboxPage } from '../features/inbox/InboxPage.tsx';
import { splatOf } from '../routeSplat.ts';
import {
  inboxSearch,
  incidentSearch,
  integrationsSearch,
  keepValid,
  listSearch,
  liveSearch,
  oneRouteSearch,
  routesSearch,
  sessionSearch,
} from '../searchFilter.ts';
import { appRoute } from './appRoute.ts';

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
  component: lazyRouteComponent(() => import('../features/incidents/IncidentsPage.tsx'), 'IncidentsPage'),
});

const incidentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/incidents/$id',
  validateSearch: keepValid(incidentSearch),
  // Asked for while the page's script is on its way; the page shows it, or why there is none.
  loader: ({ context, params }) => void context.queries.prefetchQuery(incidentQuery(params.id)),
  component: lazyRouteComponent(() => import('../features/incident/IncidentPage.tsx'), 'IncidentPage'),
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
  // With its slash, or `routes/$` would answer here too.
  path: 'p/$project/routes/',
  validateSearch: keepValid(routesSearch),
  component: lazyRouteComponent(() => import('../features/routes/RoutesPage.tsx'), 'RoutesPage'),
});

const hurtRouteRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/routes/$',
  validateSearch: keepValid(oneRouteSearch),
  // Where the page was at first: `/routes/one?route=/checkout/:id`.
  beforeLoad: ({ params: { project, _splat }, search }) => {
    const { route, range } = keepValid(oneRouteSearch)(search);
    if (_splat !== 'one' || route === undefined) return;
    throw redirect({
      to: '/p/$project/routes/$',
      params: { project, _splat: splatOf(route) },
      search: { range },
      replace: true,
    });
  },
  component: lazyRouteComponent(() => import('../features/routes/RoutePage.tsx'), 'RoutePage'),
});

const sessionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/sessions/$id',
  validateSearch: keepValid(sessionSearch),
  loader: ({ context, params }) =>
    void context.queries.prefetchInfiniteQuery(sessionEventsQuery(params.project, params.id)),
  component: lazyRouteComponent(() => import('../features/session/SessionPage.tsx'), 'SessionPage'),
});

const liveRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/live',
  validateSearch: keepValid(liveSearch),
  component: lazyRouteComponent(() => import('../features/live/LivePage.tsx'), 'LivePage'),
});

const projectSetupRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/setup',
  component: lazyRouteComponent(() => import('../features/setup/ProjectSetupPage.tsx'), 'ProjectSetupPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const settingsPartRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/settings/$part',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const integrationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/integrations',
  validateSearch: keepValid(integrationsSearch),
  component: lazyRouteComponent(() => import('../features/integrations/IntegrationsPage.tsx'), 'IntegrationsPage'),
});

/** The screens of one project, without its rules. */
export const projectRoutes = [
  inboxRoute,
  incidentsRoute,
  incidentRoute,
  permalinkRoute,
  hurtRoutesRoute,
  hurtRouteRoute,
  sessionRoute,
  liveRoute,
  projectSetupRoute,
  settingsRoute,
  settingsPartRoute,
  integrationsRoute,
] as const;
