import { randomBytes } from 'node:crypto';
import { createTestDatabase, insertTestProject } from '@wince/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openScopedPool } from '../api/src/scope/scopedPool.ts';
import { insertIncident } from './support/insertIncident.ts';
import { homeOrganisation, insertOrganisation, insertPerson } from './support/organisations.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase({ keep: true });
});
afterAll(() => database?.drop());

/** Two organisations with a project each, both with an incident and a person. */
async function start() {
  const { pool: owner, url: databaseUrl } = database;
  const logged: unknown[] = [];
  const scoped = await openScopedPool({ owner, databaseUrl, log: (error) => logged.push(error) });
  onTestFinished(() => scoped.stop());
  const sides = await Promise.all(
    ['Ours', 'Theirs'].map(async (name) => {
      const organisationId = await insertOrganisation(owner, name);
      const { projectId } = await insertTestProject(owner);
      await owner.query('UPDATE projects SET organisation_id = $1 WHERE id = $2', [organisationId, projectId]);
      const person = await insertPerson(owner, { organisationId, role: 'owner' });
      const incident = await insertIncident(owner, { projectId, signalsAt: [Date.now() - 60_000] });
      return { organisationId, projectId, person, incident };
    }),
  );
  const [ours, theirs] = sides;
  if (!ours || !theirs) throw new Error('there are two sides');
  return { owner, scoped, logged, ours, theirs, scope: { organisationIds: [ours.organisationId] } };
}

test('a statement that forgets its WHERE finds the rows of the organisation it runs for, and of no other', async () => {
  const { scoped, ours, scope, logged } = await start();
  const idsOf = async (statement: string) =>
    (await scoped.pool.query<{ id: string }>(statement)).rows.map(({ id }) => id);
  await scoped.within(scope, async () => {
    expect(await idsOf('SELECT id FROM incidents')).toEqual([ours.incident.id]);
    expect(await idsOf('SELECT id FROM signals')).toEqual(ours.incident.signals.map(({ id }) => id));
    expect(await idsOf('SELECT DISTINCT incident_id AS id FROM incident_sessions')).toEqual([ours.incident.id]);
    expect(await idsOf('SELECT id FROM projects')).toEqual([ours.projectId]);
    expect(await idsOf('SELECT id FROM organisations')).toEqual([ours.organisationId]);
    expect(await idsOf('SELECT id FROM users')).toEqual([ours.person.id]);
    expect(await idsOf('SELECT user_id AS id FROM logins')).toEqual([ours.person.id]);
  });
  expect(logged).toEqual([]);
});

test('a change that forgets its WHERE leaves what is another organisation’s as it was', async () => {
  const { owner, scoped, scope, theirs } = await start();
  await scoped.within(scope, async () => {
    await scoped.pool.query("UPDATE incidents SET status_reason = 'everything'");
    await scoped.pool.query('DELETE FROM incidents');
  });
  const { rows } = await owner.query('SELECT id, status_reason FROM incidents WHERE project_id = $1', [
    theirs.projectId,
  ]);
  expect(rows).toEqual([{ id: theirs.incident.id, status_reason: null }]);
  await expect(
    scoped.within(scope, () =>
      scoped.pool.query("INSERT INTO write_keys (key, project_id) VALUES ('wk_of_ours', $1)", [theirs.projectId]),
    ),
  ).rejects.toThrow('row-level security');
});

test('a request about one project of several finds nothing of the others', async () => {
  const { owner, scoped, scope, ours } = await start();
  const second = await insertTestProject(owner);
  await owner.query('UPDATE projects SET organisation_id = $1 WHERE id = $2', [ours.organisationId, second.projectId]);
  await insertIncident(owner, { projectId: second.projectId, signalsAt: [Date.now()] });
  const count = async (projectId?: string) => {
    const work = () => scoped.pool.query('SELECT id FROM incidents');
    return (await scoped.within({ ...scope, projectId }, work)).rowCount;
  };
  expect([await count(), await count(ours.projectId), await count(second.projectId)]).toEqual([2, 1, 1]);
});

