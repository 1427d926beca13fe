import { createHash, randomBytes } from 'node:crypto';
import { withPostgres } from './withPostgres.ts';

/** For whoever cannot sign in and has no admin to ask: whoever may run this owns the machine anyway. */
export async function password([login]: string[]): Promise<void> {
  if (!login) throw new Error('usage: wince password <e-mail address, or owner>');
  await withPostgres(async (pool, config) => {
    const secret = randomBytes(32).toString('base64url');
    const { rowCount } = await pool.query(
      `INSERT INTO password_resets (token_hash, user_id, expires_at)
       SELECT $1, id, now() + interval '1 hour' FROM users WHERE login = lower($2)`,
      [createHash('sha256').update(secret).digest(), login],
    );
    if (rowCount === 0) throw new Error(`nobody signs in as "${login}"; the members page shows who there is`);
    const publicUrl = config.publicUrl ?? `http://127.0.0.1:${config.port}`;
    process.stdout.write(`${publicUrl}/reset#${secret}\nGood for an hour, once; open it while Wince runs.\n`);
  });
}
