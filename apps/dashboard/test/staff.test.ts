import { hashPerson } from '@wince/protocol/hash-person';
import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

const STAFF = '/api/v1/projects/shop/staff';

async function start() {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await call(method, path, body === undefined ? {} : { body });
    return { status: response.status, body: await response.json() };
  };
  return { send, pool, projectId };
}

test('leaves out a person by a hash, and a host by its name', async () => {
  const { send, pool, projectId } = await start();
  const { rows } = await pool.query<{ person_key: Buffer }>('SELECT person_key FROM projects WHERE id = $1', [
    projectId,
  ]);
  const value = hashPerson(rows[0]!.person_key, 'jane@shop.example');
  const person = await send('POST', STAFF, { kind: 'person', user: 'jane@shop.example', note: 'Jane' });
  expect(person).toMatchObject({ status: 200, body: { kind: 'person', value, note: 'Jane' } });
  expect(await send('POST', STAFF, { kind: 'host', host: ' *.Preview.example ' })).toMatchObject({
    status: 200,
    body: { kind: 'host', value: '*.preview.example', note: '' },
  });
  const again = await send('POST', STAFF, { kind: 'person', user: 'jane@shop.example', note: 'Jane D.' });
  expect(again.body.id).toBe(person.body.id);
  const list = await send('GET', STAFF);
  expect(list.body.staff.map((one: { note: string }) => one.note).sort()).toEqual(['', 'Jane D.']);
  expect(JSON.stringify(list.body)).not.toContain('jane@');
  const audit = await pool.query<{ action: string; target: string }>(
    'SELECT action, target FROM audit_log ORDER BY at',
  );
  expect(audit.rows.map(({ action }) => action)).toEqual(['staff.added', 'staff.added', 'staff.added']);
  expect(JSON.stringify(audit.rows)).not.toContain('jane@');
});

test('judges visits again once the entry is removed', async () => {
  const { send } = await start();
  const { body } = await send('POST', STAFF, { kind: 'host', host: 'localhost' });
  expect(await send('DELETE', `${STAFF}/${body.id}`)).toMatchObject({ status: 200 });
  expect(await send('DELETE', `${STAFF}/${body.id}`)).toMatchObject({ status: 404 });
  expect((await send('GET', STAFF)).body.staff).toEqual([]);
});

test('says what is wrong with a host', async () => {
  const { send } = await start();
  for (const host of ['http://localhost', 'localhost:3000', 'a/b', '*', '']) {
    const { status, body } = await send('POST', STAFF, { kind: 'host', host });
    expect([host, status]).toEqual([host, 400]);
    expect(body.error.message).toContain('must be a host without scheme, port and path');
  }
});
