import type { OpenAPIHono } from '@hono/zod-openapi';
import { createLoginCookie } from './auth/loginCookie.ts';
import { hashPassword } from './auth/password.ts';
import { createApp } from './createApp.ts';
import type { DashboardApiDeps } from './deps.ts';
import type { ApiEnv } from './env.ts';
import { createLiveFeed } from './live/liveFeed.ts';
import { openScopedPool } from './scope/scopedPool.ts';
import { insertFirstUser } from './sql/insertFirstUser.ts';
import { selectUser } from './sql/selectUser.ts';
import { createChangeHub } from './stream/changeHub.ts';
import { listenForChanges } from './stream/listenForChanges.ts';

export type { DashboardApiDeps } from './deps.ts';

export interface DashboardApi {
  /** Serves `/api/v1/*`; mount it at `/`. Every other path falls through. */
  app: OpenAPIHono<ApiEnv>;
  /** Ends open streams and the LISTEN connection. The stores stay open. */
  stop: () => Promise<void>;
}

/**
 * The API of the dashboard.
 * @throws PasswordError when `adminPassword` may not be set; what connecting to `databaseUrl` throws.
 *
 * @example
 * const { app, stop } = await createDashboardApi({ pool, clickhouse, databaseUrl, publicUrl, judged, linearConfigured: false });
 * server.route('/', app);
 */
export async function createDashboardApi(given: DashboardApiDeps): Promise<DashboardApi> {
  const log = given.log ?? ((error: unknown) => console.error(error));
  const cookie = createLoginCookie(given.secureCookies ?? false);
  const deps = { ...given, publicUrl: given.publicUrl.replace(/\/+$/, ''), now: given.now ?? Date.now, cookie };
  if (deps.adminPassword !== undefined) await setFirstPassword(deps, deps.adminPassword);

  const scoped = await openScopedPool({ owner: deps.pool, databaseUrl: deps.databaseUrl, log });
  const stopped = new AbortController();
  const hub = createChangeHub();
  const stopListening = await listenForChanges({ databaseUrl: deps.databaseUrl, hub, log });

  const feed = createLiveFeed({ ...deps, pool: scoped.pool, log });
  const app = createApp({ ...deps, log, scoped, hub, feed, stopped: stopped.signal });

  return {
    app,
    stop: async () => {
      stopped.abort();
      feed.stop();
      await stopListening();
      await scoped.stop();
    },
  };
}

async function setFirstPassword({ pool }: DashboardApiDeps, password: string): Promise<void> {
  if (await selectUser(pool)) return;
  await insertFirstUser(pool, { passwordHash: await hashPassword(password) });
}
