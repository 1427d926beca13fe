import { openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PasswordError } from '../api/src/index.ts';
import { cookieOf, PASSWORD, PUBLIC_URL, startApi, type TestApi } from './support/startApi.ts';

const HOUR_MS = 3_600_000;
const SAME_ORIGIN = { Origin: PUBLIC_URL };
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

const setup = (api: TestApi) => api.callAs('POST', '/api/v1/auth/setup', { body: { password: PASSWORD } });
const login = (api: TestApi, password: string, headers: Record<string, string> = {}) =>
  api.callAs('POST', '/api/v1/auth/login', { body: { password }, headers });
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

test('the first start sets the password once and signs in', async () => {
  const api = await startApi(stores.clickhouse);
  expect(await (await api.callAs('GET', '/api/v1/auth/state')).json()).toEqual({
    configured: false,
    signedIn: false,
    user: null,
    asksLogin: false,
  });

  const first = await setup(api);
  expect(first.status).toBe(200);
  const Cookie = cookieOf(first);
  expect(first.headers.get('Set-Cookie')).toMatch(
    /^wince=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(await (await api.callAs('GET', '/api/v1/auth/state', { headers: { Cookie } })).json()).toEqual({
    configured: true,
    signedIn: true,
    user: 'owner',
    asksLogin: false,
  });

  const second = await setup(api);
  expect(second.status).toBe(409);
  expect(await codeOf(second)).toBe('already_configured');
});

test('of two first starts at once, one wins', async () => {
  const api = await startApi(stores.clickhouse);
  const statuses = (await Promise.all([setup(api), setup(api), setup(api)])).map((response) => response.status);
  expect(statuses.sort()).toEqual([200, 409, 409]);
});

test('a short password is refused with the length it needs', async () => {
  const api = await startApi(stores.clickhouse);
  const response = await api.callAs('POST', '/api/v1/auth/setup', { body: { password: 'too short' } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { code: 'invalid_parameter', message: expect.stringMatching(/^password: .*9 characters, at least 15/) },
  });
  await expect(startApi(stores.clickhouse, { adminPassword: 'short' })).rejects.toThrow(PasswordError);
});

test('a password given at start is set where there is none, and kept where there is one', async () => {
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD });
  expect((await setup(api)).status).toBe(409);
  expect((await login(api, PASSWORD)).status).toBe(200);
  const { rows } = await api.pool.query('SELECT password_hash FROM users');
  expect(rows).toEqual([{ password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) }]);
});

test('a wrong password does not sign in', async () => {
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD });
  const response = await login(api, `${PASSWORD}!`);
  expect(response.status).toBe(401);
  expect(await codeOf(response)).toBe('wrong_password');
  expect(response.headers.get('Set-Cookie')).toBeNull();
});

test('wrong passwords make an address wait longer and longer, and others not', async () => {
  let nowMs = Date.now();
  const clientAddress = (c: { req: { header: (name: string) => string | undefined } }) =>
    c.req.header('X-Test-Address') ?? 'a';
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD, now: () => nowMs, clientAddress });
  const waits: number[] = [];
  for (let round = 0; waits.length < 3; round += 1) {
    const response = await login(api, 'not the password at all');
    if (response.status === 401) continue;
    expect(response.status).toBe(429);
    const seconds = Number(response.headers.get('Retry-After'));
    waits.push(seconds);
    nowMs += seconds * 1_000;
    expect(round).toBeLessThan(20);
  }
  expect(waits).toEqual([1, 2, 4]);
  await login(api, 'not the password at all');
  expect((await login(api, PASSWORD)).status).toBe(429);
  expect((await login(api, PASSWORD, { 'X-Test-Address': 'b' })).status).toBe(200);
});

test('a call without a login or token, or with a wrong or revoked token, gets 401', async () => {
  const api = await startApi(stores.clickhouse);
  for (const path of ['/api/v1/projects', '/api/v1/incidents', '/api/v1/stream', '/api/v1/status', '/api/v1/nowhere'])
    expect((await api.callAs('GET', path)).status).toBe(401);
  expect((await api.callAs('GET', '/api/v1/projects', { headers: { Authorization: 'Bearer nonsense' } })).status).toBe(
    401,
  );
  expect((await api.call('GET', '/api/v1/projects')).status).toBe(200);
  await api.pool.query('UPDATE api_tokens SET revoked_at = now()');
  expect((await api.call('GET', '/api/v1/projects')).status).toBe(401);
});

