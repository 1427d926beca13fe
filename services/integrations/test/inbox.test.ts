import { expect, test } from 'vitest';
import { sign } from '../linear-fake/index.ts';
import { createHarness, outboxRow } from './support/harness.ts';
import { freePort, serveHooks, WEBHOOK_SECRET } from './support/hooks.ts';
import { insertIncident } from './support/incidents.ts';

async function createInbox() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/hooks/linear`;
  const harness = await createHarness({ webhook: { url, secret: WEBHOOK_SECRET } });
  const { pool, projectId, linear } = harness;
  const integrations = harness.start();
  await serveHooks(integrations, port);
  const { outboxId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  await linear.webhooks.settled();
  const rows = async () =>
    (
      await pool.query<{ outcome: string; applied: boolean; body: unknown }>(
        'SELECT outcome, applied_at IS NOT NULL AS applied, body FROM webhook_inbox ORDER BY received_at',
      )
    ).rows;
  await expect.poll(async () => (await rows()).every((row) => row.applied), { timeout: 10_000 }).toBe(true);
  const status = async () => (await pool.query<{ status: string }>('SELECT status FROM incidents')).rows[0]?.status;
  const issue = linear.issues()[0]!;
  const completed = { state: issue.team.states.find((one) => one.type === 'completed')! };
  /** The next change, not told by the workspace itself. */
  const later = (ms = 60_000) => ({ ...completed, updatedAt: new Date(Date.now() + ms).toISOString() });
  return { ...harness, integrations, url, rows, status, issue, later };
}

const forged: [string, Parameters<Awaited<ReturnType<typeof createInbox>>['linear']['webhooks']['send']>[2]][] = [
  ["signed with another tenant's secret", { secret: 'lin_wh_somebody_else' }],
  ['with no signature', { signature: null }],
  ['with an empty signature', { signature: '' }],
  ['with a signature that is too short', { signature: 'abcd' }],
  ['with a signature in capitals', { signature: sign('x', 'y').toUpperCase() }],
  ['sent two minutes ago', { ageMs: 120_000 }],
  ['from two minutes ahead', { ageMs: -120_000 }],
  ['without a timestamp', { ageMs: null }],
];

test.each(forged)('refuses a webhook %s, and changes and keeps nothing', async (_name, options) => {
  const { linear, issue, rows, status, later, log } = await createInbox();
  const before = await rows();
  const sent = await linear.webhooks.send('update', issue, { data: { ...later(), title: 'canary-7f3a' }, ...options });
  expect(sent.map((one) => one.status)).toEqual([400]);
  expect(await rows()).toEqual(before);
  expect(await status()).toBe('open');
  expect(JSON.stringify(log)).not.toContain('canary-7f3a');
});

test('refuses a body of 6 MB before it is read whole', async () => {
  const { url, rows } = await createInbox();
  const before = (await rows()).length;
  const body = JSON.stringify({ type: 'Issue', padding: 'x'.repeat(6_000_000) });
  const headers = { 'Linear-Signature': sign(WEBHOOK_SECRET, body) };
  const status = await fetch(url, { method: 'POST', body, headers }).then(
    (response) => response.status,
    // The connection may be closed while the rest is still being sent.
    () => 413,
  );
  expect(status).toBe(413);
  expect(await rows()).toHaveLength(before);
});

test('applies a webhook once, however often it is delivered', async () => {
  const { pool, linear, issue, rows, status, later } = await createInbox();
  const before = (await rows()).length;
  const [sent] = await linear.webhooks.send('update', issue, { data: later() });
  await expect.poll(status, { timeout: 10_000 }).toBe('resolved');
  for (const repeated of [await linear.webhooks.repeat(sent!), await linear.webhooks.repeat(sent!)])
    expect(repeated.status).toBe(200);
  // A retry that is signed anew, under the same delivery.
  const [again] = await linear.webhooks.send('update', issue, { data: later(), deliveryId: sent!.deliveryId });
  expect(again?.status).toBe(200);
  expect(await rows()).toHaveLength(before + 1);
  expect((await rows()).every((row) => row.body === null)).toBe(true);
  const { rows: lines } = await pool.query(`SELECT 1 FROM incident_activity WHERE action = 'resolved'`);
  expect(lines).toHaveLength(1);
});

test('lets the newest version win over one that arrives later', async () => {
  const { linear, issue, rows, status, later } = await createInbox();
  await linear.webhooks.send('update', issue, { data: later(60_000) });
  await expect.poll(status, { timeout: 10_000 }).toBe('resolved');
  const started = issue.team.states.find((one) => one.type === 'started')!;
  await linear.webhooks.send('update', issue, { data: { ...later(30_000), state: started } });
  await expect.poll(async () => (await rows()).at(-1)?.outcome, { timeout: 10_000 }).toBe('older');
  expect(await status()).toBe('resolved');
});

test('ignores issues that are not ours, other organisations and other things', async () => {
  const { pool, linear, issue, rows, status, later } = await createInbox();
  const stranger = { ...issue, id: '00000000-0000-4000-8000-00000000dead' };
  expect((await linear.webhooks.send('update', stranger, { data: later() }))[0]?.status).toBe(200);
  await expect.poll(async () => (await rows()).at(-1)?.outcome, { timeout: 10_000 }).toBe('not ours');
  await pool.query(
    `INSERT INTO linear_connection (kind, organization_id, connected_by) VALUES ('key', '00000000-0000-4000-8000-0000000000aa', 'test')`,
  );
  await linear.webhooks.send('update', issue, { data: later() });
  await expect.poll(async () => (await rows()).at(-1)?.outcome, { timeout: 10_000 }).toBe('of another organisation');
  await linear.webhooks.send('update', issue, { data: { state: 'odd' } });
  await expect.poll(async () => (await rows()).at(-1)?.outcome, { timeout: 10_000 }).toBe('not about an issue');
  expect(await status()).toBe('open');
});

test('answers within a second while applying is slow', async () => {
  const { pool, linear, issue, status, later } = await createInbox();
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM incidents FOR UPDATE');
  const [sent] = await linear.webhooks.send('update', issue, { data: later() });
  expect(sent?.status).toBe(200);
  expect(sent?.tookMs).toBeLessThan(1_000);
  await client.query('ROLLBACK');
  client.release();
  await expect.poll(status, { timeout: 10_000 }).toBe('resolved');
});

test('accepts two secrets while one replaces the other, and not three', async () => {
  const { linear, issue, integrations, later } = await createInbox();
  const answers = async (secret: string) =>
    (await linear.webhooks.send('update', issue, { data: later(Math.random() * 1e6), secret }))[0]?.status;
  await integrations.control.connection.setWebhookSecret('lin_wh_the_second_one');
  expect([await answers(WEBHOOK_SECRET), await answers('lin_wh_the_second_one')]).toEqual([200, 200]);
  await integrations.control.connection.setWebhookSecret('lin_wh_the_third_one');
  expect([await answers(WEBHOOK_SECRET), await answers('lin_wh_the_second_one')]).toEqual([400, 200]);
});
