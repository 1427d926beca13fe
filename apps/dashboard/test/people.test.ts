import { openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account, AuditLog, Members, OneTimeLink } from '../api/src/schemas/people.ts';
import { homeOrganisation, insertOrganisation, insertPerson } from './support/organisations.ts';
import { cookieOf, PASSWORD, PUBLIC_URL, startApi } from './support/startApi.ts';

const HOUR_MS = 3_600_000;
const NEW_PASSWORD = 'another five words for today';
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

/** The API with one organisation, its owner signed in, and a clock to turn. */
async function start() {
  const clock = { now: Date.now() };
  const api = await startApi(stores.clickhouse, { now: () => clock.now, clientAddress: () => '192.0.2.7' });
  const home = await homeOrganisation(api.pool);
  const owner = await insertPerson(api.pool, { organisationId: home, role: 'owner', login: 'olga@example.com' });
  const path = `/api/v1/organisations/${home}`;
  const send = async <T>(method: string, to: string, options: { body?: unknown; as?: Record<string, string> } = {}) => {
    const { body, as = owner.headers } = options;
    const response = await api.callAs(method, to, { headers: as, ...(body === undefined ? {} : { body }) });
    return { status: response.status, body: (await response.json()) as T, cookie: cookieOf(response) };
  };
  const invite = async (login: string, role = 'member') =>
    (await send<OneTimeLink>('POST', `${path}/invitations`, { body: { login, role } })).body.url;
  const accept = (url: string, body: object = { name: 'Ada', password: PASSWORD }, as: Record<string, string> = {}) =>
    send<{ user: string; error: { code: string } }>('POST', '/api/v1/auth/invitation/accept', {
      as,
      body: { token: url.split('#')[1], ...body },
    });
  return { ...api, clock, home, owner, path, send, invite, accept };
}

const headersOf = (cookie: string) => ({ Cookie: cookie, Origin: PUBLIC_URL });

test('an invitation lets one person in, once, with the role it names', async () => {
  const { send, invite, accept, path, callAs } = await start();
  const url = await invite('Ada@Example.com');
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4400\/join#[\w-]{43}$/);
  expect((await send<Members>('GET', `${path}/members`)).body.invitations).toMatchObject([
    { login: 'ada@example.com', role: 'member', invitedBy: 'olga' },
  ]);
  expect(
    (await send('POST', '/api/v1/auth/invitation', { as: {}, body: { token: url.split('#')[1] } })).body,
  ).toMatchObject({ organisation: 'My organisation', login: 'ada@example.com', role: 'member', step: 'register' });

  const joined = await accept(url);
  expect(joined).toMatchObject({ status: 200, body: { user: 'Ada' } });
  expect((await send<Account>('GET', '/api/v1/account', { as: headersOf(joined.cookie) })).body).toMatchObject({
    name: 'Ada',
    login: 'ada@example.com',
    organisations: [{ name: 'My organisation', role: 'member' }],
  });
  expect(await accept(url, { name: 'Eve', password: PASSWORD })).toMatchObject({
    status: 410,
    body: { error: { code: 'link_gone' } },
  });

  const login = (body: object) => callAs('POST', '/api/v1/auth/login', { body });
  expect((await login({ login: 'ADA@example.com', password: PASSWORD })).status).toBe(200);
});

test('a link is good for an hour, of two at once one wins, and only its hash is kept', async () => {
  const { pool, clock, invite, accept } = await start();
  const old = await invite('old@example.com');
  clock.now += HOUR_MS;
  expect((await accept(old)).status).toBe(410);

  const url = await invite('ada@example.com');
  const statuses = (await Promise.all([accept(url), accept(url), accept(url)])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 410, 410]);
  const { rows } = await pool.query('SELECT i::text AS row FROM invitations i');
  expect(JSON.stringify(rows)).not.toContain(url.split('#')[1]);
});

