import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Pool } from 'pg';

const FIRST_TOKEN = 'first start';

/**
 * The token that `npm start` prints. The database holds its hash only; the token itself stays in the data folder,
 * readable by the owner alone, so that the next start prints the same one.
 */
export async function ensureApiToken(pool: Pool, file: string): Promise<string> {
  const token = existsSync(file) ? readFileSync(file, 'utf8').trim() : newApiToken();
  if (!existsSync(file)) writeFileSync(file, `${token}\n`, { mode: 0o600 });
  await insertApiToken(pool, { name: FIRST_TOKEN, token, scopes: ['read', 'triage', 'admin'] });
  return token;
}

export function newApiToken(): string {
  return `wt_${randomBytes(24).toString('base64url')}`;
}

/** A token of the home organisation. */
export async function insertApiToken(
  pool: Pool,
  { name, token, scopes }: { name: string; token: string; scopes: string[] },
): Promise<void> {
  await pool.query(
    'INSERT INTO api_tokens (name, token_hash, scopes) VALUES ($1, $2, $3) ON CONFLICT (token_hash) DO NOTHING',
    [name, createHash('sha256').update(token).digest(), scopes],
  );
}
