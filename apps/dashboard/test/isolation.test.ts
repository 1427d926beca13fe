import { randomUUID } from 'node:crypto';
import { startIntegrations } from '@wince/integrations';
import { insertTestProject, openTestClickHouse } from '@wince/testing';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCESS_RULES } from '../api/src/auth/accessRules.ts';
import { ROLES } from '../api/src/auth/roles.ts';
import type { IntegrationsPort } from '../api/src/integrationsPort.ts';
import { insertEvents } from './support/insertEvents.ts';
import { insertIncident } from './support/insertIncident.ts';
import { type ListedRoute, listRoutes } from './support/listRoutes.ts';
import { homeOrganisation, insertOrganisation, insertPerson, insertToken } from './support/organisations.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores?.close());

const SECRET = 'only for the home organisation';

/** Everything a route can name, in the home organisation; `own` is the project of another one. */
async function start() {
  let control: IntegrationsPort | undefined;
  const late = <Name extends keyof IntegrationsPort>(name: Name): IntegrationsPort[Name] =>
    control?.[name] ?? expect.unreachable('the integrations have not started');
  const api = await startApi(stores.clickhouse, {
    integrations: {
      get connection() {
        return late('connection');
      },
      get policy() {
        return late('policy');
      },
      get deliveries() {
        return late('deliveries');
      },
      get endpoints() {
        return late('endpoints');
      },
    },
  });
  const silent = () => {};
  const integrations = startIntegrations({
    ...{ pool: api.pool, databaseUrl: api.databaseUrl, publicUrl: 'http://127.0.0.1:4400' },
    linearApiUrl: 'http://127.0.0.1:9',
    secretKeys: ['a key for the secrets of these tests'],
    logger: { info: silent, warn: silent, error: silent },
  });
  control = integrations.control;
  // Nothing but the calls of the test may change a row.
  await integrations.stop();

  const { pool } = api;
  const home = await homeOrganisation(pool);
  const rival = await insertOrganisation(pool, 'Rival');
  const { projectId, writeKey } = await insertTestProject(pool, { slug: 'victim' });
  await pool.query('UPDATE projects SET name = $1 WHERE id = $2', [SECRET, projectId]);
  const own = await insertTestProject(pool, { slug: 'own' });
  await pool.query('UPDATE projects SET organisation_id = $1 WHERE id = $2', [rival, own.projectId]);
  const incident = await insertIncident(pool, { projectId, signalsAt: [Date.now() - 60_000], route: `/${SECRET}` });
  await insertEvents(stores.clickhouse, incident.signals);
  const [signal] = incident.signals;
  if (!signal) throw new Error('the incident has no signal');
  const endpoint = await insertRow(
    pool,
    `INSERT INTO webhook_endpoints (project_id, url, secret, events) VALUES ($1, $2, 'sealed', '{incident.opened}')`,
    [projectId, `https://example.com/${encodeURIComponent(SECRET)}`],
  );
  const backtest = await insertRow(
    pool,
    `INSERT INTO backtests (project_id, rule, request, from_at, to_at, author)
     VALUES ($1, 'rage-click', '{}', now() - interval '1 day', now(), $2)`,
    [projectId, SECRET],
  );
  const delivery = await insertRow(
    pool,
    `INSERT INTO outbox (project_id, incident_id, generation, kind, state, title)
     VALUES ($1, $2, 1, 'create-ticket', 'failed', $3)`,
    [projectId, incident.id, SECRET],
  );
  const view = await insertRow(
    pool,
    `INSERT INTO saved_views (project_id, name, filters, created_by) VALUES ($1, $2, '{"sort":"recent"}', 'somebody')`,
    [projectId, SECRET],
  );
  const person = await insertPerson(pool, { organisationId: home, role: 'viewer' });
  const token = await insertToken(pool, { organisationId: home, scopes: ['read'] });
  return {
    ...{ api, pool, home, rival, projectId, writeKey, own, incident, signal },
    /** Ids for the second parameter of a path, by the word before it. */
    parts: {
      webhooks: endpoint,
      deliveries: delivery,
      members: person.id,
      tokens: token.id,
      keys: writeKey,
      views: view,
    },
    subjects: { incident: [incident.id, incident.shortId], signal: [signal.id], backtest: [backtest] },
    ids: [home, projectId, incident.id, signal.id, endpoint, backtest, delivery, view, person.id, token.id, writeKey],
  };
}
type World = Awaited<ReturnType<typeof start>>;

async function insertRow(pool: pg.Pool, statement: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(`${statement} RETURNING id`, values);
  return rows[0]?.id ?? expect.unreachable('nothing was inserted');
}

