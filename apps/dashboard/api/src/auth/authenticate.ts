import type { Context, MiddlewareHandler } from 'hono';
import type pg from 'pg';
import { ApiError } from '../apiError.ts';
import type { ApiEnv } from '../env.ts';
import { selectApiToken } from '../sql/selectApiToken.ts';
import { selectLogin } from '../sql/selectLogin.ts';
import { touchApiToken } from '../sql/touchApiToken.ts';
import { touchLogin } from '../sql/touchLogin.ts';
import type { Caller } from './caller.ts';
import { LOGIN_IDLE_MS, type LoginCookie } from './loginCookie.ts';
import { roleOfScopes } from './roles.ts';
import { assertJsonOrEmpty, assertSameOrigin } from './sameOrigin.ts';
import { hashToken } from './token.ts';

/** How stale `last_seen_at` and `last_used_at` may be: one write a minute, not one per request. */
const TOUCH_AFTER_MS = 60_000;

export interface AuthenticateOptions {
  pool: pg.Pool;
  cookie: LoginCookie;
  publicUrl: string;
  now: () => number;
}

/** Lets through who is signed in or has an API token, and sets `caller` and `actor`; others get 401. */
export function authenticate(options: AuthenticateOptions): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const caller = await callerOf(c, options);
    if (caller === undefined)
      throw new ApiError({
        status: 401,
        code: 'unauthorized',
        message: 'nobody is signed in; sign in to the dashboard, or send an API token (Authorization: Bearer <token>)',
      });
    if (caller.kind === 'user' && c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      assertSameOrigin(c, { publicUrl: options.publicUrl, mustProve: true });
      assertJsonOrEmpty(c);
    }
    c.set('caller', caller);
    c.set('actor', caller.name);
    await next();
  };
}

/** By the token where one is sent, else by the cookie. */
export function callerOf(c: Context, options: AuthenticateOptions): Promise<Caller | undefined> {
  const authorization = c.req.header('Authorization');
  return authorization === undefined ? callerOfLogin(c, options) : callerOfToken(authorization, options);
}

/** The user where the cookie names a login that has not ended. */
export async function callerOfLogin(c: Context, options: AuthenticateOptions): Promise<Caller | undefined> {
  const token = options.cookie.read(c);
  if (token === undefined) return undefined;
  const nowMs = options.now();
  const login = await selectLogin(options.pool, { tokenHash: hashToken(token) });
  if (!login || login.expiresAt <= nowMs || login.lastSeenAt <= nowMs - LOGIN_IDLE_MS) return undefined;
  if (login.lastSeenAt < nowMs - TOUCH_AFTER_MS)
    await touchLogin(options.pool, { tokenHash: hashToken(token), seenAt: nowMs });
  return {
    kind: 'user',
    name: login.name,
    userId: login.userId,
    login: login.login,
    roles: new Map(Object.entries(login.roles)),
  };
}

async function callerOfToken(authorization: string, { pool, now }: AuthenticateOptions): Promise<Caller | undefined> {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return undefined;
  const nowMs = now();
  const row = await selectApiToken(pool, { tokenHash: hashToken(token), now: nowMs });
  if (!row) return undefined;
  if ((row.last_used_at?.getTime() ?? 0) < nowMs - TOUCH_AFTER_MS)
    await touchApiToken(pool, { id: row.id, usedAt: nowMs });
  return {
    kind: 'token',
    name: `token ${row.name}`,
    roles: new Map([[row.organisation_id, roleOfScopes(row.scopes)]]),
  };
}
