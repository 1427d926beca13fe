import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ApiError, badParameter } from '../apiError.ts';
import { callerOfLogin } from '../auth/authenticate.ts';
import { LOGIN_MAX_AGE_MS, type LoginCookie } from '../auth/loginCookie.ts';
import { createLoginLimiter } from '../auth/loginLimiter.ts';
import { hashPassword, PasswordError, verifyPassword } from '../auth/password.ts';
import { assertJsonOrEmpty, assertSameOrigin } from '../auth/sameOrigin.ts';
import { createToken, hashToken } from '../auth/token.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, errorSchema, jsonBody } from '../schemas/common.ts';
import { authStateSchema } from '../schemas/operations.ts';
import { deleteLogin } from '../sql/deleteLogin.ts';
import { insertFirstUser } from '../sql/insertFirstUser.ts';
import { insertLogin } from '../sql/insertLogin.ts';
import { selectUser } from '../sql/selectUser.ts';

const passwordBody = z.object({ password: z.string('must be a text').max(4_096, 'must be at most 256 characters') });
const refused = (description: string) => ({ description, content: { 'application/json': { schema: errorSchema } } });

const stateRoute = createRoute({
  method: 'get',
  path: '/api/v1/auth/state',
  tags: ['auth'],
  security: [],
  responses: answers(authStateSchema, 'whether a password was set, and who is signed in'),
});

const setupRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/setup',
  tags: ['auth'],
  security: [],
  request: { body: jsonBody(passwordBody) },
  responses: {
    ...answers(authStateSchema, 'the owner exists and is signed in'),
    409: refused('a password was set before'),
  },
});

const loginRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/login',
  tags: ['auth'],
  security: [],
  request: { body: jsonBody(passwordBody) },
  responses: {
    ...answers(authStateSchema, 'signed in'),
    409: refused('no password was set yet'),
    429: refused('too many wrong passwords; see Retry-After'),
  },
});

const logoutRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/logout',
  tags: ['auth'],
  security: [],
  responses: answers(authStateSchema, 'signed out'),
});

/** First start, signing in and out. Reachable without a login, so each checks where the call comes from itself. */
export function addAuthRoutes(
  app: OpenAPIHono<ApiEnv>,
  deps: DashboardApiDeps & { cookie: LoginCookie; now: () => number },
): void {
  const { pool, cookie, now, publicUrl } = deps;
  const limiter = createLoginLimiter(now);
  const addressOf = deps.clientAddress ?? socketAddress;

  const guard = (c: Context) => {
    assertSameOrigin(c, { publicUrl, mustProve: cookie.read(c) !== undefined });
    assertJsonOrEmpty(c);
  };
  const signIn = async (c: Context, user: { id: string; name: string }) => {
    const old = cookie.read(c);
    if (old !== undefined) await deleteLogin(pool, { tokenHash: hashToken(old) });
    const token = createToken();
    const createdAt = now();
    const expiresAt = createdAt + LOGIN_MAX_AGE_MS;
    await insertLogin(pool, { tokenHash: hashToken(token), userId: user.id, createdAt, expiresAt });
    cookie.write(c, token);
    return { configured: true, signedIn: true, user: user.name };
  };

  app.openapi(stateRoute, async (c) => {
    const name = (await callerOfLogin(c, deps))?.name;
    const configured = name !== undefined || (await selectUser(pool)) !== undefined;
    return c.json({ configured, signedIn: name !== undefined, user: name ?? null }, 200);
  });

  app.openapi(setupRoute, async (c) => {
    guard(c);
    if (await selectUser(pool)) throw alreadySet();
    const passwordHash = await hashPassword(c.req.valid('json').password).catch((error: unknown) => {
      throw error instanceof PasswordError ? badParameter('password', error.message) : error;
    });
    const id = await insertFirstUser(pool, { passwordHash });
    if (id === undefined) throw alreadySet();
    return c.json(await signIn(c, { id, name: 'owner' }), 200);
  });

  app.openapi(loginRoute, async (c) => {
    guard(c);
    const address = addressOf(c);
    const waitMs = limiter.take(address);
    if (waitMs > 0) throw tooManyTries(waitMs);
    const user = await selectUser(pool);
    if (!user)
      throw new ApiError({
        status: 409,
        code: 'not_configured',
        message: 'no password was set yet; set one at /setup',
      });
    if (!(await verifyPassword(user.password_hash, c.req.valid('json').password)))
      throw new ApiError({ status: 401, code: 'wrong_password', message: 'the password is not right; try again' });
    limiter.succeeded(address);
    return c.json(await signIn(c, user), 200);
  });

  app.openapi(logoutRoute, async (c) => {
    guard(c);
    const token = cookie.read(c);
    if (token !== undefined) await deleteLogin(pool, { tokenHash: hashToken(token) });
    cookie.clear(c);
    return c.json({ configured: true, signedIn: false, user: null }, 200);
  });
}

function alreadySet(): ApiError {
  return new ApiError({
    status: 409,
    code: 'already_configured',
    message: 'a password was set before; sign in with it',
  });
}

function tooManyTries(waitMs: number): ApiError {
  const seconds = Math.ceil(waitMs / 1_000);
  return new ApiError({
    status: 429,
    code: 'too_many_tries',
    message: `there were too many wrong passwords; try again in ${seconds} s`,
    headers: { 'Retry-After': String(seconds) },
  });
}

/** `@hono/node-server` passes the request it got; in tests there is none. */
function socketAddress(c: Context): string {
  const env: unknown = c.env;
  const incoming = typeof env === 'object' && env !== null && 'incoming' in env ? env.incoming : undefined;
  const socket =
    typeof incoming === 'object' && incoming !== null && 'socket' in incoming ? incoming.socket : undefined;
  const address =
    typeof socket === 'object' && socket !== null && 'remoteAddress' in socket ? socket.remoteAddress : undefined;
  return typeof address === 'string' ? address : 'unknown';
}
