import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDashboardApi } from '@wince/dashboard';
import { createRuleControl, DEFAULT_RULES, startEngine } from '@wince/engine';
import { createIngest } from '@wince/ingest';
import { openLogWriter } from '@wince/log';
import { bundleScript, createTestDatabase, insertTestProject, openTestClickHouse } from '@wince/testing';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ensureApiToken } from '../src/setup/apiToken.ts';

/** A rule published through the API, and what the running engine finds from then on. */

const PUBLIC_URL = 'http://127.0.0.1:4400';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';
const DELAY_MS = 90_000;

async function start() {
  const clock = { now: Date.UTC(2026, 10, 20, 12) };
  const folder = mkdtempSync(join(tmpdir(), 'wince-rules-'));
  const { pool, url: databaseUrl } = await createTestDatabase();
  const { clickhouse, close } = await openTestClickHouse();
  const log = openLogWriter(join(folder, 'log'), () => clock.now);
  const faults: unknown[] = [];
  const engine = await startEngine({
    ...{ logPath: join(folder, 'log'), pool, clickhouse, rules: DEFAULT_RULES, workers: 1 },
    workerFile: await bundleScript(fileURLToPath(new URL('../src/engineWorker.ts', import.meta.url))),
    settledTime: () => log.settledTime(),
    onFenced: (error) => faults.push(error),
    metrics: {
      judged() {},
      archived() {},
      poison: (...what) => faults.push(what),
      refused: (...what) => faults.push(what),
      failure: (...what) => faults.push(what),
    },
  });
  const { app, stop } = await createDashboardApi({
    ...{ pool, clickhouse, databaseUrl, publicUrl: PUBLIC_URL, linearConfigured: false },
    judged: (projectId, session) => engine.sessionStatus(projectId, session),
    nearMisses: async () => [],
    orderBacktest: async () => ({ refused: { field: 'rule', reason: 'is not tried here' } }),
    rules: createRuleControl({ pool, rules: DEFAULT_RULES, now: () => clock.now }),
    now: () => clock.now,
  });
  onTestFinished(async () => {
    await stop();
    await engine.stop();
    await log.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });
  const { projectId, writeKey } = await insertTestProject(pool, { slug: 'shop' });
  const token = await ensureApiToken(pool, join(folder, 'token'));
  const ingest = createIngest({
    ...{ log, pool, eventsPerSecond: 1_000, now: () => clock.now },
    metrics: { batch() {}, background: (error) => faults.push(error) },
  });

  return {
    ...{ clock, pool, projectId },
    async call(path: string, body: unknown): Promise<{ validFrom: number; version: number }> {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const response = await app.request(`${PUBLIC_URL}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      expect([path, response.status]).toEqual([path, 200]);
      return response.json();
    },
    /** Three clicks that nothing answers, and what was found of them once all is judged. */
    async visit(session: string) {
      const sent = await ingest.request(`/v1/events?key=${writeKey}`, {
        method: 'POST',
        headers: { 'User-Agent': BROWSER },
        body: threeClicks(session, clock.now),
      });
      expect(sent.status).toBe(202);
      engine.wake();
      await vi.waitFor(
        async () => expect(await engine.sessionStatus(projectId, session)).toEqual({ known: true, complete: true }),
        { timeout: 30_000, interval: 50 },
      );
      const { rows } = await pool.query<{ rule: string; version: number; severity: string; incident: boolean }>(
        `SELECT rule, rule_version AS version, severity, incident_id IS NOT NULL AS incident FROM signals
          WHERE session_id = $1 AND rule = 'rage-click'`,
        [session],
      );
      return rows;
    },
  };
}

function threeClicks(session: string, now: number): string {
  return JSON.stringify({
    ...{ v: 1, id: `batch-of-${session}`, sentAt: now, sdk: 'test', session, seq: 0, upTo: 9_000, end: 1 },
    page: { id: `page-of-${session}`, start: now - 10_000 },
    device: { w: 1280, h: 800, dpr: 1 },
    elements: [{ selector: '#apply', tag: 'button', label: 'apply', affordance: 'control' }],
    events: [
      { type: 'page', t: 0, how: 'navigate', path: '/basket' },
      ...[1_000, 1_210, 1_405].map((t, i) => ({
        ...{ type: 'click', t, n: i + 1, el: 0, x: 400, y: 300, pointer: 'mouse' },
        reaction: { until: 'time', ms: 2_500, answers: [] },
      })),
    ],
  });
}

/** The shipped rage click, which three clicks are enough for. */
function eager() {
  const text = JSON.stringify(DEFAULT_RULES.find(({ id }) => id === 'rage-click'));
  return JSON.parse(text.replace(/("measure":"count","op":">=","value":)4/, '$13').replace('"n":4', '"n":3'));
}

test('what is published judges from the time it says, and a shadow makes no incident', async () => {
  const { clock, call, visit, pool } = await start();
  expect(await visit('session-before')).toEqual([]);

  const shadow = await call('/api/v1/rules/rage-click/versions', { definition: eager(), as: 'shadow' });
  expect(shadow).toEqual({ version: 100, validFrom: clock.now + DELAY_MS });
  clock.now = shadow.validFrom + 30_000;
  expect(await visit('session-in-shadow')).toEqual([
    { rule: 'rage-click', version: 100, severity: 'low', incident: false },
  ]);
  const incidents = () => pool.query(`SELECT 1 FROM incidents WHERE 'rage-click' = ANY(rules)`);
  expect((await incidents()).rowCount).toBe(0);

  const published = await call('/api/v1/rules/rage-click/versions', {
    definition: eager(),
    as: 'published',
    base: 100,
  });
  clock.now = published.validFrom + 30_000;
  expect(await visit('session-after')).toEqual([
    { rule: 'rage-click', version: 101, severity: 'high', incident: true },
  ]);
  expect((await incidents()).rowCount).toBe(1);

  const { validFrom } = await call('/api/v1/rules/rage-click/state', { state: 'off' });
  clock.now = validFrom + 30_000;
  expect(await visit('session-when-off')).toEqual([]);
}, 120_000);
