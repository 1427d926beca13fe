import type pg from 'pg';
import type { Role } from '../auth/roles.ts';

export interface MemberRow {
  id: string;
  name: string;
  login: string;
  role: Role;
  created_at: Date;
  /** When a browser of theirs was last seen, while one is signed in. */
  last_seen_at: Date | null;
}

export async function selectMembers(
  pool: pg.Pool | pg.ClientBase,
  options: { organisationId: string },
): Promise<MemberRow[]> {
  const { rows } = await pool.query<MemberRow>(
    `SELECT u.id, u.name, u.login, m.role, m.created_at,
            (SELECT max(l.last_seen_at) FROM logins l WHERE l.user_id = u.id) AS last_seen_at
     FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE m.organisation_id = $1
     ORDER BY m.created_at, u.id`,
    [options.organisationId],
  );
  return rows;
}

/** Locks the memberships of an organisation, so that two changes at once cannot take away its last owner. */
export async function lockMemberships(client: pg.ClientBase, options: { organisationId: string }): Promise<void> {
  await client.query('SELECT FROM memberships WHERE organisation_id = $1 FOR UPDATE', [options.organisationId]);
}

/** @returns false where the person is a member already. */
export async function insertMembership(
  client: pg.ClientBase,
  membership: { organisationId: string; userId: string; role: Role },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO memberships (organisation_id, user_id, role) VALUES ($1, $2, $3)
     ON CONFLICT (organisation_id, user_id) DO NOTHING`,
    [membership.organisationId, membership.userId, membership.role],
  );
  return rowCount === 1;
}

export async function updateMembership(
  client: pg.ClientBase,
  membership: { organisationId: string; userId: string; role: Role },
): Promise<void> {
  await client.query('UPDATE memberships SET role = $3 WHERE organisation_id = $1 AND user_id = $2', [
    membership.organisationId,
    membership.userId,
    membership.role,
  ]);
}

export async function deleteMembership(
  client: pg.ClientBase,
  membership: { organisationId: string; userId: string },
): Promise<void> {
  await client.query('DELETE FROM memberships WHERE organisation_id = $1 AND user_id = $2', [
    membership.organisationId,
    membership.userId,
  ]);
}

/** Of one person, by id of the organisation. */
export async function selectRolesOf(
  pool: pg.Pool | pg.ClientBase,
  options: { userId: string },
): Promise<{ id: string; name: string; home: boolean; role: Role }[]> {
  const { rows } = await pool.query<{ id: string; name: string; home: boolean; role: Role }>(
    `SELECT o.id, o.name, o.home, m.role FROM memberships m JOIN organisations o ON o.id = m.organisation_id
     WHERE m.user_id = $1 ORDER BY o.home DESC, o.created_at, o.id`,
    [options.userId],
  );
  return rows;
}
