import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepValid, ruleSearch, versionSearch } from '../searchFilter.ts';
import { appRoute } from './appRoute.ts';

const rulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/rules',
  component: lazyRouteComponent(() => import('../features/rules/RulesPage.tsx'), 'RulesPage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/rules/$rule',
  validateSearch: keepValid(ruleSearch),
  component: lazyRouteComponent(() => import('../features/rules/RulePage.tsx'), 'RulePage'),
});

const ruleVersionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/rules/$rule/v/$version',
  validateSearch: keepValid(versionSearch),
  component: lazyRouteComponent(() => import('../features/rules/VersionPage.tsx'), 'VersionPage'),
});

const backtestRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'p/$project/rules/$rule/backtests/$id',
  component: lazyRouteComponent(() => import('../features/rules/BacktestPage.tsx'), 'BacktestPage'),
});

/** What counts as a wince in a project. */
export const ruleRoutes = [rulesRoute, ruleRoute, ruleVersionRoute, backtestRoute] as const;
