import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type EventLogReader, type EventLogWriter, openLogReader, openLogWriter, partitionOf } from '@wince/log';
import type { LogRecord } from '@wince/protocol';
import { createTestDatabase, insertTestProject } from '@wince/testing';
import type { Hono } from 'hono';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createIngest } from '../src/index.ts';

const NOW = 1_795_000_000_000;
let pool: Pool;
let drop: () => Promise<void>;
let folder: string;
let log: EventLogWriter;
let reader: EventLogReader;
let app: Hono;
let projectId: string;
let writeKey: string;

beforeAll(async () => {
  ({ pool, drop } = await createTestDatabase({ keep: true }));
  ({ projectId, writeKey } = await insertTestProject(pool));
  folder = mkdtempSync(join(tmpdir(), 'wince-ingest-'));
  log = openLogWriter(join(folder, 'log'), () => NOW);
  reader = openLogReader(join(folder, 'log'));
  app = ingest();
});

afterAll(async () => {
  await reader.close();
  await log.close();
  rmSync(folder, { recursive: true, force: true });
  await drop();
});

function ingest(options: { eventsPerSecond?: number; log?: EventLogWriter; pool?: Pool } = {}): Hono {
  return createIngest({
    log: options.log ?? log,
    pool: options.pool ?? pool,
    metrics: { batch() {}, background() {} },
    eventsPerSecond: options.eventsPerSecond ?? 1_000_000,
  });
}

let counter = 0;
function batch(changes: Record<string, unknown> = {}): Record<string, unknown> {
  counter++;
  return {
    v: 1,
    id: `batch-${counter}-${process.pid}`,
    sentAt: NOW,
    sdk: 'test/1',
    session: 'session-0001',
    page: { id: 'page-000001', start: NOW - 10_000 },
    seq: 0,
    upTo: 9_000,
    device: { w: 1280, h: 800, dpr: 1 },
    elements: [],
    events: [{ type: 'visibility', t: 5, state: 'hidden' }],
    ...changes,
  };
}