test('a login ends when it was not used for 72 hours, after 14 days, and at logout', async () => {
  let nowMs = Date.now();
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD, now: () => nowMs });
  const statusWith = async (Cookie: string) =>
    (await api.callAs('GET', '/api/v1/projects', { headers: { Cookie } })).status;

  const idle = cookieOf(await login(api, PASSWORD));
  nowMs += 71 * HOUR_MS;
  expect(await statusWith(idle)).toBe(200);
  nowMs += 73 * HOUR_MS;
  expect(await statusWith(idle)).toBe(401);

  const old = cookieOf(await login(api, PASSWORD));
  for (let day = 1; day < 14; day += 1) {
    nowMs += 24 * HOUR_MS;
    expect(await statusWith(old)).toBe(200);
  }
  nowMs += 24 * HOUR_MS;
  expect(await statusWith(old)).toBe(401);

  const out = cookieOf(await login(api, PASSWORD));
  const logout = await api.callAs('POST', '/api/v1/auth/logout', { headers: { Cookie: out, ...SAME_ORIGIN } });
  expect(logout.headers.get('Set-Cookie')).toContain('Max-Age=0');
  expect(await statusWith(out)).toBe(401);
});

test('signing in again ends the login before', async () => {
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD });
  const first = cookieOf(await login(api, PASSWORD));
  const second = cookieOf(await login(api, PASSWORD, { Cookie: first, ...SAME_ORIGIN }));
  expect(second).not.toBe(first);
  expect((await api.callAs('GET', '/api/v1/projects', { headers: { Cookie: first } })).status).toBe(401);
  expect((await api.callAs('GET', '/api/v1/projects', { headers: { Cookie: second } })).status).toBe(200);
});

test('only a hash of the cookie is stored', async () => {
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD });
  const token = cookieOf(await login(api, PASSWORD)).split('=')[1] ?? '';
  const { rows } = await api.pool.query<{ token_hash: Buffer }>('SELECT token_hash FROM logins');
  expect(rows[0]?.token_hash).toHaveLength(32);
  expect(rows[0]?.token_hash.toString('base64url')).not.toBe(token);
});

test('over https the cookie is Secure and bound to the host', async () => {
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD, secureCookies: true });
  expect((await login(api, PASSWORD)).headers.get('Set-Cookie')).toMatch(
    /^__Host-wince=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('a state change that another site may have sent is refused', async () => {
  const api = await startApi(stores.clickhouse, { adminPassword: PASSWORD });
  const { rows } = await api.pool.query<{ id: string }>(
    `INSERT INTO projects (slug, name) VALUES ('shop', 'Shop') RETURNING id`,
  );
  const Cookie = cookieOf(await login(api, PASSWORD));
  const rename = async (headers: Record<string, string>) =>
    (
      await api.callAs('PATCH', `/api/v1/projects/${rows[0]?.id}`, {
        body: { name: 'Taken' },
        headers: { Cookie, ...headers },
      })
    ).status;

  expect(await rename({})).toBe(403);
  expect(await rename({ Origin: 'https://evil.example' })).toBe(403);
  expect(await rename({ Origin: 'null' })).toBe(403);
  expect(await rename({ ...SAME_ORIGIN, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  expect(await rename({ ...SAME_ORIGIN, 'Sec-Fetch-Site': 'same-site' })).toBe(403);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    expect(await rename({ ...SAME_ORIGIN, 'Content-Type': type })).toBe(403);
  expect((await login(api, PASSWORD, { Origin: 'https://evil.example' })).status).toBe(403);

  expect(await rename({ 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
  expect(await rename(SAME_ORIGIN)).toBe(200);
  expect((await api.call('PATCH', `/api/v1/projects/${rows[0]?.id}`, { body: { name: 'By token' } })).status).toBe(200);
});

test('every answer forbids framing, sniffing and caching', async () => {
  const api = await startApi(stores.clickhouse);
  for (const path of ['/api/v1/projects', '/api/v1/auth/state', '/api/v1/nowhere']) {
    const { headers } = await api.callAs('GET', path);
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Cache-Control')).toBe('no-store');
  }
});
