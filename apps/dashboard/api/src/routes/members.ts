import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type pg from 'pg';
import { ApiError, badParameter, notFound } from '../apiError.ts';
import { createAudit } from '../audit.ts';
import { createOneTimeLink } from '../auth/oneTimeLink.ts';
import { isAtLeast, type Role } from '../auth/roles.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, jsonBody } from '../schemas/common.ts';
import { linkSchema, loginSchema, type Members, membersSchema, roleSchema } from '../schemas/people.ts';
import { inTransaction } from '../sql/inTransaction.ts';
import { deleteInvitation, insertInvitation, selectInvitations } from '../sql/invitations.ts';
import {
  deleteMembership,
  lockMemberships,
  type MemberRow,
  selectMembers,
  selectRolesOf,
  updateMembership,
} from '../sql/memberships.ts';
import { insertPasswordReset } from '../sql/passwordResets.ts';
import { deleteLoginsOf } from '../sql/users.ts';

const tags = ['people'];
const organisation = z.object({ organisation: z.string() });
const member = organisation.extend({ member: z.string() });
const PATH = '/api/v1/organisations/{organisation}';

const listRoute = createRoute({
  method: 'get',
  path: `${PATH}/members`,
  operationId: 'listMembers',
  tags,
  request: { params: organisation },
  responses: answers(membersSchema, 'everybody, and who is invited'),
});
const roleRoute = createRoute({
  method: 'patch',
  path: `${PATH}/members/{member}`,
  operationId: 'changeMember',
  tags,
  request: { params: member, body: jsonBody(z.strictObject({ role: roleSchema })) },
  responses: answers(membersSchema, 'the role is another one; the person has to sign in again'),
});
const removeRoute = createRoute({
  method: 'delete',
  path: `${PATH}/members/{member}`,
  operationId: 'removeMember',
  tags,
  request: { params: member },
  responses: answers(membersSchema, 'the person is out, at once'),
});
const resetRoute = createRoute({
  method: 'post',
  path: `${PATH}/members/{member}/reset`,
  operationId: 'createResetLink',
  tags,
  request: { params: member },
  responses: answers(linkSchema, 'a link to set a new password, good for an hour, once'),
});
const inviteRoute = createRoute({
  method: 'post',
  path: `${PATH}/invitations`,
  operationId: 'inviteMember',
  tags,
  request: { params: organisation, body: jsonBody(z.strictObject({ login: loginSchema, role: roleSchema })) },
  responses: answers(linkSchema, 'a link that lets this person in, good for an hour, once'),
});
const withdrawRoute = createRoute({
  method: 'delete',
  path: `${PATH}/invitations/{invitation}`,
  operationId: 'withdrawInvitation',
  tags,
  request: { params: organisation.extend({ invitation: z.uuid('must be an id') }) },
  responses: answers(membersSchema, 'the link no longer works'),
});

