import type pg from 'pg';

export async function insertOrganisation(client: pg.ClientBase, options: { id: string; name: string }): Promise<void> {
  await client.query('INSERT INTO organisations (id, name) VALUES ($1, $2)', [options.id, options.name]);
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