async function send(
  body: NonNullable<RequestInit['body']>,
  query = `key=${writeKey}`,
  headers: Record<string, string> = {},
  to: Hono = app,
) {
  const response = await to.request(`/v1/events?${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain', ...headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

function stored(session = 'session-0001'): LogRecord[] {
  return reader
    .read(partitionOf(projectId, session, 16), 0, 10_000)
    .map((entry): LogRecord => JSON.parse(entry.json))
    .filter((record) => record.batch.session === session);
}

test('answers 202 once the batch can be read from the log', async () => {
  const sent = batch({ session: 'session-202x' });
  expect(await send(JSON.stringify(sent))).toMatchObject({ status: 202, body: { accepted: 1 } });
  const records = stored('session-202x').filter((record) => record.batch.id === sent.id);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ receivedAt: NOW, projectId, batch: { session: 'session-202x' } });
});

test('takes gzip named by the query or by the header', async () => {
  const gzip = (body: unknown) => gzipSync(JSON.stringify(body));
  expect((await send(gzip(batch()), `key=${writeKey}&gzip=1`)).status).toBe(202);
  expect((await send(gzip(batch()), `key=${writeKey}`, { 'content-encoding': 'gzip' })).status).toBe(202);
});

test('counts a repeated batch id once and gives the same answer', async () => {
  const body = JSON.stringify(batch({ session: 'session-twice' }));
  const answers = await Promise.all([send(body), send(body), send(body)]);
  expect(answers.map((answer) => [answer.status, answer.body])).toEqual(Array(3).fill([202, { accepted: 1 }]));
  expect(stored('session-twice')).toHaveLength(1);
});

test('replaces the user by a keyed hash', async () => {
  await send(JSON.stringify(batch({ session: 'session-user', user: 'jane@example.com' })));
  const [record] = stored('session-user');
  expect(record?.person).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.stringify(record)).not.toContain('jane');
});

test('marks visits of the team, and of hosts that are left out', async () => {
  const own = await insertTestProject(pool);
  async function visit(visitor: { session: string; user?: string; origin?: string }, to: Hono) {
    const { session, user, origin = 'https://shop.example' } = visitor;
    const answer = await send(JSON.stringify(batch({ session, user })), `key=${own.writeKey}`, { origin }, to);
    expect(answer.status).toBe(202);
    return reader
      .read(partitionOf(own.projectId, session, 16), 0, 10_000)
      .map((entry): LogRecord => JSON.parse(entry.json))
      .find((record) => record.batch.session === session);
  }
  const before = await visit({ session: 'session-staff-1', user: 'jane' }, app);
  expect(before?.staff).toBeUndefined();
  await pool.query(
    `INSERT INTO project_staff (project_id, kind, value)
     VALUES ($1, 'person', $2), ($1, 'host', '*.preview.example')`,
    [own.projectId, before?.person],
  );
  const later = ingest();
  expect((await visit({ session: 'session-staff-2', user: 'jane' }, later))?.staff).toBe(1);
  expect((await visit({ session: 'session-staff-3', user: 'joe' }, later))?.staff).toBeUndefined();
  expect((await visit({ session: 'session-staff-4', origin: 'https://pr-1.preview.example' }, later))?.staff).toBe(1);
});

test('refuses unknown and revoked keys with the same 401', async () => {
  await pool.query('INSERT INTO write_keys (key, project_id, revoked_at) VALUES ($1, $2, now())', [
    'wk_revoked',
    projectId,
  ]);
  const unknown = await send(JSON.stringify(batch()), 'key=wk_unknown');
  const revoked = await send(JSON.stringify(batch()), 'key=wk_revoked');
  const missing = await send(JSON.stringify(batch()), '');
  expect(unknown.status).toBe(401);
  expect(unknown.body.error.code).toBe('unknown_key');
  expect([revoked.status, revoked.body]).toEqual([unknown.status, unknown.body]);
  expect([missing.status, missing.body]).toEqual([unknown.status, unknown.body]);
  for (const key of ['%00', 'wk_%ff', 'a'.repeat(129), "'"]) {
    const malformed = await send(JSON.stringify(batch()), `key=${key}`);
    expect([malformed.status, malformed.body]).toEqual([unknown.status, unknown.body]);
  }
});

test('a key with origins of its own accepts those and none of the project’s, exactly', async () => {
  const { projectId, writeKey } = await insertTestProject(pool, { origins: ['https://shop.example'] });
  await pool.query(
    "INSERT INTO write_keys (key, project_id, allowed_origins) VALUES ('wk_of_partner', $1, '{https://partner.example}')",
    [projectId],
  );
  const from = (key: string, origin: string) => send(JSON.stringify(batch()), `key=${key}`, { origin });
  expect((await from('wk_of_partner', 'https://partner.example')).status).toBe(202);
  expect((await from(writeKey, 'https://shop.example')).status).toBe(202);
  for (const origin of [
    'https://shop.example',
    'https://partner.example.evil.com',
    'https://evil-partner.example',
    'https://partner.example:8443',
    'http://partner.example',
    'https://PARTNER.example',
    'null',
  ])
    expect([origin, (await from('wk_of_partner', origin)).status]).toEqual([origin, 403]);
  expect((await from(writeKey, 'https://partner.example')).status).toBe(403);
});

test('accepts only listed origins once a project lists any', async () => {
  const listed = await insertTestProject(pool, { origins: ['https://shop.example'] });
  const query = `key=${listed.writeKey}`;
  const from = (origin?: string) => send(JSON.stringify(batch()), query, origin === undefined ? {} : { origin });
  expect((await from('https://shop.example')).status).toBe(202);
  for (const origin of [
    undefined,
    'null',
    'https://shop.example.evil.com',
    'http://shop.example',
    'https://shop.example:8443',
  ]) {
    const refused = await from(origin);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('add it in the settings');
  }
  await vi.waitFor(async () => {
    const { rows } = await pool.query('SELECT code, origin FROM failed_batches WHERE project_id = $1', [
      listed.projectId,
    ]);
    expect(rows).toEqual([{ code: 'origin_not_allowed', origin: null }]);
  });
});

test('tells a project of pages that still send with a revoked key', async () => {
  const old = await insertTestProject(pool, { key: 'wk_revoked_long_ago' });
  await pool.query(`UPDATE write_keys SET revoked_at = now() WHERE key = 'wk_revoked_long_ago'`);
  const headers = { origin: 'https://old.example' };
  // One a second of all keys that are not valid is looked at.
  await vi.waitFor(
    async () => {
      expect((await send(JSON.stringify(batch()), 'key=wk_revoked_long_ago', headers)).status).toBe(401);
      const { rows } = await pool.query('SELECT code, origin FROM failed_batches WHERE project_id = $1', [
        old.projectId,
      ]);
      expect(rows[0]).toEqual({ code: 'unknown_key', origin: 'https://old.example' });
    },
    { timeout: 15_000, interval: 200 },
  );
});

test('allows any page to read the answer, without credentials', async () => {
  const answer = await send(JSON.stringify(batch()), `key=${writeKey}`, { origin: 'https://a.example' });
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://a.example');
  expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After');
  expect(answer.headers.get('vary')).toBe('Origin');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  const preflight = await app.request('/v1/events', { method: 'OPTIONS', headers: { origin: 'https://a.example' } });
  expect(preflight.status).toBe(204);
});

test('stops a gzip bomb and a body over the wire limit', async () => {
  const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, 0x20));
  expect(bomb.length).toBeGreaterThan(250_000);
  const exploded = await send(bomb.subarray(0, 262_144), `key=${writeKey}&gzip=1`);
  expect(exploded.status).toBe(413);
  expect(exploded.body.error.message).toContain('after gunzip, the limit is 1024 KiB');
  const large = await send('x'.repeat(300 * 1024), undefined, { 'content-length': String(300 * 1024) });
  expect(large.status).toBe(413);
  expect(large.body.error.message).toBe('body is 300 KiB, the limit is 256 KiB; send smaller batches');
});

test('bounds a chunked body while it is read', async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const request = new Request(`http://x/v1/events?key=${writeKey}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain' },
    duplex: 'half',
  });
  const response = await app.request(request);
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(1024 * 1024);
});

