import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Setup } from '../api/src/schemas/operations.ts';
import type { AuditLog } from '../api/src/schemas/people.ts';
import type { Project, WriteKey } from '../api/src/schemas/project.ts';
import { homeOrganisation, insertOrganisation, insertPerson } from './support/organisations.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

async function start() {
  const api = await startApi(stores.clickhouse);
  const home = await homeOrganisation(api.pool);
  const { headers } = await insertPerson(api.pool, { organisationId: home, role: 'owner', login: 'olga@example.com' });
  const { projectId, writeKey } = await insertTestProject(api.pool, { slug: 'shop' });
  const send = async <T>(method: string, path: string, body?: unknown) => {
    const response = await api.callAs(method, path, { headers, ...(body === undefined ? {} : { body }) });
    return { status: response.status, body: (await response.json()) as T };
  };
  const audit = async () => (await send<AuditLog>('GET', `/api/v1/organisations/${home}/audit`)).body.lines;
  return { ...api, home, projectId, writeKey, send, audit };
}

test('a project is made with a key and an address of its own, which a new name does not change', async () => {
  const { home, send, audit } = await start();
  const create = (name: string) => send<Project>('POST', `/api/v1/organisations/${home}/projects`, { name });
  const first = (await create('Bücher & mehr')).body;
  expect(first).toMatchObject({ slug: 'bucher-mehr', writeKey: expect.stringMatching(/^wk_/), role: 'owner' });
  expect((await create('Shop')).body.slug).toBe('shop-2');
  expect(await create(' ')).toMatchObject({ status: 400 });
  const renamed = await send<Project>('PATCH', `/api/v1/projects/${first.id}`, { name: 'Books' });
  expect(renamed.body).toMatchObject({ name: 'Books', slug: 'bucher-mehr' });
  expect(await audit()).toMatchObject([
    { action: 'project.changed', project: 'bucher-mehr', detail: { name: 'Books' } },
    { action: 'project.created', project: 'shop-2' },
    { action: 'project.created', actorLogin: 'olga@example.com' },
  ]);
});

test('while a key is rotated both are valid, and the snippet has the new one', async () => {
  const { send, writeKey, audit } = await start();
  const made = (await send<{ keys: WriteKey[] }>('POST', '/api/v1/projects/shop/keys', { name: 'Autumn' })).body.keys;
  expect(made).toMatchObject([
    { name: 'Autumn', createdBy: 'olga', revokedAt: null },
    { key: writeKey, revokedAt: null },
  ]);
  const snippet = (await send<Setup>('GET', '/api/v1/setup?project=shop')).body.snippets.scriptTag;
  expect(snippet).toContain(`data-key="${made[0]?.key}"`);
  const left = await send<{ keys: WriteKey[] }>('DELETE', `/api/v1/projects/shop/keys/${writeKey}`);
  expect(left.body.keys).toMatchObject([
    { name: 'Autumn', revokedAt: null },
    { key: writeKey, revokedAt: expect.any(Number) },
  ]);
  expect((await send('DELETE', `/api/v1/projects/shop/keys/${writeKey}`)).status).toBe(404);
  expect(await audit()).toMatchObject([{ action: 'key.revoked', target: writeKey }, { action: 'key.created' }]);
});

