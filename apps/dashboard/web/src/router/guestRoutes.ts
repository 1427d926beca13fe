import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LoginPage } from '../features/auth/LoginPage.tsx';
import { SetupPage } from '../features/auth/SetupPage.tsx';
import { keepValid, loginSearch } from '../searchFilter.ts';
import { rootRoute } from './appRoute.ts';

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
  component: lazyRouteComponent(() => import('../features/auth/JoinPage.tsx'), 'JoinPage'),
});

const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'reset',
  component: lazyRouteComponent(() => import('../features/auth/ResetPage.tsx'), 'ResetPage'),
});

/** What is there for who is not signed in. */
export const guestRoutes = [loginRoute, setupRoute, joinRoute, resetRoute] as const;
