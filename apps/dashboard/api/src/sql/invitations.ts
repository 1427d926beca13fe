import type pg from 'pg';
import type { Role } from '../auth/roles.ts';

export interface InvitationRow {
  id: string;
  organisation_id: string;
  organisation: string;
  login: string;
  role: Role;
  invited_by: string;
  created_at: Date;
  expires_at: Date;
}

const COLUMNS = `i.id, i.organisation_id, o.name AS organisation, i.login, i.role, i.invited_by, i.created_at, i.expires_at`;

/** A new invitation; an older one for the same person stops working. */
export async function insertInvitation(
  client: pg.ClientBase,
  invitation: {
    organisationId: string;
    login: string;
    role: Role;
    tokenHash: Buffer;
    invitedBy: string;
    createdAt: number;
    expiresAt: number;
  },
): Promise<void> {
  await client.query('DELETE FROM invitations WHERE organisation_id = $1 AND login = $2 AND accepted_at IS NULL', [
    invitation.organisationId,
    invitation.login,
  ]);
  await client.query(
    `INSERT INTO invitations (organisation_id, login, role, token_hash, invited_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      invitation.organisationId,
      invitation.login,
      invitation.role,
      invitation.tokenHash,
      invitation.invitedBy,
      new Date(invitation.createdAt),
      new Date(invitation.expiresAt),
    ],
  );
}

/** Those that still work. */
export async function selectInvitations(
  pool: pg.Pool,
  options: { organisationId: string; now: number },
): Promise<InvitationRow[]> {
  const { rows } = await pool.query<InvitationRow>(
    `SELECT ${COLUMNS} FROM invitations i JOIN organisations o ON o.id = i.organisation_id
     WHERE i.organisation_id = $1 AND i.accepted_at IS NULL AND i.expires_at > $2 ORDER BY i.created_at DESC`,
    [options.organisationId, new Date(options.now)],
  );
  return rows;
}

/** The invitation of a link that still works, locked where a transaction is about to use it up. */
export async function selectInvitation(
  client: pg.Pool | pg.ClientBase,
  options: { tokenHash: Buffer; now: number; lock?: boolean },
): Promise<InvitationRow | undefined> {
  const { rows } = await client.query<InvitationRow>(
    `SELECT ${COLUMNS} FROM invitations i JOIN organisations o ON o.id = i.organisation_id
     WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.expires_at > $2 ${options.lock ? 'FOR UPDATE OF i' : ''}`,
    [options.tokenHash, new Date(options.now)],
  );
  return rows[0];
}

export async function acceptInvitation(client: pg.ClientBase, options: { id: string; at: number }): Promise<void> {
  await client.query('UPDATE invitations SET accepted_at = $2 WHERE id = $1', [options.id, new Date(options.at)]);
}

/** @returns the login it was for, or undefined where there is none that waits. */
export async function deleteInvitation(
  client: pg.ClientBase,
  options: { organisationId: string; id: string },
): Promise<string | undefined> {
  const { rows } = await client.query<{ login: string }>(
    'DELETE FROM invitations WHERE organisation_id = $1 AND id = $2 AND accepted_at IS NULL RETURNING login',
    [options.organisationId, options.id],
  );
  return rows[0]?.login;
}
