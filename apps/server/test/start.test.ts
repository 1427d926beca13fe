import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { getJson, makeDataDir, spawnProcess, startProcess } from './support/serverProcess.ts';

/** Starting and stopping the program, as an operator sees it. */

async function failedStart(environment: Record<string, string>): Promise<{ code: number | null; log: string }> {
  const { child, log } = spawnProcess(environment);
  onTestFinished(() => void child.kill('SIGKILL'));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, log: log() };
}

test('starts on embedded stores, stops on SIGTERM and SIGINT with code 0, and finds its data again', async () => {
  const dataDir = makeDataDir();
  onTestFinished(() => dataDir.remove());
  const environment = { PORT: '0', WINCE_DATA_DIR: dataDir.path, WINCE_LOG_LEVEL: 'warn' };
  const first = await startProcess(environment);
  onTestFinished(() => void first.end('SIGKILL'));
  expect((await fetch(new URL('/readyz', first.ready.dashboard))).status).toBe(200);
  const { projects } = await getJson<{ projects: unknown[] }>(first, '/api/v1/projects');
  expect(projects).toHaveLength(1);
  expect(await first.end('SIGTERM')).toBe(0);

  const second = await startProcess(environment);
  onTestFinished(() => void second.end('SIGKILL'));
  expect(second.ready.writeKey).toBe(first.ready.writeKey);
  expect(second.ready.apiToken).toBe(first.ready.apiToken);
  expect(await second.end('SIGINT')).toBe(0);
}, 60_000);

test('serves the script to any page, and not again while it is the same', async () => {
  const dataDir = makeDataDir();
  onTestFinished(() => dataDir.remove());
  const server = await startProcess({ PORT: '0', WINCE_DATA_DIR: dataDir.path, WINCE_LOG_LEVEL: 'warn' });
  onTestFinished(() => server.end('SIGTERM').then(() => {}));
  const url = new URL('/wince.js', server.ready.dashboard);
  const script = await fetch(url);
  expect([script.status, script.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  const again = await fetch(url, { headers: { 'If-None-Match': script.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect(await fetch(new URL('/metrics', url)).then((response) => response.text())).toContain('ingest_batches_total');
  expect((await fetch(new URL('/nowhere.png', url))).status).toBe(404);
}, 60_000);

test('says which setting is wrong, what was given and what is allowed', async () => {
  const { code, log } = await failedStart({ PORT: 'eighty', WINCE_ENGINE_WORKERS: '99' });
  expect(code).toBe(1);
  expect(log).toContain('PORT is "eighty"; allowed is a port number from 0 to 65535');
  expect(log).toContain('WINCE_ENGINE_WORKERS is "99"');
});

test('says that a port is in use before it starts anything', async () => {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const dataDir = makeDataDir();
  onTestFinished(() => dataDir.remove());
  const { code, log } = await failedStart({ PORT: String(port), WINCE_DATA_DIR: dataDir.path });
  expect(code).toBe(1);
  expect(log).toContain(`port ${port} of 127.0.0.1 is in use`);
});

test('does not share a data folder with a server that runs', async () => {
  const dataDir = makeDataDir();
  onTestFinished(() => dataDir.remove());
  const server = await startProcess({ PORT: '0', WINCE_DATA_DIR: dataDir.path, WINCE_LOG_LEVEL: 'warn' });
  onTestFinished(() => server.end('SIGTERM').then(() => {}));
  const { code, log } = await failedStart({ PORT: '0', WINCE_DATA_DIR: dataDir.path });
  expect(code).toBe(1);
  expect(log).toContain(`is in use by process ${server.child.pid}`);
  expect((await fetch(new URL('/readyz', server.ready.dashboard))).status).toBe(200);
}, 60_000);

test('says that a data folder cannot be written', async () => {
  const { code, log } = await failedStart({ PORT: '0', WINCE_DATA_DIR: '/dev/null/wince' });
  expect(code).toBe(1);
  expect(log).toContain('WINCE_DATA_DIR /dev/null/wince cannot be made');
});
