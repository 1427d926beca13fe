import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Role, Scope } from '../../api/src/auth/roles.ts';
import { PUBLIC_URL } from './startApi.ts';

type Headers = Record<string, string>;

export async function homeOrganisation(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('SELECT home_organisation() AS id');
  return rows[0]?.id ?? '';
}

export async function insertOrganisation(pool: pg.Pool, name: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('INSERT INTO organisations (name) VALUES ($1) RETURNING id', [
    name,
  ]);
  return rows[0]?.id ?? '';
}

/** A person with a role, signed in: the headers of their browser. */
export async function insertPerson(
  pool: pg.Pool,
  person: { organisationId: string; role: Role; login?: string; passwordHash?: string },
): Promise<{ id: string; login: string; headers: Headers }> {
  const login = person.login ?? `${person.role}-${randomBytes(4).toString('hex')}@example.com`;
  const { rows } = await pool.query<{ id: string }>(
    'INSERT INTO users (name, login, password_hash) VALUES ($1, $2, $3) RETURNING id',
    [login.split('@')[0], login, person.passwordHash ?? 'none'],
  );
  const id = rows[0]?.id ?? '';
  await pool.query('INSERT INTO memberships (organisation_id, user_id, role) VALUES ($1, $2, $3)', [
    person.organisationId,
    id,
    person.role,
  ]);
  const token = randomBytes(32).toString('base64url');
  await pool.query(`INSERT INTO logins (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')`, [
    hashOf(token),
    id,
  ]);
  return { id, login, headers: { Cookie: `wince=${token}`, Origin: PUBLIC_URL } };
}

export async function insertToken(
  pool: pg.Pool,
  token: { organisationId: string; scopes: Scope[] },
): Promise<{ id: string; headers: Headers }> {
  const secret = randomBytes(16).toString('hex');
  const id = randomUUID();
  await pool.query(
    // Used later than any test runs: using it once more writes nothing.
    `INSERT INTO api_tokens (id, name, token_hash, organisation_id, scopes, last_used_at)
     VALUES ($1, $2, $3, $4, $5, now() + interval '1 hour')`,
    [id, token.scopes.join(' '), hashOf(secret), token.organisationId, token.scopes],
  );
  return { id, headers: { Authorization: `Bearer ${secret}` } };
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
