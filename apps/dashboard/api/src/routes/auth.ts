import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ApiError } from '../apiError.ts';
import { type AuthenticateOptions, callerOfLogin } from '../auth/authenticate.ts';
import { socketAddress } from '../auth/clientAddress.ts';
import { createLoginLimiter } from '../auth/loginLimiter.ts';
import { verifyNobody, verifyPassword } from '../auth/password.ts';
import { assertJsonOrEmpty, assertSameOrigin } from '../auth/sameOrigin.ts';
import { hashGivenPassword, signIn } from '../auth/signIn.ts';
import { hashToken } from '../auth/token.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { authStateSchema, loginBodySchema, passwordSchema } from '../schemas/auth.ts';
import { answers, jsonBody, problem } from '../schemas/common.ts';
import { deleteLogin } from '../sql/deleteLogin.ts';
import { insertFirstUser } from '../sql/insertFirstUser.ts';
import { hasSeveralUsers, selectUser } from '../sql/selectUser.ts';

const stateRoute = createRoute({
  method: 'get',
  path: '/api/v1/auth/state',
  operationId: 'readAuthState',
  tags: ['auth'],
  security: [],
  responses: answers(authStateSchema, 'whether a password was set, and who is signed in'),
});

const setupRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/setup',
  operationId: 'setFirstPassword',
  tags: ['auth'],
  security: [],
  request: { body: jsonBody(z.object({ password: passwordSchema })) },
  responses: {
    ...answers(authStateSchema, 'the owner exists and is signed in'),
    409: problem('a password was set before'),
  },
});

const loginRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/login',
  operationId: 'signIn',
  tags: ['auth'],
  security: [],
  request: { body: jsonBody(loginBodySchema) },
  responses: {
    ...answers(authStateSchema, 'signed in'),
    409: problem('no password was set yet'),
    429: problem('too many wrong passwords; see Retry-After'),
  },
});

const logoutRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/logout',
  operationId: 'signOut',
  tags: ['auth'],
  security: [],
  responses: answers(authStateSchema, 'signed out'),
});

/** First start, signing in and out. Reachable without a login, so each checks where the call comes from itself. */
export function addAuthRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & AuthenticateOptions): void {
  const { pool, cookie, now } = deps;
  const limiter = createLoginLimiter(now);
  const addressOf = deps.clientAddress ?? socketAddress;
  const guard = createGuard(deps);
  const stateOf = async (user: string | null, configured: boolean) => ({
    configured,
    signedIn: user !== null,
    user,
    asksLogin: await hasSeveralUsers(pool),
  });

  app.openapi(stateRoute, async (c) => {
    const caller = await callerOfLogin(c, deps);
    const configured = caller !== undefined || (await selectUser(pool)) !== undefined;
    return c.json(await stateOf(caller?.name ?? null, configured), 200);
  });

  app.openapi(setupRoute, async (c) => {
    guard(c);
    if (await selectUser(pool)) throw alreadySet();
    const passwordHash = await hashGivenPassword(c.req.valid('json').password);
    const userId = await insertFirstUser(pool, { passwordHash });
    if (userId === undefined) throw alreadySet();
    await signIn(c, { pool, cookie, now, userId });
    return c.json(await stateOf('owner', true), 200);
  });

  app.openapi(loginRoute, async (c) => {
    guard(c);
    const { login, password } = c.req.valid('json');
    const address = addressOf(c);
    const account = login ?? 'owner';
    const waitMs = limiter.take(address, account);
    if (waitMs > 0) throw tooManyTries(waitMs);
    const user = await selectUser(pool, login);
    if (!user && !(await selectUser(pool)))
      throw new ApiError({
        status: 409,
        code: 'not_configured',
        message: 'no password was set yet; set one at /setup',
      });
    // Known or not, the answer and the time it takes are the same.
    const right = user ? await verifyPassword(user.password_hash, password) : await verifyNobody(password);
    if (!user || !right) throw wrongPassword(login !== undefined);
    limiter.succeeded(address, account);
    await signIn(c, { pool, cookie, now, userId: user.id });
    return c.json(await stateOf(user.name, true), 200);
  });

  app.openapi(logoutRoute, async (c) => {
    guard(c);
    const token = cookie.read(c);
    if (token !== undefined) await deleteLogin(pool, { tokenHash: hashToken(token) });
    cookie.clear(c);
    return c.json(await stateOf(null, true), 200);
  });
}

/** For routes that change something without a login: another site must not send them with our visitor's cookie. */
export function createGuard({ cookie, publicUrl }: AuthenticateOptions): (c: Context) => void {
  return (c) => {
    assertSameOrigin(c, { publicUrl, mustProve: cookie.read(c) !== undefined });
    assertJsonOrEmpty(c);
  };
}

function wrongPassword(withLogin: boolean): ApiError {
  return new ApiError({
    status: 401,
    code: 'wrong_password',
    message: withLogin
      ? 'the e-mail address or the password is not right; try again, or ask an admin for a link to set a new one'
      : 'the password is not right; try again',
  });
}

function alreadySet(): ApiError {
  return new ApiError({
    status: 409,
    code: 'already_configured',
    message: 'a password was set before; sign in with it',
  });
}

export function tooManyTries(waitMs: number): ApiError {
  const seconds = Math.ceil(waitMs / 1_000);
  return new ApiError({
    status: 429,
    code: 'too_many_tries',
    message: `there were too many wrong tries; try again in ${seconds} s`,
    headers: { 'Retry-After': String(seconds) },
  });
}
