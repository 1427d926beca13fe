import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { projectsQuery } from './api/projects.ts';
import { appRoute, rootRoute } from './router/appRoute.ts';
import { guestRoutes } from './router/guestRoutes.ts';
import { organisationRoute } from './router/organisationRoutes.ts';
import { projectRoutes } from './router/projectRoutes.ts';
import { ruleRoutes } from './router/ruleRoutes.ts';

const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const [project] = await context.queries.ensureQueryData(projectsQuery);
    if (!project) throw redirect({ to: '/settings/projects', replace: true });
    throw redirect({ to: '/p/$project/inbox', params: { project: project.slug }, replace: true });
  },
});

const statusRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'status',
  component: lazyRouteComponent(() => import('./features/status/StatusPage.tsx'), 'StatusPage'),
});

const routeTree = rootRoute.addChildren([
  ...guestRoutes,
  appRoute.addChildren([homeRoute, ...projectRoutes, ...ruleRoutes, organisationRoute, statusRoute]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    scrollRestoration: true,
    search: { strict: true },
    // Addresses name routes of the customer's app as people know them: `/checkout/:id`.
    pathParamsAllowedCharacters: [':', '='],
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