test('links name the configured address, whatever host the call came to', async () => {
  const { path, api, owner } = await start();
  const response = await api.app.request(`http://evil.example${path}/invitations`, {
    method: 'POST',
    headers: {
      ...owner.headers,
      'Content-Type': 'application/json',
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
    },
    body: JSON.stringify({ login: 'ada@example.com', role: 'viewer' }),
  });
  expect(((await response.json()) as OneTimeLink).url).toMatch(/^http:\/\/127\.0\.0\.1:4400\/join#/);
});

test('an invitation for somebody who exists is accepted by that person only, and changes no password', async () => {
  const { pool, home, invite, accept, send } = await start();
  const other = await insertOrganisation(pool, 'Other');
  const ada = await insertPerson(pool, { organisationId: other, role: 'owner', login: 'ada@example.com' });
  const eve = await insertPerson(pool, { organisationId: other, role: 'viewer' });
  const url = await invite('ada@example.com', 'admin');
  expect((await accept(url)).status).toBe(403);
  expect((await accept(url, {}, eve.headers)).status).toBe(403);
  expect((await accept(url, { password: NEW_PASSWORD }, ada.headers)).status).toBe(200);
  const { rows } = await pool.query('SELECT password_hash FROM users WHERE id = $1', [ada.id]);
  expect(rows).toEqual([{ password_hash: 'none' }]);
  const account = await send<Account>('GET', '/api/v1/account', { as: headersOf((await accept(url)).cookie) });
  expect(account.status).toBe(401);
  const { rows: roles } = await pool.query('SELECT role FROM memberships WHERE user_id = $1 AND organisation_id = $2', [
    ada.id,
    home,
  ]);
  expect(roles).toEqual([{ role: 'admin' }]);
});

test('a new role ends every login of the person, and the next one has it', async () => {
  const { pool, home, path, send } = await start();
  const ada = await insertPerson(pool, { organisationId: home, role: 'admin' });
  const asAda = () => send('GET', `${path}/audit`, { as: ada.headers });
  expect((await asAda()).status).toBe(200);
  expect((await send('PATCH', `${path}/members/${ada.id}`, { body: { role: 'viewer' } })).status).toBe(200);
  expect((await asAda()).status).toBe(401);
  expect((await send('DELETE', `${path}/members/${ada.id}`)).status).toBe(200);
  expect((await send<Members>('GET', `${path}/members`)).body.members.map(({ login }) => login)).toEqual([
    'olga@example.com',
  ]);
});

test('an admin makes no owner and touches none, and the last owner stays one', async () => {
  const { pool, home, path, owner, send } = await start();
  const { headers: as } = await insertPerson(pool, { organisationId: home, role: 'admin' });
  const member = await insertPerson(pool, { organisationId: home, role: 'member' });
  for (const call of [
    send('PATCH', `${path}/members/${member.id}`, { as, body: { role: 'owner' } }),
    send('PATCH', `${path}/members/${owner.id}`, { as, body: { role: 'viewer' } }),
    send('DELETE', `${path}/members/${owner.id}`, { as }),
    send('POST', `${path}/members/${owner.id}/reset`, { as }),
    send('POST', `${path}/invitations`, { as, body: { login: 'eve@example.com', role: 'owner' } }),
  ])
    expect(await call).toMatchObject({ status: 403, body: { error: { code: 'role_needed' } } });
  expect(await send('DELETE', `${path}/members/${owner.id}`)).toMatchObject({
    status: 409,
    body: { error: { code: 'last_owner' } },
  });
});

test('a reset link sets a password once, and ends every login of before', async () => {
  const { pool, home, path, send } = await start();
  const ada = await insertPerson(pool, { organisationId: home, role: 'member', login: 'ada@example.com' });
  const first = (await send<OneTimeLink>('POST', `${path}/members/${ada.id}/reset`)).body.url;
  const second = (await send<OneTimeLink>('POST', `${path}/members/${ada.id}/reset`)).body.url;
  const reset = (url: string) =>
    send('POST', '/api/v1/auth/reset', { as: {}, body: { token: url.split('#')[1], password: NEW_PASSWORD } });
  expect((await reset(first)).status).toBe(410);
  const done = await reset(second);
  expect(done.status).toBe(200);
  expect((await reset(second)).status).toBe(410);
  expect((await send('GET', '/api/v1/account', { as: ada.headers })).status).toBe(401);
  expect((await send('GET', '/api/v1/account', { as: headersOf(done.cookie) })).status).toBe(200);

  const other = await insertOrganisation(pool, 'Other');
  await pool.query(`INSERT INTO memberships (organisation_id, user_id, role) VALUES ($1, $2, 'viewer')`, [
    other,
    ada.id,
  ]);
  expect(await send('POST', `${path}/members/${ada.id}/reset`)).toMatchObject({
    status: 403,
    body: { error: { code: 'member_elsewhere' } },
  });
});

test('a changed password ends the other logins and renews this one', async () => {
  const { send, invite, accept, callAs } = await start();
  const joined = headersOf((await accept(await invite('ada@example.com'))).cookie);
  const elsewhere = headersOf(
    cookieOf(await callAs('POST', '/api/v1/auth/login', { body: { login: 'ada@example.com', password: PASSWORD } })),
  );
  const change = (current: string) =>
    send('POST', '/api/v1/account/password', { as: joined, body: { current, password: NEW_PASSWORD } });
  expect((await change('not the one I have')).status).toBe(403);
  expect((await send('GET', '/api/v1/account', { as: elsewhere })).status).toBe(200);
  const changed = await change(PASSWORD);
  expect(changed.status).toBe(200);
  for (const as of [joined, elsewhere]) expect((await send('GET', '/api/v1/account', { as })).status).toBe(401);
  expect((await send('GET', '/api/v1/account', { as: headersOf(changed.cookie) })).status).toBe(200);
});

test('somebody unknown gets the same answer as a wrong password', async () => {
  const { callAs, invite, accept } = await start();
  await accept(await invite('ada@example.com'));
  const answer = async (login: string) => {
    const response = await callAs('POST', '/api/v1/auth/login', {
      body: { login, password: 'not the password of anybody' },
    });
    return { status: response.status, text: await response.text() };
  };
  expect(await answer('ada@example.com')).toEqual(await answer('eve@example.com'));
});

test('what was done to people is in the audit log, with who did it and from where, page by page', async () => {
  const { pool, home, path, send, invite, accept } = await start();
  await accept(await invite('ada@example.com'));
  const bob = await insertPerson(pool, { organisationId: home, role: 'viewer', login: 'bob@example.com' });
  await send('PATCH', `${path}/members/${bob.id}`, { body: { role: 'member' } });
  // What fails leaves no line.
  await send('PATCH', `${path}/members/nobody`, { body: { role: 'member' } });
  const first = (await send<AuditLog>('GET', `${path}/audit?limit=2`)).body;
  expect(first.lines).toMatchObject([
    {
      actor: 'olga',
      actorLogin: 'olga@example.com',
      address: '192.0.2.7',
      action: 'member.role-changed',
      target: 'bob@example.com',
      detail: { from: 'viewer', to: 'member' },
    },
    { actor: 'Ada', action: 'member.joined', target: 'ada@example.com' },
  ]);
  const second = (await send<AuditLog>('GET', `${path}/audit?limit=2&cursor=${first.next}`)).body;
  expect(second).toMatchObject({ lines: [{ action: 'member.invited', actor: 'olga' }], next: null });
});
