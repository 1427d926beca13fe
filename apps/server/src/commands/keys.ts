import { newWriteKey } from '../setup/firstProject.ts';
import { withPostgres } from './withPostgres.ts';

const USAGE = 'usage: wince keys list | wince keys create [project] | wince keys revoke <key>';

export async function keys([action, argument]: string[]): Promise<void> {
  if (!['list', 'create', 'revoke'].includes(action ?? '')) throw new Error(USAGE);
  await withPostgres(async (pool) => {
    if (action === 'list') {
      const { rows } = await pool.query(
        'SELECT k.key, p.slug AS project, k.created_at, k.revoked_at FROM write_keys k JOIN projects p ON p.id = k.project_id ORDER BY p.slug, k.created_at',
      );
      for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
      return;
    }
    if (action === 'create') {
      const key = newWriteKey();
      const { rowCount } = await pool.query(
        'INSERT INTO write_keys (key, project_id) SELECT $1, id FROM projects WHERE slug = $2',
        [key, argument ?? 'default'],
      );
      if (rowCount === 0) throw new Error(`there is no project "${argument ?? 'default'}"`);
      process.stdout.write(`${key}\n`);
      return;
    }
    if (!argument) throw new Error(USAGE);
    const { rowCount } = await pool.query(
      'UPDATE write_keys SET revoked_at = now() WHERE key = $1 AND revoked_at IS NULL',
      [argument],
    );
    if (rowCount === 0)
      throw new Error(`there is no key "${argument}" that is still valid; wince keys list shows them`);
    process.stdout.write('revoked\n');
  });
}