test('outside of a request nothing is found, also by a connection that one has used', async () => {
  const { scoped, scope } = await start();
  const { rowCount } = await scoped.within(scope, () => scoped.pool.query('SELECT FROM incidents'));
  expect(rowCount).toBe(1);
  for (const table of ['incidents', 'projects', 'organisations', 'users', 'audit_log'])
    expect((await scoped.pool.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0);
});

test('requests that share few connections each keep their own rows', async () => {
  const { scoped, ours, theirs } = await start();
  const asked = Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? ours : theirs));
  const found = await Promise.all(
    asked.map(({ organisationId }) =>
      scoped.within({ organisationIds: [organisationId] }, async () => {
        const first = await scoped.pool.query<{ id: string }>('SELECT id FROM incidents');
        const client = await scoped.pool.connect();
        const second = await client.query<{ id: string }>('SELECT id FROM incidents').finally(() => client.release());
        return [first, second].flatMap(({ rows }) => rows.map(({ id }) => id));
      }),
    ),
  );
  expect(found).toEqual(asked.map(({ incident }) => [incident.id, incident.id]));
});

test('passwords and what belongs to the installation are out of reach of a request, whoever asks', async () => {
  const { scoped } = await start();
  const home = await homeOrganisation(database.pool);
  for (const statement of [
    'SELECT password_hash FROM users',
    'SELECT token FROM linear_connection',
    'SELECT secret FROM linear_webhook_secrets',
    'SELECT body FROM webhook_inbox',
    'SELECT client_secret FROM oauth_states',
  ])
    await expect(
      scoped.within({ organisationIds: [home] }, () => scoped.pool.query(statement)),
      statement,
    ).rejects.toThrow('permission denied');
});

test('says what to do where the database’s user may not take the role', async () => {
  const user = `plain_${randomBytes(4).toString('hex')}`;
  await database.pool.query(`CREATE ROLE ${user} LOGIN PASSWORD 'plain'`);
  const databaseUrl = Object.assign(new URL(database.url), { username: user, password: 'plain' }).href;
  const owner = new pg.Pool({ connectionString: databaseUrl });
  onTestFinished(() => owner.end());
  const logged: unknown[] = [];
  const scoped = await openScopedPool({ owner, databaseUrl, log: (error) => logged.push(error) });
  onTestFinished(() => scoped.stop());
  expect(String(logged[0])).toContain('GRANT wince_dashboard TO');
  const { rows } = await scoped.pool.query<{ name: string }>('SELECT current_user AS name');
  expect(rows).toEqual([{ name: user }]);
});

/** What is the installation's as a whole: no role of the dashboard may touch it. Add a table here when it is one. */
const OF_THE_INSTALLATION = [
  ...['integration_state', 'linear_connection', 'linear_webhook_secrets', 'log_positions', 'oauth_states'],
  ...['reconciliations', 'webhook_inbox', 'wince_migrations'],
];

test('every table has policies, or is the installation’s and closed to requests', async () => {
  const { rows } = await database.pool.query<{ name: string; bound: boolean; policies: number; open: boolean }>(
    `SELECT relname AS name, relrowsecurity AS bound,
            (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid) AS policies,
            has_any_column_privilege('wince_dashboard', c.oid, 'SELECT,INSERT,UPDATE,REFERENCES') AS open
       FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
  );
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ policies }) => policies === 0).map(({ name }) => name)).toEqual(OF_THE_INSTALLATION.sort());
  for (const { name, bound, policies, open } of rows)
    expect([name, bound, open]).toEqual([name, policies > 0, policies > 0]);
  // What names its project or its organisation is somebody's.
  const named = await database.pool.query<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name IN ('project_id', 'organisation_id', 'incident_id')`,
  );
  expect(named.rows.filter(({ name }) => OF_THE_INSTALLATION.includes(name))).toEqual([]);
});