/** Every row of every table that names something of the home organisation. */
async function rowsOf({ pool, ids }: World): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT t::text AS row FROM ${name} t WHERE t::text LIKE ANY ($1) ORDER BY 1`,
      [ids.map((id) => `%${id}%`)],
    );
    found.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return found;
}

/** Everybody of an organisation: the four roles, and a token of each scope. */
async function everybody(pool: pg.Pool, organisationId: string) {
  const people = await Promise.all(
    ROLES.map(async (role) => ({ who: role, ...(await insertPerson(pool, { organisationId, role })) })),
  );
  const tokens = await Promise.all(
    (['read', 'triage', 'admin'] as const).map(async (scope) => ({
      who: `token ${scope}`,
      ...(await insertToken(pool, { organisationId, scopes: [scope] })),
    })),
  );
  return [...people, ...tokens];
}

/** The addresses of a route for things of the home organisation; `project` is what `?project=` says, if anything. */
function addressesOf(world: World, route: ListedRoute, project: string | undefined): string[] {
  const rule = ACCESS_RULES[`${route.method} ${route.path}`];
  const query = route.takesProject && project !== undefined ? `?project=${project}` : '';
  const ids =
    rule?.on === 'incident' || rule?.on === 'signal' || rule?.on === 'backtest'
      ? world.subjects[rule.on]
      : route.path.startsWith('/api/v1/projects/')
        ? [world.projectId, 'victim']
        : [world.signal.sessionId];
  return ids.map((id) => {
    const path = route.path
      .replace('{id}', id)
      .replace('{organisation}', world.home)
      .replace(/(\w+)\/\{(\w+)\}/g, (_, before: string) => `${before}/${partOf(world, before)}`);
    const session = route.path === '/api/v1/signals' ? `${query ? '&' : '?'}session=${world.signal.sessionId}` : '';
    return `${path}${query}${session}`;
  });
}

function partOf({ parts, incident }: World, before: string): string {
  return Object.entries(parts).find(([name]) => name === before)?.[1] ?? incident.id;
}

test('whoever is of another organisation gets 404 from every route, and changes nothing', async () => {
  const world = await start();
  const { api, pool } = world;
  const routes = await listRoutes(api, { foreignId: world.incident.id });
  const before = await rowsOf(world);
  expect(before.length).toBeGreaterThan(10);
  let calls = 0;
  for (const { who, headers } of await everybody(pool, world.rival))
    for (const route of routes) {
      const rule = ACCESS_RULES[`${route.method} ${route.path}`];
      if (rule?.on === 'public' || rule?.on === 'caller') continue;
      for (const project of rule?.on === 'project' ? ['victim', world.projectId] : [undefined, 'victim', 'own'])
        for (const address of addressesOf(world, route, project)) {
          const response = await api.callAs(route.method, address, { headers, body: route.body });
          const said = `${who}: ${route.method} ${address} ${response.status}`;
          expect(said).toBe(`${who}: ${route.method} ${address} 404`);
          // What it says is what it would say of an id that nobody has.
          expect(await response.text(), said).not.toContain(SECRET);
          calls += 1;
        }
    }
  expect(calls).toBeGreaterThan(routes.length * 5);
  expect(await rowsOf(world)).toEqual(before);
});

test('an id that is somebody else’s is answered like one that nobody has', async () => {
  const world = await start();
  const { headers } = await insertPerson(world.pool, { organisationId: world.rival, role: 'owner' });
  const unknown = randomUUID();
  const textOf = async (path: string) => (await world.api.callAs('GET', path, { headers })).text();
  for (const [path, id] of [
    ['/api/v1/incidents/ID', world.incident.id],
    ['/api/v1/backtests/ID', world.subjects.backtest[0] ?? ''],
    ['/api/v1/incidents?project=ID', world.projectId],
    ['/api/v1/incidents/ID?project=own', world.incident.id],
  ] as const)
    expect((await textOf(path.replace('ID', id))).replaceAll(id, 'ID')).toBe(
      (await textOf(path.replace('ID', unknown))).replaceAll(unknown, 'ID'),
    );
});

/** Streams: their answer has no end. That they are refused to others is tried above. */
const ENDLESS = ['/api/v1/stream', '/api/v1/live'];

test('ids of another organisation inside one’s own project, in paths and bodies, give and change nothing', async () => {
  const world = await start();
  const { api, pool } = world;
  const { headers } = await insertPerson(pool, { organisationId: world.rival, role: 'owner' });
  const routes = await listRoutes(api, { foreignId: world.incident.id });
  const before = await rowsOf(world);
  for (const route of routes) {
    const rule = ACCESS_RULES[`${route.method} ${route.path}`];
    if (rule?.on === 'public' || ENDLESS.includes(route.path)) continue;
    for (const address of addressesOf(world, route, 'own')) {
      const inOwn = address
        .replace(/^(\/api\/v1\/projects\/)(victim|[0-9a-f-]{36})/, '$1own')
        .replace(world.home, world.rival);
      const response = await api.callAs(route.method, inOwn, { headers, body: route.body });
      expect(response.status, `${route.method} ${inOwn}`).toBeLessThan(504);
      expect(await response.text(), `${route.method} ${inOwn}`).not.toContain(SECRET);
    }
  }
  expect(await rowsOf(world)).toEqual(before);
});

/** What a viewer may send although it is not a GET: a look, not a change. Add a route here when it is one. */
const LOOKS = ['POST /api/v1/projects/{id}/ticket-preview', 'POST /api/v1/rules/{rule}/check'];

test('a viewer changes nothing, and a token that reads neither', async () => {
  const world = await start();
  const { api, pool, home } = world;
  const routes = await listRoutes(api, { foreignId: world.incident.id });
  const readers = (await everybody(pool, home)).filter(({ who }) => who === 'viewer' || who === 'token read');
  const before = await rowsOf(world);
  for (const { who, headers } of readers)
    for (const route of routes) {
      const name = `${route.method} ${route.path}`;
      const rule = ACCESS_RULES[name];
      if (route.method === 'GET' || LOOKS.includes(name) || rule?.on === 'public' || rule?.on === 'caller') continue;
      for (const address of addressesOf(world, route, 'victim')) {
        const response = await api.callAs(route.method, address, { headers, body: route.body });
        expect(`${who}: ${name} ${response.status}`).toBe(`${who}: ${name} 403`);
        expect(await response.json()).toMatchObject({ error: { code: 'role_needed' } });
      }
    }
  expect(await rowsOf(world)).toEqual(before);
});
