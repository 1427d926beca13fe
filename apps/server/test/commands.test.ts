import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { makeDataDir, spawnProcess, startProcess } from './support/serverProcess.ts';

/** The command line beside a server that runs, as whoever is locked out of it uses it. */

async function runIn(environment: Record<string, string>, ...args: string[]): Promise<{ code: number; out: string }> {
  const { child, log } = spawnProcess(environment, args);
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: out + log() };
}

test('lets an owner back in, and makes and ends tokens and keys, while the server runs', async () => {
  const dataDir = makeDataDir();
  onTestFinished(() => dataDir.remove());
  const environment = {
    PORT: '0',
    WINCE_DATA_DIR: dataDir.path,
    WINCE_LOG_LEVEL: 'warn',
    WINCE_ADMIN_PASSWORD: 'five words make a password',
  };
  const server = await startProcess(environment);
  onTestFinished(() => server.end('SIGTERM').then(() => {}));
  const api = (path: string, token: string) =>
    fetch(new URL(path, server.ready.dashboard), { headers: { Authorization: `Bearer ${token}` } });

  const made = await runIn(environment, 'token', 'create', 'nightly', 'read');
  expect(made.code).toBe(0);
  const token = made.out.trim();
  expect((await api('/api/v1/projects', token)).status).toBe(200);
  const list = await runIn(environment, 'token', 'list');
  const { id } = list.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; name: string })
    .find(({ name }) => name === 'nightly')!;
  expect(await runIn(environment, 'token', 'revoke', id)).toEqual({ code: 0, out: 'revoked\n' });
  expect((await api('/api/v1/projects', token)).status).toBe(401);

  const key = (await runIn(environment, 'keys', 'create')).out.trim();
  expect((await runIn(environment, 'keys', 'list')).out).toContain(key);

  const link = await runIn(environment, 'password', 'owner');
  expect(link.code).toBe(0);
  const secret = /\/reset#(\S+)/.exec(link.out)?.[1];
  const origin = new URL(server.ready.dashboard).origin;
  const reset = await fetch(new URL('/api/v1/auth/reset', origin), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ token: secret, password: 'another five words make one' }),
  });
  expect([reset.status, await reset.text()]).toEqual([200, expect.any(String)]);
  const nobody = await runIn(environment, 'password', 'nobody@shop.example');
  expect(nobody).toEqual({ code: 1, out: expect.stringContaining('nobody signs in as "nobody@shop.example"') });
}, 120_000);
