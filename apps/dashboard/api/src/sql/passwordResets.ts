import type pg from 'pg';

/** A new link; older ones of the same person stop working. */
export async function insertPasswordReset(
  client: pg.ClientBase,
  reset: { tokenHash: Buffer; userId: string; createdAt: number; expiresAt: number },
): Promise<void> {
  await client.query('DELETE FROM password_resets WHERE user_id = $1', [reset.userId]);
  await client.query(
    'INSERT INTO password_resets (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)',
    [reset.tokenHash, reset.userId, new Date(reset.createdAt), new Date(reset.expiresAt)],
  );
}

/** Uses the link up. @returns whose it was, or undefined where it was used before, has expired or never was. */
export async function takePasswordReset(
  client: pg.ClientBase,
  options: { tokenHash: Buffer; now: number },
): Promise<{ user_id: string; name: string; login: string } | undefined> {
  const { rows } = await client.query<{ user_id: string; name: string; login: string }>(
    `UPDATE password_resets r SET used_at = $2 FROM users u
     WHERE u.id = r.user_id AND r.token_hash = $1 AND r.used_at IS NULL AND r.expires_at > $2
     RETURNING r.user_id, u.name, u.login`,
    [options.tokenHash, new Date(options.now)],
  );
  return rows[0];
}
