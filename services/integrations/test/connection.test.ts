import { expect, test } from 'vitest';
import { createLinearConnections } from '../src/connection/linearConnections.ts';
import type { Integrations } from '../src/index.ts';
import { createSecretBox } from '../src/secrets/secretBox.ts';
import { API_KEY, createHarness, linearState, outboxRow, SECRET_KEY } from './support/harness.ts';
import { insertIncident } from './support/incidents.ts';

const OAUTH = { clientId: 'wince', clientSecret: 'wince-secret-canary' };

/** What a person does: follows the address, agrees, and comes back with a code. */
async function connectByOAuth(integrations: Integrations): Promise<string> {
  const url = await integrations.control.connection.beginOAuth({
    ...OAUTH,
    actor: 'ada',
    returnTo: '/p/shop/integrations',
  });
  const page = await (await fetch(url)).text();
  const back = new URL(/href="([^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&'));
  const { code, state } = Object.fromEntries(back.searchParams) as { code: string; state: string };
  return integrations.control.connection.finishOAuth({ code, state, actor: 'ada' });
}

test('sends what waited as soon as a key is given, and keeps the key sealed', async () => {
  const { pool, projectId, linear, start, log } = await createHarness();
  const integrations = start({ linear: undefined, linearApiUrl: linear.url });
  const { outboxId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await linearState(pool))?.state, { timeout: 10_000 }).toBe('unconfigured');
  const wrong = integrations.control.connection.connectKey({ apiKey: 'lin_api_wrong', actor: 'ada' });
  await expect(wrong).rejects.toThrow(/does not accept the API key/);

  const test = await integrations.control.connection.connectKey({ apiKey: API_KEY, actor: 'ada' });
  expect(test).toMatchObject({ account: 'Test key', organization: 'Demo workspace', teams: [{ key: 'DEM' }] });
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(await integrations.control.connection.state()).toMatchObject({ kind: 'key', connectedBy: 'ada' });

  const { rows } = await pool.query('SELECT * FROM linear_connection');
  expect(JSON.stringify([rows, log, await integrations.control.connection.state()])).not.toContain(API_KEY);

  await integrations.control.connection.disconnect();
  await expect.poll(async () => (await linearState(pool))?.state, { timeout: 10_000 }).toBe('unconfigured');
});

test('connects by OAuth, once per authorisation, and shows no token', async () => {
  const { pool, projectId, linear, start } = await createHarness({ oauth: OAUTH });
  const integrations = start({ linear: undefined, linearApiUrl: linear.url });
  expect(await connectByOAuth(integrations)).toBe('/p/shop/integrations');
  const again = integrations.control.connection.finishOAuth({ code: 'x', state: 'made up', actor: 'ada' });
  await expect(again).rejects.toThrow(/not known or too old/);
  const { outboxId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  const { rows } = await pool.query('SELECT * FROM linear_connection');
  expect(JSON.stringify(rows)).not.toMatch(/lin_oauth_|lin_refresh_|canary/);
});

test('renews a token that ends once, however many ask for it at the same time', async () => {
  const { pool, linear, start } = await createHarness({ oauth: OAUTH });
  const integrations = start({ linear: undefined, linearApiUrl: linear.url, pollMs: 60_000 });
  await connectByOAuth(integrations);
  await integrations.stop();
  await pool.query(`UPDATE linear_connection SET expires_at = now() + interval '4 minutes'`);
  const { signal } = new AbortController();
  const box = createSecretBox([SECRET_KEY]);
  const open = () =>
    createLinearConnections({ pool, box, environment: undefined, apiUrl: linear.url, signal, now: Date.now });
  const calls = [open(), open(), open()].flatMap((connections) =>
    [1, 2, 3].map(async () => (await connections.current())!.api.viewer()),
  );
  await expect(Promise.all(calls)).resolves.toHaveLength(9);
  expect(linear.oauth.refreshes()).toBe(1);
});

test('renews a token that was refused, and pauses when the app was thrown out', async () => {
  const { pool, projectId, linear, start } = await createHarness({ oauth: OAUTH });
  const integrations = start({ linear: undefined, linearApiUrl: linear.url });
  await connectByOAuth(integrations);
  linear.oauth.revoke();
  const first = await insertIncident(pool, projectId, { route: '/one' });
  await expect.poll(async () => (await outboxRow(pool, first.outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.oauth.refreshes()).toBe(1);

  linear.oauth.revoke({ all: true });
  const second = await insertIncident(pool, projectId, { route: '/two' });
  await expect
    .poll(() => linearState(pool), { timeout: 10_000 })
    .toMatchObject({ state: 'paused', message: expect.stringContaining('Connect again') });
  expect((await outboxRow(pool, second.outboxId)).state).toBe('new');
  await connectByOAuth(integrations);
  await expect.poll(async () => (await outboxRow(pool, second.outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.issues()).toHaveLength(2);
});

test('offers teams with their states, labels, members and projects, as they are now', async () => {
  const { linear, start } = await createHarness();
  const { control } = start();
  const { teams } = await control.connection.choices(undefined);
  expect(teams).toMatchObject([{ key: 'DEM', name: 'Demo' }]);
  const { team } = await control.connection.choices(teams[0]!.id);
  expect(team?.states.map((state) => state.type)).toContain('completed');
  expect(team?.labels.map((one) => one.name)).toContain('Frustration');
  expect(team?.members.map((one) => one.name)).toEqual(['Ada', 'Grace']);
  expect(linear.requests().every((one) => one.status === 200)).toBe(true);
});

test('makes the webhook in Linear by itself', async () => {
  const { linear, start } = await createHarness();
  const { control } = start();
  await control.connection.createWebhook();
  expect(linear.requests().at(-1)?.variables).toMatchObject({
    input: {
      url: 'http://127.0.0.1:4400/hooks/linear',
      resourceTypes: ['Issue'],
      secret: expect.stringMatching(/^lin_wh_/),
    },
  });
  expect(await control.connection.state()).toMatchObject({ kind: 'environment', webhookSecrets: 1 });
});