test.each([
  ['truncated', gzipSync(JSON.stringify({ a: 1 })).subarray(0, 10)],
  ['with trailing garbage', Buffer.concat([gzipSync('{}'), Buffer.from('garbage')])],
  ['not gzip at all', Buffer.from('{}')],
])('refuses gzip that is %s', async (_name, body) => {
  const answer = await send(body, `key=${writeKey}&gzip=1`);
  expect([answer.status, answer.body.error.code]).toEqual([400, 'broken_gzip']);
});

test('says so when gzip was sent but not named', async () => {
  const answer = await send(gzipSync(JSON.stringify(batch())));
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain('add gzip=1');
});

test('refuses other content types and encodings', async () => {
  expect((await send('{}', undefined, { 'content-type': 'image/png' })).status).toBe(415);
  expect((await send('{}', undefined, { 'content-encoding': 'br' })).status).toBe(415);
  expect((await send('{}', undefined, { 'content-encoding': 'gzip, gzip' })).status).toBe(415);
});

test.each([
  ['nested a million deep', '['.repeat(1_000_000)],
  ['of 100,000 keys', `{${Array.from({ length: 100_000 }, (_, i) => `"${i.toString(36)}":0`).join(',')}}`],
])('refuses JSON %s before parsing it', async (_name, text) => {
  const answer = await send(gzipSync(text), `key=${writeKey}&gzip=1`);
  expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_batch']);
});

