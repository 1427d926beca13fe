import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ApiError } from '../apiError.ts';
import { createAudit } from '../audit.ts';
import type { AuthenticateOptions } from '../auth/authenticate.ts';
import { socketAddress } from '../auth/clientAddress.ts';
import { createLoginLimiter } from '../auth/loginLimiter.ts';
import { verifyPassword } from '../auth/password.ts';
import { hashGivenPassword, signIn } from '../auth/signIn.ts';
import { hashToken } from '../auth/token.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { passwordSchema } from '../schemas/auth.ts';
import { answers, jsonBody } from '../schemas/common.ts';
import { type Account, accountSchema, nameSchema } from '../schemas/people.ts';
import { inTransaction } from '../sql/inTransaction.ts';
import { selectOrganisations } from '../sql/organisations.ts';
import { selectUser } from '../sql/selectUser.ts';
import { countLoginsOf, deleteLoginsOf, updateUser } from '../sql/users.ts';
import { tooManyTries } from './auth.ts';

const tags = ['account'];

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/account',
  operationId: 'readAccount',
  tags,
  responses: answers(accountSchema, 'who calls, and their organisations'),
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/api/v1/account',
  operationId: 'changeAccount',
  tags,
  request: { body: jsonBody(z.strictObject({ name: nameSchema })) },
  responses: answers(accountSchema, 'the account as it is now'),
});
const passwordRoute = createRoute({
  method: 'post',
  path: '/api/v1/account/password',
  operationId: 'changePassword',
  tags,
  request: { body: jsonBody(z.strictObject({ current: passwordSchema, password: passwordSchema })) },
  responses: answers(accountSchema, 'the password is changed, every other browser is signed out'),
});
const signOutRoute = createRoute({
  method: 'post',
  path: '/api/v1/account/sign-out-others',
  operationId: 'signOutOthers',
  tags,
  responses: answers(accountSchema, 'every other browser is signed out'),
});

/** A person's own name, password and browsers. */
export function addAccountRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & AuthenticateOptions): void {
  const { pool, cookie, now } = deps;
  const audit = createAudit(deps);
  const limiter = createLoginLimiter(now);
  const addressOf = deps.clientAddress ?? socketAddress;

  const account = async (c: Context<ApiEnv>, name?: string): Promise<Account> => {
    const caller = c.get('caller');
    const [organisations, logins] = await Promise.all([
      selectOrganisations(pool, { ids: [...caller.roles.keys()] }),
      caller.userId === undefined ? 0 : countLoginsOf(pool, { userId: caller.userId, now: now() }),
    ]);
    return {
      kind: caller.kind,
      name: name ?? caller.name,
      login: caller.login ?? null,
      logins,
      organisations: organisations.flatMap((one) => {
        const role = caller.roles.get(one.id);
        return role === undefined ? [] : [{ ...one, role }];
      }),
    };
  };
  const everywhere = async (
    client: Parameters<typeof audit>[0],
    c: Context<ApiEnv>,
    line: { action: string; detail?: Record<string, unknown> },
  ) => {
    for (const organisationId of c.get('caller').roles.keys()) await audit(client, c, { ...line, organisationId });
  };

  app.openapi(readRoute, async (c) => c.json(await account(c), 200));

  app.openapi(changeRoute, async (c) => {
    const { userId } = personOf(c);
    const { name } = c.req.valid('json');
    await inTransaction(pool, async (client) => {
      await updateUser(client, { id: userId, name });
      await everywhere(client, c, { action: 'account.renamed', detail: { name } });
    });
    return c.json(await account(c, name), 200);
  });

  app.openapi(passwordRoute, async (c) => {
    const { userId, login } = personOf(c);
    const { current, password } = c.req.valid('json');
    const waitMs = limiter.take(addressOf(c), login);
    if (waitMs > 0) throw tooManyTries(waitMs);
    const user = await selectUser(pool, login);
    if (!user || !(await verifyPassword(user.password_hash, current)))
      throw new ApiError({
        status: 403,
        code: 'wrong_password',
        message: 'the password you have now is not right; nothing was changed',
      });
    limiter.succeeded(addressOf(c), login);
    const passwordHash = await hashGivenPassword(password);
    await inTransaction(pool, async (client) => {
      await updateUser(client, { id: userId, passwordHash });
      await deleteLoginsOf(client, { userId });
      await everywhere(client, c, { action: 'account.password-changed' });
    });
    await signIn(c, { pool, cookie, now, userId });
    return c.json(await account(c), 200);
  });

  app.openapi(signOutRoute, async (c) => {
    const { userId } = personOf(c);
    const token = cookie.read(c) ?? '';
    await inTransaction(pool, async (client) => {
      const ended = await deleteLoginsOf(client, { userId, except: hashToken(token) });
      await everywhere(client, c, { action: 'account.signed-out-others', detail: { browsers: ended } });
    });
    return c.json(await account(c), 200);
  });
}

/** @throws ApiError 403 for a token: it has no password and no browsers. */
function personOf(c: Context<ApiEnv>): { userId: string; login: string } {
  const { userId, login } = c.get('caller');
  if (userId !== undefined && login !== undefined) return { userId, login };
  throw new ApiError({
    status: 403,
    code: 'people_only',
    message: 'this is about a person, and an API token is none; sign in to the dashboard',
  });
}
