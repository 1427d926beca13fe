import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startIntegrations } from '@wince/integrations';
import { type LinearFake, startLinearFake } from '@wince/integrations/linear-fake';
import { migratePostgres, startEmbeddedPostgres } from '@wince/stores';
import pg from 'pg';
import { quantile, report, round } from './stats.ts';

/**
 * From the commit that passes the threshold to the issue on the Linear test server, one incident after the other. Then
 * a backlog under a quota: how fast it drains, and whether Linear ever had to refuse.
 */
const TICKETS = 200;
const GAP_MS = 20;
const BACKLOG = 1_000;
/** An hour of Linear in two seconds, and below what Wince could do: the quota decides. */
const QUOTA = { requests: 100, windowMs: 2_000 };
const API_KEY = 'lin_api_bench';
/** Benchmarks run in the root of the project. */
const MIGRATIONS = join(process.cwd(), 'migrations/postgres');

const folder = mkdtempSync(join(tmpdir(), 'wince-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
const silent = () => {};

async function openDatabase(name: string): Promise<{ pool: pg.Pool; url: string; projectId: string }> {
  const admin = new pg.Client({ connectionString: postgres.url('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = postgres.url(name);
  await migratePostgres(url, MIGRATIONS);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // The server is stopped under connections that are still closing.
  pool.on('error', () => {});
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO projects (slug, name) VALUES ('bench', 'Bench') RETURNING id`,
  );
  const projectId = rows[0]!.id;
  await pool.query('INSERT INTO ticket_policies (project_id, budget_per_day) VALUES ($1, 10000)', [projectId]);
  return { pool, url, projectId };
}

/** As the engine writes them, in one transaction: incidents `from` to `to` with a signal each, and their outbox rows. */
async function insertIncidents(pool: pg.Pool, projectId: string, from: number, to: number): Promise<void> {
  const element = JSON.stringify({ selector: '#buy', label: 'Buy', tag: 'button', role: 'button' });
  const explanation = JSON.stringify({
    summary: 'A click, and nothing answered within 2.5 s',
    conditions: [],
    exclusions: [],
    events: [{ id: 'p.0', at: Date.now(), lane: 'user', type: 'click', role: 'matched', text: 'Click on Buy' }],
    window: { start: Date.now(), end: Date.now() },
  });
  await pool.query(
    `WITH made AS (
       INSERT INTO incidents (id, project_id, short_id, fingerprint, rule, rules, severity, route, element, first_seen_at,
         last_seen_at, signal_count, session_count, person_count, best_signal_id)
       SELECT gen_random_uuid(), $1::uuid, 'WIN-' || n, n::text, 'dead-click', '{dead-click}', 'high', '/page-' || n, $4::jsonb,
         now(), now(), 3, 3, 3, md5(n::text)
       FROM generate_series($2::int, $3::int) AS n RETURNING id, best_signal_id, route
     ), signal AS (
       INSERT INTO signals (id, project_id, incident_id, rule, rule_version, session_id, page_id, at, route, element,
         severity, browser, os, explanation)
       SELECT best_signal_id, $1::uuid, id, 'dead-click', 1, 'session-' || best_signal_id, 'page-0001', now(), route,
         $4::jsonb, 'high', 'Chrome 141', 'Windows 11', $5::jsonb FROM made
     ), due AS (
       INSERT INTO outbox (project_id, incident_id, generation, kind) SELECT $1::uuid, id, 1, 'create-ticket' FROM made
     )
     SELECT pg_notify('wince_outbox', '')`,
    [projectId, from, to, element, explanation],
  );
}

async function until(done: () => boolean, limitMs: number): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!done()) {
    if (Date.now() > deadline) throw new Error(`not done after ${limitMs} ms`);
    await delay(5);
  }
}

async function measureLatency(): Promise<Record<string, number>> {
  const { pool, url, projectId } = await openDatabase('latency');
  const linear = await startLinearFake({ apiKey: API_KEY, requestsPerHour: 100_000 });
  const integrations = start(pool, url, linear);
  await until(() => linear.requests().length > 0, 10_000);
  const tookMs: number[] = [];
  for (let n = 0; n < TICKETS; n++) {
    const startedAt = performance.now();
    await insertIncidents(pool, projectId, n, n);
    await until(() => linear.issues().length > n, 10_000);
    tookMs.push(performance.now() - startedAt);
    await delay(GAP_MS);
  }
  await integrations.stop();
  await linear.stop();
  await pool.end();
  return {
    p50Ms: round(quantile(tookMs, 0.5), 1),
    p99Ms: round(quantile(tookMs, 0.99), 1),
    maxMs: round(Math.max(...tookMs), 1),
  };
}

async function measureDrain(): Promise<Record<string, number>> {
  const { pool, url, projectId } = await openDatabase('drain');
  await insertIncidents(pool, projectId, 0, BACKLOG - 1);
  const linear = await startLinearFake({ apiKey: API_KEY, quotas: QUOTA });
  const startedAt = performance.now();
  const integrations = start(pool, url, linear);
  await until(() => linear.issues().length === BACKLOG, 90_000);
  const seconds = (performance.now() - startedAt) / 1_000;
  await integrations.stop();
  const refused = linear.requests().filter((one) => one.status !== 200).length;
  const requests = linear.requests().length;
  await linear.stop();
  await pool.end();
  const allowedPerS = QUOTA.requests / (QUOTA.windowMs / 1_000);
  return {
    tickets: BACKLOG,
    seconds: round(seconds, 1),
    requestsPerS: round(requests / seconds, 1),
    allowedPerS,
    ofAllowed: round(requests / seconds / allowedPerS),
    refused,
    issues: new Set(linear.issues().map((issue) => issue.id)).size,
  };
}

function start(pool: pg.Pool, databaseUrl: string, linear: LinearFake) {
  return startIntegrations({
    pool,
    databaseUrl,
    publicUrl: 'http://127.0.0.1:4400',
    linear: { apiKey: API_KEY, apiUrl: linear.url },
    secretKeys: ['a key for the secrets of this benchmark'],
    logger: { info: silent, warn: silent, error: silent },
  });
}

report('tickets', { thresholdToLinear: await measureLatency(), drain: await measureDrain() });
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
