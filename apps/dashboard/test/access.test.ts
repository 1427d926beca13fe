import { insertTestProject, openTestClickHouse } from '@wince/testing';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCESS_RULES } from '../api/src/auth/accessRules.ts';
import type { Scope } from '../api/src/auth/roles.ts';
import { insertIncident } from './support/insertIncident.ts';
import { homeOrganisation, insertToken } from './support/organisations.ts';
import { cookieOf, PASSWORD, PUBLIC_URL, startApi, type TestApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

const asOwner = async (api: TestApi) => {
  const Cookie = cookieOf(await api.callAs('POST', '/api/v1/auth/login', { body: { password: PASSWORD } }));
  return { Cookie, Origin: PUBLIC_URL };
};
const setRole = (pool: pg.Pool, role: string) => pool.query('UPDATE memberships SET role = $1', [role]);

test('every route of the running API has a rule, and every rule has a route', async () => {
  const { api, callAs } = await startApi(stores.clickhouse);
  const document = (await (await callAs('GET', '/api/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, object>>;
  };
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(Object.keys(ACCESS_RULES).sort());
  // What is registered without a description would escape the check above.
  const registered = api.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.endsWith('/openapi.json'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
  expect([...new Set(registered)].sort()).toEqual(described);
});

test('a route without a rule stays closed, and the log says which one it is', async () => {
  const logged: unknown[] = [];
  const { api, call } = await startApi(stores.clickhouse, { log: (error) => logged.push(error) });
  let ran = false;
  // As a route that somebody adds and forgets to declare.
  api.app.get('/api/v1/undeclared', (c) => {
    ran = true;
    return c.text('open');
  });
  expect((await call('GET', '/api/v1/undeclared')).status).toBe(500);
  expect(ran).toBe(false);
  expect(String(logged[0])).toContain('GET /api/v1/undeclared has no rule in auth/accessRules.ts');
});

test('a viewer reads, a member triages, an admin changes settings, and the answer names the role that is missing', async () => {
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD });
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const { id } = await insertIncident(api.pool, { projectId, signalsAt: [Date.now()] });
  const headers = await asOwner(api);
  const read = () => api.callAs('GET', `/api/v1/incidents/${id}`, { headers });
  const triage = () =>
    api.callAs('POST', `/api/v1/incidents/${id}/status`, { headers, body: { status: 'open', reason: 'looked at' } });
  const change = () => api.callAs('PATCH', '/api/v1/projects/shop', { headers, body: { name: 'Shop' } });
  const statuses = async () => [(await read()).status, (await triage()).status, (await change()).status];

  expect(await statuses()).toEqual([200, 200, 200]);
  await setRole(api.pool, 'admin');
  expect(await statuses()).toEqual([200, 200, 200]);
  await setRole(api.pool, 'member');
  expect(await statuses()).toEqual([200, 200, 403]);
  await setRole(api.pool, 'viewer');
  expect(await statuses()).toEqual([200, 403, 403]);
  expect(await (await change()).json()).toMatchObject({
    error: { code: 'role_needed', message: expect.stringMatching(/needs the role admin, yours is viewer/) },
  });
  await api.pool.query('DELETE FROM memberships');
  expect(await statuses()).toEqual([404, 404, 404]);
});

test('a token does what its scopes allow', async () => {
  const { pool, callAs } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const { id } = await insertIncident(pool, { projectId, signalsAt: [Date.now()] });
  const organisationId = await homeOrganisation(pool);
  const statuses = async (scopes: Scope[]) => {
    const { headers } = await insertToken(pool, { organisationId, scopes });
    const body = { status: 'open', reason: scopes.join() };
    return [
      (await callAs('GET', '/api/v1/incidents', { headers })).status,
      (await callAs('POST', `/api/v1/incidents/${id}/status`, { headers, body })).status,
      (await callAs('PATCH', '/api/v1/projects/shop', { headers, body: { name: 'Shop' } })).status,
    ];
  };
  expect(await statuses(['read'])).toEqual([200, 403, 403]);
  expect(await statuses(['triage'])).toEqual([200, 200, 403]);
  expect(await statuses(['admin'])).toEqual([200, 200, 200]);
});

test('a stream ends before its next message once the role is gone', async () => {
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD });
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const stream = await api.callAs('GET', '/api/v1/stream?project=shop', { headers: await asOwner(api) });
  await api.pool.query('DELETE FROM memberships');
  await api.pool.query(`SELECT pg_notify('wince_changes', $1)`, [
    JSON.stringify({ project: projectId, kind: 'incidents' }),
  ]);
  expect(await stream.text()).not.toContain('event: change');
});

test('an error is told as problem details, and as before', async () => {
  const { call, callAs } = await startApi(stores.clickhouse);
  const response = await call('GET', '/api/v1/incidents/WIN-NOBODY12?project=nowhere');
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const message = 'there is no project "nowhere"; check the id, or list what there is';
  expect(await response.json()).toEqual({
    type: 'urn:wince:problem:not_found',
    title: 'not found',
    status: 404,
    detail: message,
    error: { code: 'not_found', message },
  });
  const document = JSON.stringify(await (await callAs('GET', '/api/v1/openapi.json')).json());
  expect(document).toContain('application/problem+json');
});
