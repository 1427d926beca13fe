import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

const VIEWS = '/api/v1/projects/shop/views';

async function start() {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await call(method, path, body === undefined ? {} : { body });
    return { status: response.status, body: await response.json() };
  };
  const names = async () => (await send('GET', VIEWS)).body.views.map(({ name }: { name: string }) => name);
  return { send, names, pool, projectId };
}

test('keeps a search under a name, by which it is changed, renamed and deleted', async () => {
  const { send, names, pool } = await start();
  const filters = { q: 'people:>20 signal:rage-click', status: 'open', range: '7d', sort: 'recent' };
  const saved = await send('POST', VIEWS, { name: '  Many people ', filters });
  expect(saved).toMatchObject({ status: 200, body: { name: 'Many people', filters } });
  await send('POST', VIEWS, { name: 'checkout', filters: { route: '/checkout/*' } });
  expect(await names()).toEqual(['checkout', 'Many people']);

  const one = `${VIEWS}/${saved.body.id}`;
  expect(await send('PATCH', one, { name: 'MANY people' })).toMatchObject({ body: { name: 'MANY people', filters } });
  const narrower = { rule: 'dead-click' };
  expect((await send('PATCH', one, { filters: narrower })).body).toMatchObject({
    name: 'MANY people',
    filters: narrower,
  });
  expect((await send('GET', VIEWS)).body.views[1]?.filters).toEqual(narrower);
  expect(await send('DELETE', one)).toMatchObject({ status: 200 });
  expect(await names()).toEqual(['checkout']);
  for (const method of ['PATCH', 'DELETE'])
    expect(await send(method, one, method === 'PATCH' ? { name: 'Back' } : undefined)).toMatchObject({ status: 404 });

  const { rows } = await pool.query<{ line: string }>(
    "SELECT action || ' ' || target AS line FROM audit_log ORDER BY at",
  );
  expect(rows.map(({ line }) => line)).toEqual([
    'view.saved Many people',
    'view.saved checkout',
    'view.changed MANY people',
    'view.changed MANY people',
    'view.deleted MANY people',
  ]);
});

test('a name stands for one view of a project, whatever its case, and for another one elsewhere', async () => {
  const { send, pool } = await start();
  const view = (name: string) => ({ name, filters: { sort: 'people' } });
  await send('POST', VIEWS, view('Mornings'));
  const second = await send('POST', VIEWS, view('Evenings'));
  const taken = { status: 409, body: { error: { code: 'name_taken' }, detail: expect.stringContaining('“Mornings”') } };
  expect(await send('POST', VIEWS, view('mornings'))).toMatchObject(taken);
  expect(await send('PATCH', `${VIEWS}/${second.body.id}`, { name: 'MORNINGS' })).toMatchObject(taken);
  await insertTestProject(pool, { slug: 'blog' });
  expect(await send('POST', '/api/v1/projects/blog/views', view('Mornings'))).toMatchObject({ status: 200 });
  // One of another project cannot be reached through this one.
  expect(await send('PATCH', `/api/v1/projects/blog/views/${second.body.id}`, { name: 'Ours' })).toMatchObject({
    status: 404,
  });
});

test('says what is wrong, where the limit is and what to do', async () => {
  const { send, names, pool, projectId } = await start();
  const refused = async (body: object) => {
    const answer = await send('POST', VIEWS, body);
    expect(answer.status).toBe(400);
    return answer.body.detail;
  };
  const filters = { sort: 'recent' };
  expect(await refused({ name: ' ', filters })).toBe('name: must not be empty; say what the view shows');
  expect(await refused({ name: 'x'.repeat(61), filters })).toBe('name: must be at most 60 characters; shorten it');
  expect(await refused({ name: 'All', filters: {} })).toContain('must say at least one thing');
  expect(await refused({ name: 'All', filters: { sort: 'pain', q: ' ' } })).toContain('must say at least one thing');
  expect(await refused({ name: 'Odd', filters: { q: 'people:many' } })).toMatch(/^filters\.q: people:many /);
  expect(await refused({ name: 'Odd', filters: { range: '2d' } })).toMatch(/^filters\.range: must be one of /);

  await pool.query(
    `INSERT INTO saved_views (project_id, name, filters, created_by)
     SELECT $1, 'View ' || n, '{"sort":"recent"}', 'somebody' FROM generate_series(1, 49) n`,
    [projectId],
  );
  const many = await Promise.all(['a', 'b', 'c'].map((name) => send('POST', VIEWS, { name, filters })));
  expect(many.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(many.find(({ status }) => status === 409)?.body.detail).toContain('50 is the limit; delete one');
  expect(await names()).toHaveLength(50);
});
