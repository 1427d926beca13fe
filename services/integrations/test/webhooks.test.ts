import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { createHarness } from './support/harness.ts';
import { insertIncident } from './support/incidents.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Somebody who takes webhooks; answers with what `answers` holds, then 204. */
async function startReceiver(answers: number[] = []) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

const EVENTS = ['incident.opened', 'incident.updated', 'incident.resolved', 'incident.reopened'];
const LOCAL = { webhookNetworks: ['127.0.0.1/32'] };

const headersOf = ({ headers }: Received) => ({
  'webhook-id': String(headers['webhook-id']),
  'webhook-timestamp': String(headers['webhook-timestamp']),
  'webhook-signature': String(headers['webhook-signature']),
});

test('tells a receiver of an incident from its opening to its return, signed, each once', async () => {
  const { pool, projectId, start } = await createHarness();
  const { control } = start(LOCAL);
  const { received, url } = await startReceiver();
  const { secret } = await control.endpoints.create({ projectId, url, events: EVENTS });
  const types = () => received.map((one) => JSON.parse(one.body).type);
  const { shortId } = await insertIncident(pool, projectId);
  await expect.poll(types, { timeout: 10_000 }).toEqual(['incident.opened']);
  const change = async (sets: string) => {
    await pool.query(`UPDATE incidents SET ${sets}, updated_at = clock_timestamp()`);
    await pool.query(`SELECT pg_notify('wince_changes', '')`);
  };
  await change('person_count = 40');
  await expect.poll(() => types().length, { timeout: 10_000 }).toBe(2);
  await change(`status = 'resolved', status_changed_at = now()`);
  await expect.poll(() => types().length, { timeout: 10_000 }).toBe(3);
  await change(`status = 'open', status_changed_at = now(), generation = 2`);
  await expect
    .poll(types, { timeout: 10_000 })
    .toEqual(['incident.opened', 'incident.updated', 'incident.resolved', 'incident.reopened']);
  for (const one of received) expect(() => new Webhook(secret).verify(one.body, headersOf(one))).not.toThrow();
  expect(new Set(received.map((one) => one.headers['webhook-id'])).size).toBe(4);
  expect(JSON.parse(received[0]!.body).data.incident).toMatchObject({
    shortId,
    people: 3,
    title: "Basket: 'Apply coupon' does nothing after the click",
    url: `http://127.0.0.1:4400/i/${shortId}`,
  });
});

test('tries again under the same id, logs every try, and sends it once more when a person asks', async () => {
  const { pool, projectId, start } = await createHarness();
  const { control } = start(LOCAL);
  const { received, url } = await startReceiver([500]);
  await control.endpoints.create({ projectId, url, events: EVENTS });
  await insertIncident(pool, projectId);
  await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1);
  const list = () =>
    control.deliveries.list({ projectId, filter: 'all', channel: 'webhook', after: undefined, limit: 10 });
  await expect
    .poll(async () => (await list())[0]?.tries, { timeout: 10_000 })
    .toMatchObject([{ outcome: 'waiting', status: 500 }]);
  const due = (await list())[0]!.nextAttemptAt - Date.now();
  expect(due).toBeGreaterThan(3_000);
  await pool.query(`UPDATE outbox SET next_attempt_at = now() WHERE channel = 'webhook'`);
  await expect.poll(() => received.length, { timeout: 10_000 }).toBe(2);
  await expect.poll(async () => (await list())[0]?.state, { timeout: 10_000 }).toBe('linked');
  await control.deliveries.retry({ id: (await list())[0]!.id, projectId });
  await expect.poll(() => received.length, { timeout: 10_000 }).toBe(3);
  expect(new Set(received.map((one) => one.headers['webhook-id'])).size).toBe(1);
  expect(new Set(received.map((one) => one.body)).size).toBe(1);
});

test('signs with both secrets while one replaces the other, and keeps them sealed', async () => {
  const { pool, projectId, start } = await createHarness();
  const { control } = start(LOCAL);
  const { received, url } = await startReceiver();
  const { endpoint, secret } = await control.endpoints.create({ projectId, url, events: EVENTS });
  const second = await control.endpoints.rotate({ id: endpoint.id, projectId });
  await control.endpoints.test({ id: endpoint.id, projectId });
  await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1);
  for (const one of [secret, second])
    expect(new Webhook(one).verify(received[0]!.body, headersOf(received[0]!))).toMatchObject({ type: 'wince.test' });
  const stored = JSON.stringify([
    (await pool.query('SELECT * FROM webhook_endpoints')).rows,
    await control.endpoints.list(projectId),
  ]);
  expect(stored).not.toContain(secret.slice(6));
  expect(stored).not.toContain(second.slice(6));
});

test('switches off a receiver that says it is gone, and follows no redirect', async () => {
  const { pool, projectId, start } = await createHarness();
  const { control } = start(LOCAL);
  const gone = await startReceiver([410]);
  const moved = await startReceiver([302]);
  for (const { url } of [gone, moved]) await control.endpoints.create({ projectId, url, events: EVENTS });
  await insertIncident(pool, projectId);
  await expect
    .poll(() => control.endpoints.list(projectId), { timeout: 10_000 })
    .toMatchObject([{ enabled: false, disabledReason: 'The receiver answered 410 Gone.' }, { enabled: true }]);
  await expect
    .poll(async () => (await pool.query(`SELECT last_error FROM outbox WHERE state = 'unknown'`)).rows, {
      timeout: 10_000,
    })
    .toMatchObject([{ last_error: expect.stringMatching(/^302/) }]);
});

const forbidden = [
  'http://127.0.0.1/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0177.0.0.1/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[2002:7f00:1::]/',
  'https://169.254.169.254/latest/meta-data',
  'https://10.0.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://0.0.0.0/',
  'https://localhost/',
  'https://user:pass@93.184.216.34/',
  'https://93.184.216.34:22/',
  'http://93.184.216.34/',
  'file:///etc/passwd',
  'gopher://93.184.216.34/',
  'nonsense',
];

test.each(forbidden)('refuses the receiver %s when it is saved', async (url) => {
  const { projectId, start } = await createHarness();
  const { control } = start();
  await expect(control.endpoints.create({ projectId, url, events: EVENTS })).rejects.toThrow(/^url: /);
  expect(await control.endpoints.list(projectId)).toEqual([]);
});

test('checks the address again when it is called, on the connection itself', async () => {
  const { pool, projectId, start } = await createHarness();
  const allowed = start(LOCAL);
  const { received, url } = await startReceiver();
  const named = url.replace('127.0.0.1', 'localhost');
  const { endpoint } = await allowed.control.endpoints.create({ projectId, url, events: EVENTS });
  // The name leads elsewhere by now: to an address that is not allowed (any more).
  await pool.query('UPDATE webhook_endpoints SET url = $1', [named]);
  await allowed.stop();
  const strict = start();
  await strict.control.endpoints.test({ id: endpoint.id, projectId });
  await expect
    .poll(async () => (await pool.query('SELECT state, last_error FROM outbox')).rows, { timeout: 10_000 })
    .toEqual([{ state: 'failed', last_error: 'localhost leads into a private network; it is not called' }]);
  expect(received).toEqual([]);
});