test.each([
  ['not JSON', '{', /^body is not JSON \(at position 1\)$/],
  ['not JSON and private', '{"user":jane@example.com}', /^body is not JSON$/],
  ['an array', '[]', /^body: /],
  ['a wrong field', JSON.stringify(batch({ upTo: -1 })), /^upTo: /],
  ['a number past every range', JSON.stringify(batch()).replace('"upTo":9000', '"upTo":1e400'), /^upTo: /],
  ['a future version', JSON.stringify(batch({ v: 2 })), /^v: /],
  ['too many events', JSON.stringify(batch({ events: Array(501).fill({ type: 'leave', t: 1 }) })), /^events: /],
])('names what is wrong in a body that is %s', async (_name, body, message) => {
  const answer = await send(body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toMatch(message);
});

test('keeps events it does not know with the reason, and drops fields it does not know', async () => {
  const events = [
    { type: 'hologram', t: 7, depth: 3 },
    { type: 'visibility', t: 8, state: 'hidden', colour: 'red' },
    { type: 'scroll', t: 9 },
    { type: 'submit', t: 10, el: 4, outcome: 'sent' },
    { type: { toString: 1 }, t: 11 },
    {
      type: 'custom',
      t: 12,
      name: 'wide',
      props: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`p${i}`, i])),
    },
  ];
  const answer = await send(JSON.stringify(batch({ session: 'session-odd', events, wings: 2 })));
  expect(answer).toMatchObject({ status: 202, body: { accepted: 6 } });
  const [record] = stored('session-odd');
  expect(record?.batch.events).toMatchObject([
    { type: 'unknown', t: 7, name: 'hologram' },
    { type: 'visibility', t: 8, state: 'hidden' },
    { type: 'unknown', t: 9, name: 'scroll', reason: expect.stringContaining('ms: ') },
    { type: 'unknown', t: 10, name: 'submit', reason: 'el: 4 is not in elements (0)' },
    { type: 'unknown', t: 11, name: '' },
    { type: 'unknown', t: 12, name: 'custom', reason: 'props: 21 are more than 20' },
  ]);
  expect(JSON.stringify(record)).not.toContain('wings');
});

test('survives prototype keys, NUL and lone surrogates', async () => {
  const events =
    '[{"type":"custom","t":1,"name":"a\\u0000b\\ud800c","props":{"__proto__":"x","constructor":"y","ok":"z"}}]';
  const body = JSON.stringify(batch({ session: 'session-evil' })).replace(/"events":\[.*\]/, `"events":${events}`);
  expect((await send(body)).status).toBe(202);
  expect(({} as Record<string, unknown>).ok).toBeUndefined();
  const [record] = stored('session-evil');
  expect(record?.batch.events[0]).toMatchObject({ name: 'ab\ufffdc', props: { ok: 'z' } });
});

test('slows down a project over its quota and says when to come back', async () => {
  const narrow = ingest({ eventsPerSecond: 1 });
  const events = Array(500).fill({ type: 'leave', t: 1 });
  for (const _ of [1, 2])
    expect((await send(JSON.stringify(batch({ events })), undefined, {}, narrow)).status).toBe(202);
  const refused = await send(JSON.stringify(batch({ events })), undefined, {}, narrow);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(450);
});

test('answers 503 when the log cannot make a batch durable', async () => {
  const full: EventLogWriter = { ...log, append: () => Promise.reject(new Error('no space left on device')) };
  const answer = await send(JSON.stringify(batch()), undefined, {}, ingest({ log: full }));
  expect([answer.status, answer.body.error.code]).toEqual([503, 'unavailable']);
  expect(answer.headers.get('retry-after')).not.toBeNull();
});

test('keeps known keys valid while Postgres is away and does not call unknown ones wrong', async () => {
  const away = await createTestDatabase();
  const known = await insertTestProject(away.pool);
  const isolated = ingest({ pool: away.pool });
  expect((await send(JSON.stringify(batch()), `key=${known.writeKey}`, {}, isolated)).status).toBe(202);
  await away.pool.end();
  expect((await send(JSON.stringify(batch()), `key=${known.writeKey}`, {}, isolated)).status).toBe(202);
  expect((await send(JSON.stringify(batch()), 'key=wk_never_seen', {}, isolated)).status).toBe(503);
});

test('refuses other methods and names the right one', async () => {
  const response = await app.request('/v1/events');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
});
