export { PasswordError } from './auth/password.ts';
export { createDashboardApi, type DashboardApi, type DashboardApiDeps } from './createDashboardApi.ts';
export { serveWeb } from './web/serveWeb.ts';
