import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, onTestFinished, test } from 'vitest';
import { API_KEY, activityRows, createHarness, outboxRow, ticketRows } from './support/harness.ts';
import { insertIncident } from './support/incidents.ts';

test('two relays at once make one issue of each incident', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  const routes = Array.from({ length: 12 }, (_, index) => `/page-${'abcdefghijkl'[index]}`);
  for (const route of routes) await insertIncident(pool, projectId, { route });
  start();
  start();
  await expect.poll(async () => (await ticketRows(pool)).length, { timeout: 10_000 }).toBe(routes.length);
  expect(linear.issues()).toHaveLength(routes.length);
  expect(new Set(linear.issues().map((issue) => issue.title)).size).toBe(routes.length);
});

test('a relay that is slower than its lease does not make a second issue', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  linear.fail({ type: 'delay', ms: 600, effect: 'after', on: 'issueCreate' });
  const { outboxId } = await insertIncident(pool, projectId);
  const relays = [start({ leaseMs: 150 }), start({ leaseMs: 150 })];
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  // The slow one finishes its call too, and must see that the ticket is not its own any more.
  await Promise.all(relays.map((relay) => relay.stop()));
  expect(linear.requests().filter(({ fields }) => fields[0] === 'issueCreate')).toHaveLength(2);
  expect(linear.issues()).toHaveLength(1);
  expect(linear.issues()[0]?.attachments).toHaveLength(1);
  expect(await ticketRows(pool)).toHaveLength(1);
  expect(await activityRows(pool)).toEqual([{ actor: 'linear', action: 'ticket-created', detail: 'DEM-1' }]);
});

test('a relay killed after Linear made the issue leaves a ticket that the next one links', async () => {
  const { pool, databaseUrl, projectId, linear, start } = await createHarness();
  const { outboxId } = await insertIncident(pool, projectId);
  // The answer to the create is held back until the process is dead.
  linear.fail({ type: 'delay', ms: 60_000, effect: 'before', on: 'issueCreate' });
  const script = await bundle('./support/relayProcess.ts');
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      LINEAR_API_URL: linear.url,
      LINEAR_API_KEY: API_KEY,
      LEASE_MS: '1000',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await expect.poll(() => linear.issues().length, { timeout: 10_000 }).toBe(1);
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  expect((await outboxRow(pool, outboxId)).state).not.toBe('linked');
  expect(await ticketRows(pool)).toEqual([]);

  start({ leaseMs: 1_000 });
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.issues()).toHaveLength(1);
  expect(linear.issues()[0]?.attachments).toHaveLength(1);
  expect(await ticketRows(pool)).toMatchObject([{ linear_issue_id: linear.issues()[0]?.id }]);
});

/** Plain JavaScript of a TypeScript file, for a process of its own; in `dist`, from where packages resolve. */
async function bundle(entry: string): Promise<string> {
  const file = fileURLToPath(new URL(`../dist/test-${process.pid}.mjs`, import.meta.url));
  const built = await rolldown({
    input: fileURLToPath(new URL(entry, import.meta.url)),
    platform: 'node',
    external: ['pg', '@linear/sdk'],
  });
  await built.write({ file, format: 'esm' });
  await built.close();
  onTestFinished(() => rmSync(file));
  return file;
}
