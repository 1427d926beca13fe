import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { authStateQuery } from '../api/authState.ts';
import { projectsQuery } from '../api/projects.ts';
import { AppFrame } from '../shell/AppFrame.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { PageError } from '../shell/PageError.tsx';

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: PageError,
});

/** Everything behind the login. */
export const appRoute = createRoute({
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
