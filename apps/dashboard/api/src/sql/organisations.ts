import type pg from 'pg';

export async function insertOrganisation(client: pg.ClientBase, options: { name: string }): Promise<string> {
  const { rows } = await client.query<{ id: string }>('INSERT INTO organisations (name) VALUES ($1) RETURNING id', [
    options.name,
  ]);
  const [row] = rows;
  if (!row) throw new Error('an INSERT with RETURNING gave no row');
  return row.id;
}

export async function updateOrganisation(client: pg.ClientBase, options: { id: string; name: string }): Promise<void> {
  await client.query('UPDATE organisations SET name = $2 WHERE id = $1', [options.id, options.name]);
}

export async function selectOrganisations(
  pool: pg.Pool,
  options: { ids: readonly string[] },
): Promise<{ id: string; name: string; home: boolean }[]> {
  const { rows } = await pool.query<{ id: string; name: string; home: boolean }>(
    'SELECT id, name, home FROM organisations WHERE id = ANY ($1::uuid[]) ORDER BY home DESC, created_at, id',
    [options.ids],
  );
  return rows;
}
