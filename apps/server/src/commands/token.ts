import { insertApiToken, newApiToken } from '../setup/apiToken.ts';
import { withPostgres } from './withPostgres.ts';

const SCOPES = ['read', 'triage', 'admin'];
const USAGE =
  'usage: wince token create <name> [read|triage|admin] | wince token list | wince token revoke <id>; without a scope a token may do what an admin may';

/** Tokens of the home organisation; those of others are made on the dashboard. */
export async function token([action, argument, scope = 'admin']: string[]): Promise<void> {
  const known = action === 'list' || ((action === 'create' || action === 'revoke') && argument);
  if (!known || !SCOPES.includes(scope)) throw new Error(USAGE);
  await withPostgres(async (pool) => {
    if (action === 'list') {
      const { rows } = await pool.query(
        `SELECT id, name, scopes, created_at, last_used_at, expires_at FROM api_tokens
         WHERE organisation_id = home_organisation() AND revoked_at IS NULL ORDER BY created_at`,
      );
      for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
      return;
    }
    if (action === 'create') {
      const secret = newApiToken();
      await insertApiToken(pool, { name: argument ?? '', token: secret, scopes: scopesUpTo(scope) });
      process.stdout.write(`${secret}\n`);
      return;
    }
    const { rowCount } = await pool.query(
      `UPDATE api_tokens SET revoked_at = now()
       WHERE organisation_id = home_organisation() AND id::text = $1 AND revoked_at IS NULL`,
      [argument],
    );
    if (rowCount === 0)
      throw new Error(`there is no token "${argument}" that is still valid; wince token list shows them`);
    process.stdout.write('revoked\n');
  });
}

function scopesUpTo(scope: string): string[] {
  return SCOPES.slice(0, SCOPES.indexOf(scope) + 1);
}
