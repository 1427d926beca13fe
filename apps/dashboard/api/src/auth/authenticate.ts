import type { Context, MiddlewareHandler } from 'hono';
import type pg from 'pg';
import { ApiError } from '../apiError.ts';
import type { ApiEnv } from '../env.ts';
import { selectApiToken } from '../sql/selectApiToken.ts';
import { selectLogin } from '../sql/selectLogin.ts';
import { touchLogin } from '../sql/touchLogin.ts';
import { LOGIN_IDLE_MS, type LoginCookie } from './loginCookie.ts';
import { assertJsonOrEmpty, assertSameOrigin } from './sameOrigin.ts';
import { hashToken } from './token.ts';

/** How stale `last_seen_at` may be: one write a minute, not one per request. */
const TOUCH_AFTER_MS = 60_000;

interface AuthenticateOptions {
  pool: pg.Pool;
  cookie: LoginCookie;
  publicUrl: string;
  now: () => number;
}

/** Lets through who is signed in or has an API token, and sets `actor`; others get 401. */
export function authenticate(options: AuthenticateOptions): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const authorization = c.req.header('Authorization');
    const name =
      authorization === undefined ? await nameOfLogin(c, options) : await nameOfToken(authorization, options);
    if (name === undefined)
      throw new ApiError({
        status: 401,
        code: 'unauthorized',
        message: 'nobody is signed in; sign in to the dashboard, or send an API token (Authorization: Bearer <token>)',
      });
    if (authorization === undefined && c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      assertSameOrigin(c, { publicUrl: options.publicUrl, mustProve: true });
      assertJsonOrEmpty(c);
    }
    c.set('actor', name);
    await next();
  };
}

/** The user's name where the cookie names a login that has not ended. */
export async function nameOfLogin(c: Context, options: AuthenticateOptions): Promise<string | undefined> {
  const token = options.cookie.read(c);
  if (token === undefined) return undefined;
  const nowMs = options.now();
  const login = await selectLogin(options.pool, { tokenHash: hashToken(token) });
  if (!login || login.expiresAt <= nowMs || login.lastSeenAt <= nowMs - LOGIN_IDLE_MS) return undefined;
  if (login.lastSeenAt < nowMs - TOUCH_AFTER_MS)
    await touchLogin(options.pool, { tokenHash: hashToken(token), seenAt: nowMs });
  return login.name;
}

async function nameOfToken(authorization: string, { pool }: AuthenticateOptions): Promise<string | undefined> {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return undefined;
  const row = await selectApiToken(pool, { tokenHash: hashToken(token) });
  return row === undefined ? undefined : `token ${row.name}`;
}
