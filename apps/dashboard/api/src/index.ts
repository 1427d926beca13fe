export { PasswordError } from './auth/password.ts';
export { createDashboardApi, type DashboardApi, type DashboardApiDeps } from './createDashboardApi.ts';
export { repeatErasures } from './erasure/erase.ts';
export { applyRetention } from './retention.ts';
export { serveWeb } from './web/serveWeb.ts';