/** Who belongs to an organisation. Admins see to members; only owners make, change and remove owners. */
export function addMemberRoutes(
  app: OpenAPIHono<ApiEnv>,
  deps: DashboardApiDeps & { now: () => number; everybody: pg.Pool },
): void {
  const { pool, everybody, publicUrl, now } = deps;
  const audit = createAudit(deps);

  const list = async (c: Context<ApiEnv>, organisationId: string): Promise<Members> => {
    const caller = c.get('caller');
    const [members, invitations] = await Promise.all([
      selectMembers(pool, { organisationId }),
      isAtLeast(roleOf(c, organisationId), 'admin') ? selectInvitations(pool, { organisationId, now: now() }) : [],
    ]);
    return {
      members: members.map((row) => ({
        id: row.id,
        name: row.name,
        login: row.login,
        role: row.role,
        you: row.id === caller.userId,
        joinedAt: row.created_at.getTime(),
        lastSeenAt: row.last_seen_at?.getTime() ?? null,
      })),
      invitations: invitations.map((row) => ({
        id: row.id,
        login: row.login,
        role: row.role,
        invitedBy: row.invited_by,
        expiresAt: row.expires_at.getTime(),
      })),
    };
  };

  app.openapi(listRoute, async (c) => c.json(await list(c, c.req.valid('param').organisation), 200));

  app.openapi(roleRoute, async (c) => {
    const { organisation: organisationId, member: id } = c.req.valid('param');
    const { role } = c.req.valid('json');
    await inTransaction(pool, async (client) => {
      const { person, owners } = await personOf(client, { organisationId, id });
      assertMayTouch(c, { organisationId, roles: [person.role, role] });
      if (person.role === role) return;
      if (person.role === 'owner' && owners === 1) throw lastOwner();
      await updateMembership(client, { organisationId, userId: id, role });
      await deleteLoginsOf(client, { userId: id });
      await audit(client, c, {
        ...{ organisationId, action: 'member.role-changed', target: person.login },
        detail: { from: person.role, to: role },
      });
    });
    return c.json(await list(c, organisationId), 200);
  });

  app.openapi(removeRoute, async (c) => {
    const { organisation: organisationId, member: id } = c.req.valid('param');
    await inTransaction(pool, async (client) => {
      const { person, owners } = await personOf(client, { organisationId, id });
      assertMayTouch(c, { organisationId, roles: [person.role] });
      if (person.role === 'owner' && owners === 1) throw lastOwner();
      // In this order: the logins of somebody who is no member are out of reach.
      await deleteLoginsOf(client, { userId: id });
      await deleteMembership(client, { organisationId, userId: id });
      await audit(client, c, {
        ...{ organisationId, action: 'member.removed', target: person.login },
        detail: { role: person.role },
      });
    });
    return c.json(await list(c, organisationId), 200);
  });

  app.openapi(resetRoute, async (c) => {
    const { organisation: organisationId, member: id } = c.req.valid('param');
    const link = createOneTimeLink({ publicUrl, page: 'reset', now: now() });
    await inTransaction(pool, async (client) => {
      const { person } = await personOf(client, { organisationId, id });
      assertMayTouch(c, { organisationId, roles: [person.role] });
      await assertOnlyOurs(everybody, c, person);
      await insertPasswordReset(client, { ...link, userId: id });
      await audit(client, c, { organisationId, action: 'member.reset-link', target: person.login });
    });
    return c.json({ url: link.url, expiresAt: link.expiresAt }, 200);
  });

  app.openapi(inviteRoute, async (c) => {
    const { organisation: organisationId } = c.req.valid('param');
    const { login, role } = c.req.valid('json');
    assertMayTouch(c, { organisationId, roles: [role] });
    const link = createOneTimeLink({ publicUrl, page: 'join', now: now() });
    await inTransaction(pool, async (client) => {
      if ((await selectMembers(client, { organisationId })).some((one) => one.login === login))
        throw badParameter('login', `${login} is a member already; change the role in the list`);
      await insertInvitation(client, { ...link, organisationId, login, role, invitedBy: c.get('actor') });
      await audit(client, c, { organisationId, action: 'member.invited', target: login, detail: { role } });
    });
    return c.json({ url: link.url, expiresAt: link.expiresAt }, 200);
  });

  app.openapi(withdrawRoute, async (c) => {
    const { organisation: organisationId, invitation: id } = c.req.valid('param');
    await inTransaction(pool, async (client) => {
      const login = await deleteInvitation(client, { organisationId, id });
      if (login === undefined) throw notFound('invitation', id);
      await audit(client, c, { organisationId, action: 'invitation.withdrawn', target: login });
    });
    return c.json(await list(c, organisationId), 200);
  });
}

function roleOf(c: Context<ApiEnv>, organisationId: string): Role {
  return c.get('caller').roles.get(organisationId.toLowerCase()) ?? 'viewer';
}

async function personOf(
  client: pg.ClientBase,
  options: { organisationId: string; id: string },
): Promise<{ person: MemberRow; owners: number }> {
  await lockMemberships(client, options);
  const members = await selectMembers(client, options);
  const person = members.find((one) => one.id === options.id);
  if (!person) throw notFound('member', options.id);
  return { person, owners: members.filter((one) => one.role === 'owner').length };
}

/** @throws ApiError 403 where an owner is touched or made by somebody who is none. */
function assertMayTouch(c: Context<ApiEnv>, options: { organisationId: string; roles: Role[] }): void {
  const role = roleOf(c, options.organisationId);
  if (role === 'owner' || !options.roles.includes('owner')) return;
  throw new ApiError({
    status: 403,
    code: 'role_needed',
    message: `owners are made, changed and removed by owners; yours is the role ${role}`,
  });
}

/** Whoever sets a password can be that person: not across organisations the caller has no say in. */
async function assertOnlyOurs(everybody: pg.Pool, c: Context<ApiEnv>, person: MemberRow): Promise<void> {
  const theirs = await selectRolesOf(everybody, { userId: person.id });
  const { roles } = c.get('caller');
  if (theirs.every(({ id, role }) => isAtLeast(roles.get(id) ?? 'viewer', role === 'owner' ? 'owner' : 'admin')))
    return;
  throw new ApiError({
    status: 403,
    code: 'member_elsewhere',
    message: `${person.login} also belongs to an organisation where you are no admin; somebody who is admin in both must do this`,
  });
}

function lastOwner(): ApiError {
  return new ApiError({
    status: 409,
    code: 'last_owner',
    message: 'this is the last owner; make somebody else an owner first',
  });
}
