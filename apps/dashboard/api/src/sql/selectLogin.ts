import type pg from 'pg';
import type { Role } from '../auth/roles.ts';

export interface LoginRow {
  userId: string;
  name: string;
  /** What the person signs in with. */
  login: string;
  /** By id of the organisation. */
  roles: Record<string, Role>;
  /** Epoch ms. */
  lastSeenAt: number;
  expiresAt: number;
}

export async function selectLogin(pool: pg.Pool, options: { tokenHash: Buffer }): Promise<LoginRow | undefined> {
  const { rows } = await pool.query<
    Pick<LoginRow, 'name' | 'login' | 'roles'> & { user_id: string; last_seen_at: Date; expires_at: Date }
  >(
    `SELECT u.id AS user_id, u.name, u.login, l.last_seen_at, l.expires_at,
            coalesce((SELECT jsonb_object_agg(m.organisation_id, m.role) FROM memberships m WHERE m.user_id = u.id), '{}')
              AS roles
     FROM logins l JOIN users u ON u.id = l.user_id
     WHERE l.token_hash = $1`,
    [options.tokenHash],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { user_id, last_seen_at, expires_at, ...rest } = row;
  return { ...rest, userId: user_id, lastSeenAt: last_seen_at.getTime(), expiresAt: expires_at.getTime() };
}
