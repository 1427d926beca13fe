import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ApiError, badParameter } from '../apiError.ts';
import { type AuthenticateOptions, callerOfLogin } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { socketAddress } from '../auth/clientAddress.ts';
import { createLoginLimiter } from '../auth/loginLimiter.ts';
import { hashGivenPassword, signIn } from '../auth/signIn.ts';
import { hashToken } from '../auth/token.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import {
  acceptBodySchema,
  type InvitationOffer,
  linkTokenSchema,
  offerSchema,
  passwordSchema,
} from '../schemas/auth.ts';
import { answers, jsonBody, problem } from '../schemas/common.ts';
import { insertAudit } from '../sql/insertAudit.ts';
import { inTransaction } from '../sql/inTransaction.ts';
import { acceptInvitation, type InvitationRow, selectInvitation } from '../sql/invitations.ts';
import { insertMembership, selectRolesOf } from '../sql/memberships.ts';
import { takePasswordReset } from '../sql/passwordResets.ts';
import { selectUser, type UserRow } from '../sql/selectUser.ts';
import { deleteLoginsOf, insertUser, updateUser } from '../sql/users.ts';
import { createGuard, tooManyTries } from './auth.ts';

const tags = ['auth'];
const doneSchema = z.object({ user: z.string() });
const gone = problem('the link was used, has expired or never was');

const offerRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/invitation',
  operationId: 'readInvitation',
  tags,
  security: [],
  request: { body: jsonBody(z.object({ token: linkTokenSchema })) },
  responses: { ...answers(offerSchema, 'what the link offers'), 410: gone },
});
const acceptRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/invitation/accept',
  operationId: 'acceptInvitation',
  tags,
  security: [],
  request: { body: jsonBody(acceptBodySchema) },
  responses: { ...answers(doneSchema, 'a member, and signed in'), 410: gone },
});
const resetRoute = createRoute({
  method: 'post',
  path: '/api/v1/auth/reset',
  operationId: 'resetPassword',
  tags,
  security: [],
  request: { body: jsonBody(z.object({ token: linkTokenSchema, password: passwordSchema })) },
  responses: { ...answers(doneSchema, 'the password is set, every other browser is signed out'), 410: gone },
});

/** What the links do that people pass on: join an organisation, set a new password. Each works once. */
export function addLinkRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & AuthenticateOptions): void {
  const { pool, cookie, now } = deps;
  const limiter = createLoginLimiter(now);
  const addressOf = deps.clientAddress ?? socketAddress;
  const guard = createGuard(deps);

  app.openapi(offerRoute, async (c) => {
    guard(c);
    const invitation = await selectInvitation(pool, { tokenHash: hashToken(c.req.valid('json').token), now: now() });
    if (!invitation) throw linkGone(limiter.take(addressOf(c), 'links'));
    const [user, caller] = await Promise.all([selectUser(pool, invitation.login), callerOfLogin(c, deps)]);
    return c.json(
      {
        organisation: invitation.organisation,
        login: invitation.login,
        role: invitation.role,
        invitedBy: invitation.invited_by,
        expiresAt: invitation.expires_at.getTime(),
        step: stepOf(invitation, user, caller),
      },
      200,
    );
  });

  app.openapi(acceptRoute, async (c) => {
    guard(c);
    const { token, name, password } = c.req.valid('json');
    const address = addressOf(c);
    const tokenHash = hashToken(token);
    const offered = await selectInvitation(pool, { tokenHash, now: now() });
    if (!offered) throw linkGone(limiter.take(address, 'links'));
    const [user, caller] = await Promise.all([selectUser(pool, offered.login), callerOfLogin(c, deps)]);
    const step = stepOf(offered, user, caller);
    if (step === 'sign-in' || step === 'other-person')
      throw new ApiError({
        status: 403,
        code: 'sign_in_first',
        message: `this invitation is for ${offered.login}; sign in as that person, then open the link again`,
      });
    if (step === 'register' && name === undefined) throw badParameter('name', 'is needed: how others will see you');
    if (step === 'register' && password === undefined) throw badParameter('password', 'is needed');
    const passwordHash = step === 'register' ? await hashGivenPassword(password ?? '') : undefined;

    const joined = await inTransaction(pool, async (client) => {
      const invitation = await selectInvitation(client, { tokenHash, now: now(), lock: true });
      if (!invitation) throw linkGone(0);
      const { login, role, organisation_id: organisationId } = invitation;
      const userId =
        passwordHash === undefined ? user?.id : await insertUser(client, { name: name ?? login, login, passwordHash });
      // Somebody took the same login in the meantime: the next look at the link says so.
      if (userId === undefined) throw linkGone(0);
      await acceptInvitation(client, { id: invitation.id, at: now() });
      await insertMembership(client, { organisationId, userId, role });
      const actor = user?.name ?? name ?? login;
      const line = { organisationId, actor, actorLogin: login, address, target: login };
      await insertAudit(client, {
        ...line,
        action: 'member.joined',
        detail: { role, invitedBy: invitation.invited_by },
      });
      return { userId, name: actor };
    });
    await signIn(c, { pool, cookie, now, userId: joined.userId });
    return c.json({ user: joined.name }, 200);
  });

  app.openapi(resetRoute, async (c) => {
    guard(c);
    const { token, password } = c.req.valid('json');
    const address = addressOf(c);
    const waitMs = limiter.take(address, 'links');
    if (waitMs > 0) throw tooManyTries(waitMs);
    const passwordHash = await hashGivenPassword(password);
    const person = await inTransaction(pool, async (client) => {
      const reset = await takePasswordReset(client, { tokenHash: hashToken(token), now: now() });
      if (!reset) throw linkGone(0);
      await updateUser(client, { id: reset.user_id, passwordHash });
      await deleteLoginsOf(client, { userId: reset.user_id });
      for (const { id: organisationId } of await selectRolesOf(client, { userId: reset.user_id }))
        await insertAudit(client, {
          ...{ organisationId, actor: reset.name, actorLogin: reset.login, address },
          action: 'account.password-reset',
        });
      return reset;
    });
    limiter.succeeded(address, 'links');
    await signIn(c, { pool, cookie, now, userId: person.user_id });
    return c.json({ user: person.name }, 200);
  });
}

function stepOf(
  invitation: InvitationRow,
  user: UserRow | undefined,
  caller: Caller | undefined,
): InvitationOffer['step'] {
  if (!user) return caller ? 'other-person' : 'register';
  if (!caller) return 'sign-in';
  return caller.login === invitation.login ? 'accept' : 'other-person';
}

/** One answer for a link that was used, has expired or was made up; guesses wait longer and longer. */
function linkGone(waitMs: number): ApiError {
  if (waitMs > 0) return tooManyTries(waitMs);
  return new ApiError({
    status: 410,
    code: 'link_gone',
    message: 'this link was used before, is older than an hour, or was replaced; ask for a new one',
  });
}
