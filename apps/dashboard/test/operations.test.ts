import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Setup, Status } from '../api/src/schemas/operations.ts';
import type { Project } from '../api/src/schemas/project.ts';
import { insertEvents } from './support/insertEvents.ts';
import { insertIncident, signalOf } from './support/insertIncident.ts';
import { homeOrganisation } from './support/organisations.ts';
import { PUBLIC_URL, startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

test('a project shows its key and settings, and keeps what a change does not name', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId, writeKey } = await insertTestProject(pool, { slug: 'shop' });
  const before: Project = {
    id: projectId,
    slug: 'shop',
    name: 'shop',
    writeKey,
    allowedOrigins: [],
    acceptsEveryOrigin: true,
    allowedQueryKeys: [],
    ticketMinSessions: 3,
    ticketWindowHours: 24,
    organisation: { id: await homeOrganisation(pool), name: 'My organisation', home: true },
    role: 'admin',
    consent: 'granted',
    labels: 'names',
    sampling: 1,
    eventDays: 30,
    signalDays: 396,
    replayLink: null,
  };
  expect(await (await call('GET', '/api/v1/projects')).json()).toEqual({ projects: [before] });
  const changed = await call('PATCH', '/api/v1/projects/shop', {
    body: {
      allowedOrigins: ['https://Shop.example:443/', 'http://127.0.0.1:4400', 'https://shop.example'],
      ticketMinSessions: 5,
    },
  });
  expect(await changed.json()).toEqual({
    ...before,
    allowedOrigins: ['https://shop.example', 'http://127.0.0.1:4400'],
    acceptsEveryOrigin: false,
    ticketMinSessions: 5,
  });
});

test('a setting that is not allowed is refused by its name', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  await insertTestProject(pool, { slug: 'shop' });
  const refusal = async (body: unknown) => {
    const response = await call('PATCH', '/api/v1/projects/shop', { body });
    expect(response.status).toBe(400);
    return ((await response.json()) as { error: { message: string } }).error.message;
  };
  for (const origin of [
    'shop.example',
    'https://shop.example/path',
    'https://*.shop.example',
    'javascript:alert(1)',
    'https://a@shop.example',
    'https://shop.example?',
  ])
    expect(await refusal({ allowedOrigins: [origin] })).toMatch(
      /^allowedOrigins\.0: .* is not an origin; write scheme and host/,
    );
  expect(await refusal({ ticketWindowHours: 0 })).toBe('ticketWindowHours: must be 1 to 720 hours');
  expect(await refusal({ ticketMinSessions: 1.5 })).toMatch(/^ticketMinSessions: /);
  expect(await refusal({ name: ' ' })).toBe('name: must not be empty');
  expect(await refusal({ slug: 'renamed' })).toMatch(/slug/);
  expect((await call('PATCH', '/api/v1/projects/nobody', { body: { name: 'x' } })).status).toBe(404);
});

test('setup names the first thing that is wrong', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId, writeKey } = await insertTestProject(pool, { slug: 'shop' });
  const setup = async () => (await (await call('GET', '/api/v1/setup')).json()) as Setup;
  expect(await setup()).toEqual({
    lastEventAt: null,
    eventsLastHour: 0,
    lastFailure: null,
    signalsLastDay: 0,
    step: 'no-request',
    failures: [],
    intake: {
      ...{ events: 0, bots: 0, staff: 0, clicks: 0, answered: 0, answeredWithinMs: null },
      ...{ batches: 0, skewed: 0 },
    },
    sampling: 1,
    endpoint: `${PUBLIC_URL}/v1/events`,
    snippets: {
      scriptTag: `<script async crossorigin src="${PUBLIC_URL}/wince.js" data-key="${writeKey}"></script>`,
      npm: expect.stringContaining(`endpoint: '${PUBLIC_URL}/v1/events'`),
      react: expect.stringContaining(`init({ key: '${writeKey}', endpoint:`),
      next: expect.stringContaining(`withWince({}, { key: '${writeKey}', endpoint:`),
      csp: `script-src ${PUBLIC_URL}; connect-src ${PUBLIC_URL}`,
    },
  });

  await pool.query(
    `INSERT INTO failed_batches (project_id, at, code, message, origin, bytes)
     VALUES ($1, now() - interval '1 minute', 'origin_not_allowed', 'https://x.example is not allowed', 'https://x.example', 9)`,
    [projectId],
  );
  expect(await setup()).toMatchObject({
    step: 'rejected',
    lastFailure: {
      code: 'origin_not_allowed',
      message: 'https://x.example is not allowed',
      origin: 'https://x.example',
    },
  });

  const at = Date.now() - 5_000;
  await insertEvents(stores.clickhouse, [signalOf({ projectId, signalsAt: [at] }, at, 0)]);
  expect(await setup()).toMatchObject({ step: 'events-no-signals', eventsLastHour: 8 });

  await insertIncident(pool, { projectId, signalsAt: [at] });
  expect(await setup()).toMatchObject({ step: 'working', signalsLastDay: 1 });
});

test('status shows the stores, the queue of tickets and how far the log was read', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const status = async () => (await (await call('GET', '/api/v1/status')).json()) as Status;
  expect(await status()).toEqual({
    linear: { state: 'unconfigured', message: null, queued: 0, failed: 0, updatedAt: null },
    clickhouse: { ok: true },
    postgres: { ok: true },
    log: { positions: [] },
  });
  const { projectId } = await insertTestProject(pool);
  const { id } = await insertIncident(pool, { projectId, signalsAt: [Date.now()] });
  await pool.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind, state)
     VALUES ($1, $2, 1, 'create-ticket', 'new'), ($1, $2, 2, 'create-ticket', 'failed')`,
    [projectId, id],
  );
  await pool.query(
    `INSERT INTO integration_state (name, state, message) VALUES ('linear', 'paused', 'Linear does not accept the key')`,
  );
  await pool.query(`INSERT INTO log_positions VALUES ('engine', 1, 42, 1763640000000, 1), ('engine', 0, 7, 0, 1)`);
  expect(await status()).toMatchObject({
    linear: {
      state: 'paused',
      message: 'Linear does not accept the key',
      queued: 1,
      failed: 1,
      updatedAt: expect.any(Number),
    },
    log: {
      positions: [
        { consumer: 'engine', partition: 0, nextOffset: 7, receivedAt: null },
        { consumer: 'engine', partition: 1, nextOffset: 42, receivedAt: 1763640000000 },
      ],
    },
  });
});
