import { randomUUID } from 'node:crypto';
import { startIntegrations } from '@wince/integrations';
import { startLinearFake } from '@wince/integrations/linear-fake';
import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { IntegrationsPort } from '../api/src/integrationsPort.ts';
import { insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';
import { LINEAR_KEY } from './support/startLinear.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores?.close());

async function start() {
  let control: IntegrationsPort | undefined;
  const ready = () => control ?? expect.unreachable('the integrations have not started');
  const api = await startApi(stores.clickhouse, {
    integrations: {
      get connection() {
        return ready().connection;
      },
      get policy() {
        return ready().policy;
      },
      get deliveries() {
        return ready().deliveries;
      },
      get endpoints() {
        return ready().endpoints;
      },
    },
  });
  const linear = await startLinearFake({ apiKey: LINEAR_KEY });
  onTestFinished(() => linear.stop());
  const silent = () => {};
  const integrations = startIntegrations({
    pool: api.pool,
    databaseUrl: api.databaseUrl,
    publicUrl: 'http://127.0.0.1:4400',
    linearApiUrl: linear.url,
    secretKeys: ['a key for the secrets of these tests'],
    logger: { info: silent, warn: silent, error: silent },
    pollMs: 50,
  });
  onTestFinished(() => integrations.stop());
  control = integrations.control;
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const json = async (method: string, path: string, body?: unknown) => {
    const response = await api.call(method, path, body === undefined ? {} : { body });
    return { status: response.status, body: await response.json() };
  };
  return { ...api, linear, projectId, json };
}

const KEY = '/api/v1/integrations/linear/key';
const POLICY = '/api/v1/projects/shop/ticket-policy';

test('keeps a key that works, in Linear’s words refuses one that does not, and gives neither out', async () => {
  const { json } = await start();
  expect(await json('PUT', KEY, { apiKey: 'lin_api_wrong' })).toMatchObject({
    status: 502,
    body: { error: { code: 'linear_failed', message: expect.stringContaining('does not accept the API key') } },
  });
  expect(await json('PUT', KEY, { apiKey: LINEAR_KEY })).toMatchObject({
    status: 200,
    body: { teams: [{ key: 'DEM' }] },
  });
  const state = await json('GET', '/api/v1/integrations/linear');
  expect(state.body).toMatchObject({ kind: 'key', connectedBy: 'token test', organization: 'Demo workspace' });
  expect(JSON.stringify(state)).not.toContain(LINEAR_KEY);
  expect((await json('DELETE', '/api/v1/integrations/linear')).status).toBe(200);
  expect(await json('POST', '/api/v1/integrations/linear/test')).toMatchObject({
    status: 409,
    body: { error: { message: 'Linear is not connected; connect it first' } },
  });
});

test('lets nobody in who is not signed in', async () => {
  const { callAs } = await start();
  for (const [method, path] of [
    ['GET', '/api/v1/integrations/linear'],
    ['PUT', KEY],
    ['GET', POLICY],
    ['GET', '/api/v1/projects/shop/deliveries'],
    ['GET', '/api/v1/projects/shop/webhooks'],
    ['GET', '/api/v1/integrations/linear/callback?state=x&code=y'],
  ] as const)
    expect((await callAs(method, path)).status, path).toBe(401);
});

test('changes the policy by its parts, and names the part that is wrong', async () => {
  const { json } = await start();
  const changed = await json('PATCH', POLICY, {
    budgetPerDay: 5,
    quietFrom: 1_200,
    quietTo: 480,
    timezone: 'Europe/Berlin',
  });
  expect(changed).toMatchObject({
    status: 200,
    body: { policy: { budgetPerDay: 5, minPeople: 1, timezone: 'Europe/Berlin' }, budget: { perDay: 5, held: {} } },
  });
  for (const [body, words] of [
    [{ budgetPerDay: -1 }, 'budgetPerDay: must be 0 to 10000'],
    [{ timezone: 'Mars/Olympus' }, 'timezone: "Mars/Olympus" is not known'],
    [{ titleTemplate: '{{poeple}}' }, 'titleTemplate: {{poeple}} is not known'],
    [{ closeAfterDays: 0 }, 'closeAfterDays: must be 1 to 365 days'],
    [{ unknown: 1 }, 'unknown'],
  ] as const) {
    const answer = await json('PATCH', POLICY, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(words);
  }
});

test('previews a ticket, shows it held back, and sends it when a person says so', async () => {
  const { json, pool, projectId, linear } = await start();
  const incident = await insertIncident(pool, { projectId, signalsAt: [Date.now() - 60_000, Date.now()] });
  const preview = await json('POST', '/api/v1/projects/shop/ticket-preview', {
    titleTemplate: 'Now {{people}}',
    bodyTemplate: null,
  });
  expect(preview.body.preview).toMatchObject({ shortId: incident.shortId, title: 'Now 2 people' });
  await json('PUT', KEY, { apiKey: LINEAR_KEY });
  await json('PATCH', POLICY, { minPeople: 50 });
  await pool.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind) VALUES ($1, $2, 1, 'create-ticket')`,
    [projectId, incident.id],
  );
  const detail = () => json('GET', `/api/v1/incidents/${incident.id}`);
  await expect
    .poll(async () => (await detail()).body.ticket, { timeout: 10_000 })
    .toEqual({ state: 'held', held: 'people', reason: '2 of 50 people so far.' });
  const held = await json('GET', '/api/v1/projects/shop/deliveries?filter=held');
  expect(held.body.deliveries).toMatchObject([
    { kind: 'create-ticket', held: 'people', incident: { id: incident.id } },
  ]);
  expect((await json('POST', `/api/v1/incidents/${incident.id}/ticket`)).status).toBe(200);
  await expect
    .poll(async () => (await detail()).body.ticket, { timeout: 10_000 })
    .toMatchObject({ state: 'linked', identifier: 'DEM-1', inLinear: 'open', stateName: 'Todo' });
  expect(linear.issues()).toHaveLength(1);
  expect(await json('POST', `/api/v1/incidents/${incident.id}/ticket`)).toMatchObject({ status: 409 });
});

test('files no ticket of another organisation into the Linear of this one', async () => {
  const { json, pool, projectId } = await start();
  await json('PUT', KEY, { apiKey: LINEAR_KEY });
  const { rows } = await pool.query<{ id: string }>("INSERT INTO organisations (name) VALUES ('Guests') RETURNING id");
  await pool.query(`INSERT INTO memberships (organisation_id, user_id, role) SELECT $1, id, 'owner' FROM users`, [
    rows[0]!.id,
  ]);
  const incident = await insertIncident(pool, { projectId, signalsAt: [Date.now()] });
  await pool.query('UPDATE projects SET organisation_id = $1', [rows[0]!.id]);
  await pool.query('UPDATE api_tokens SET organisation_id = $1', [rows[0]!.id]);
  const { status, body } = await json('POST', `/api/v1/incidents/${incident.id}/ticket`);
  expect([status, body.error.message]).toEqual([409, expect.stringContaining('another organisation')]);
  expect((await pool.query('SELECT 1 FROM outbox')).rowCount).toBe(0);
});

test('keeps the receivers and deliveries of one project from another', async () => {
  const { json, pool, projectId } = await start();
  await insertTestProject(pool, { slug: 'other' });
  await pool.query(
    `INSERT INTO webhook_endpoints (project_id, url, secret, events) VALUES ($1, 'https://example.com', 'sealed', '{incident.opened}')`,
    [projectId],
  );
  const [endpoint] = (await json('GET', '/api/v1/projects/shop/webhooks')).body.endpoints;
  expect((await json('GET', '/api/v1/projects/other/webhooks')).body.endpoints).toEqual([]);
  for (const [method, path] of [
    ['POST', `/api/v1/projects/other/webhooks/${endpoint.id}/rotate`],
    ['POST', `/api/v1/projects/other/webhooks/${endpoint.id}/test`],
    ['DELETE', `/api/v1/projects/other/webhooks/${endpoint.id}`],
  ] as const)
    expect((await json(method, path)).status, path).toBe(404);
});

test('says so where the integrations do not run', async () => {
  const { call } = await startApi(stores.clickhouse);
  expect((await call('GET', '/api/v1/integrations/linear')).status).toBe(503);
});

test('accepting with a ticket makes one for each incident that has none, against the policy too', async () => {
  const { json, pool, projectId } = await start();
  await json('PUT', KEY, { apiKey: LINEAR_KEY });
  await json('PATCH', POLICY, { minPeople: 50 });
  const incidents = [
    await insertIncident(pool, { projectId, signalsAt: [Date.now()] }),
    await insertIncident(pool, { projectId, signalsAt: [Date.now()] }),
  ];
  const accept = (ids: string[]) =>
    json('POST', '/api/v1/projects/shop/triage', {
      id: randomUUID(),
      action: { type: 'accept', ticket: true },
      incidents: ids,
    });
  expect((await accept([incidents[0]!.id])).body).toMatchObject({ changed: 1, tickets: 1 });
  await expect
    .poll(async () => (await json('GET', `/api/v1/incidents/${incidents[0]!.id}`)).body, { timeout: 15_000 })
    .toMatchObject({ status: 'open', ticket: { state: 'linked' } });
  expect((await accept(incidents.map(({ id }) => id))).body).toMatchObject({ changed: 1, unchanged: 1, tickets: 1 });
});

test('who connected Linear and changed the policy stands in the audit log, and a refused change does not', async () => {
  const { json, pool } = await start();
  expect((await json('PUT', KEY, { apiKey: 'lin_api_wrong' })).status).toBe(502);
  expect((await json('PUT', KEY, { apiKey: LINEAR_KEY })).status).toBe(200);
  expect((await json('PATCH', POLICY, { minPeople: 3 })).status).toBe(200);
  const { rows } = await pool.query<{ id: string }>('SELECT home_organisation() AS id');
  const { body } = await json('GET', `/api/v1/organisations/${rows[0]?.id}/audit`);
  expect(body).toMatchObject({
    lines: [
      { action: 'tickets.policy-changed', project: 'shop', actor: 'token test' },
      { action: 'linear.connected', project: null },
    ],
    next: null,
  });
});