test('at most ten keys are valid at a time, however they are asked for', async () => {
  const { send } = await start();
  const statuses = await Promise.all(
    Array.from({ length: 12 }, async () => (await send('POST', '/api/v1/projects/shop/keys', {})).status),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(9);
  expect(statuses.filter((status) => status === 409)).toHaveLength(3);
});

test('privacy and sampling stand in the snippets', async () => {
  const { send, writeKey } = await start();
  await send('PATCH', '/api/v1/projects/shop', { consent: 'required', labels: 'text', sampling: 0.1 });
  const { snippets } = (await send<Setup>('GET', '/api/v1/setup?project=shop')).body;
  expect(snippets.scriptTag).toContain(
    `data-key="${writeKey}" data-consent="required" data-labels="text" data-sampling="0.1"></script>`,
  );
  expect(snippets.npm).toContain(`consent: 'required', labels: 'text', sampling: 0.1 });`);
});

test('a setting outside its bounds is refused by its name, and leaves nothing in the log', async () => {
  const { send, audit } = await start();
  for (const [name, value] of [
    ['sampling', 0],
    ['sampling', 1.5],
    ['eventDays', 31],
    ['signalDays', 0],
    ['consent', 'denied'],
    ['replayLink', 'javascript:alert(1)//{session}'],
    ['replayLink', 'http://replay.example/{session}'],
    ['replayLink', 'https://replay.example/sessions'],
  ] as const)
    expect(await send('PATCH', '/api/v1/projects/shop', { [name]: value })).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(new RegExp(`^${name}: `)) } },
    });
  expect(await audit()).toEqual([]);
  const link = 'https://replay.example/s/{session}';
  expect(await send('PATCH', '/api/v1/projects/shop', { replayLink: link })).toMatchObject({
    body: { replayLink: link },
  });
  expect(await send('PATCH', '/api/v1/projects/shop', { replayLink: null })).toMatchObject({
    body: { replayLink: null },
  });
});

test('tickets of another organisation never go to the Linear of the home organisation', async () => {
  const { pool, projectId } = await start();
  const paused = async () =>
    (await pool.query('SELECT paused FROM ticket_policies WHERE project_id = $1', [projectId])).rows;
  expect(await paused()).toEqual([]);
  const other = await insertOrganisation(pool, 'Other');
  await pool.query('UPDATE projects SET organisation_id = $1 WHERE id = $2', [other, projectId]);
  expect(await paused()).toEqual([{ paused: true }]);
  await pool.query('UPDATE ticket_policies SET paused = false WHERE project_id = $1', [projectId]);
  expect(await paused()).toEqual([{ paused: true }]);
});

test('a key gets origins of its own, written as browsers send them, and the audit log says which', async () => {
  const { send, writeKey, audit } = await start();
  const change = (origins: string[]) =>
    send<{ keys: WriteKey[] }>('PATCH', `/api/v1/projects/shop/keys/${writeKey}`, { allowedOrigins: origins });
  expect((await change(['https://Partner.example:443/', 'https://partner.example'])).body.keys).toMatchObject([
    { key: writeKey, allowedOrigins: ['https://partner.example'] },
  ]);
  for (const origin of ['partner.example', 'https://*.example', 'https://a.example/path', 'https://a@b.example'])
    expect([origin, (await change([origin])).status]).toEqual([origin, 400]);
  const made = await send<{ keys: WriteKey[] }>('POST', '/api/v1/projects/shop/keys', {
    name: 'Blog',
    allowedOrigins: ['https://blog.example'],
  });
  expect(made.body.keys).toMatchObject([{ allowedOrigins: ['https://blog.example'] }, { key: writeKey }]);
  expect((await change([])).body.keys[1]).toMatchObject({ key: writeKey, allowedOrigins: [] });
  expect((await send('PATCH', '/api/v1/projects/shop/keys/wk_none', { allowedOrigins: [] })).status).toBe(404);
  expect((await audit()).filter(({ action }) => action === 'key.changed').at(-1)).toMatchObject({
    target: writeKey,
    detail: { allowedOrigins: ['https://partner.example'] },
  });
});

test('the snippets name the query keys that the project lets the SDK keep', async () => {
  const { send } = await start();
  const snippets = async () => (await send<Setup>('GET', '/api/v1/setup?project=shop')).body.snippets;
  expect(JSON.stringify(await snippets())).not.toMatch(/query-?keys/i);
  const change = (allowedQueryKeys: string[]) => send<Project>('PATCH', '/api/v1/projects/shop', { allowedQueryKeys });
  expect((await change([' page', 'sort', 'page'])).body.allowedQueryKeys).toEqual(['page', 'sort']);
  const { scriptTag, npm, react, next } = await snippets();
  expect(scriptTag).toContain(' data-query-keys="page,sort"');
  for (const code of [npm, react, next]) expect(code).toContain("queryKeys: ['page', 'sort']");
  for (const key of ['', 'a b', 'a&b', 'x'.repeat(41), "a'"])
    expect([key, (await change([key])).status]).toEqual([key, 400]);
  expect((await change(Array.from({ length: 21 }, (_, n) => `key${n}`))).status).toBe(400);
});
