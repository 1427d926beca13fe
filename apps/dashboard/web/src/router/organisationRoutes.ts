import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { keepValid, organisationSearch } from '../searchFilter.ts';
import { appRoute } from './appRoute.ts';

const layoutRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'settings',
  validateSearch: keepValid(organisationSearch),
  component: lazyRouteComponent(() => import('../features/organisation/OrganisationLayout.tsx'), 'OrganisationLayout'),
});
const parts = [
  createRoute({
    getParentRoute: () => layoutRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/settings/members', replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => layoutRoute,
    path: 'account',
    component: lazyRouteComponent(() => import('../features/organisation/AccountPage.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => layoutRoute,
    path: 'members',
    component: lazyRouteComponent(() => import('../features/organisation/MembersPage.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => layoutRoute,
    path: 'projects',
    component: lazyRouteComponent(() => import('../features/organisation/ProjectsPage.tsx'), 'ProjectsPage'),
  }),
  createRoute({
    getParentRoute: () => layoutRoute,
    path: 'tokens',
    component: lazyRouteComponent(() => import('../features/organisation/TokensPage.tsx'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => layoutRoute,
    path: 'audit',
    component: lazyRouteComponent(() => import('../features/organisation/AuditPage.tsx'), 'AuditPage'),
  }),
] as const;

/** The organisation and the own account. */
export const organisationRoute = layoutRoute.addChildren(parts);
