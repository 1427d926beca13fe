import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createDashboardApi, serveWeb } from '@wince/dashboard';
import { createRuleControl, DEFAULT_RULES } from '@wince/engine';
import { migrateClickHouse, migratePostgres, openClickHouse, startEmbeddedPostgres } from '@wince/stores';
import { launchChromium } from '@wince/testing';
import { Hono } from 'hono';
import pg from 'pg';
import { LONG_SESSION, seedStores } from './seedStores.ts';
import { median, quantile, report, round } from './stats.ts';

/**
 * The dashboard over a month of a large customer: every answer of the API, warm, over real HTTP; the page of a session
 * of 5,000 events until it can be used; and the frames of a list that is scrolled. `WINCE_BENCH_SHARE=0.05` seeds a
 * twentieth, to try the benchmark itself; `WINCE_BENCH_STORES=<folder>` keeps what was seeded and takes it next time.
 */
const SHARE = Number(process.env.WINCE_BENCH_SHARE ?? 1);
const AMOUNTS = { events: 20_000_000 * SHARE, signals: 2_000_000 * SHARE, incidents: 5_000, days: 28 };
const CALLS = 40;
const WARM_UP = 3;
const TOKEN = 'bench-token';
const PASSWORD = 'five words make a password';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const kept = process.env.WINCE_BENCH_STORES;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'wince-bench-dashboard-'));
const seeded = existsSync(join(folder, 'seeded'));
const postgres = await startEmbeddedPostgres({
  dataDir: join(folder, 'postgres'),
  settings: {
    ...{ fsync: 'off', shared_buffers: '512MB', max_wal_size: '16GB', checkpoint_timeout: '1h' },
    ...{ work_mem: seeded ? '4MB' : '512MB', maintenance_work_mem: '1GB' },
  },
});
const databaseUrl = postgres.url('postgres');
await migratePostgres(databaseUrl, join(ROOT, 'migrations/postgres'));
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
const clickhouse = await openClickHouse({ path: join(folder, 'clickhouse') });
await migrateClickHouse(clickhouse, join(ROOT, 'migrations/clickhouse'));
if (!seeded) await seed();

const app = new Hono();
const { url, close } = await new Promise<{ url: string; close: () => void }>((resolve) => {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    resolve({ url: `http://127.0.0.1:${port}`, close: () => server.close() }),
  );
});
const api = await createDashboardApi({
  pool,
  clickhouse,
  databaseUrl,
  publicUrl: url,
  linearConfigured: false,
  adminPassword: PASSWORD,
  judged: async () => ({ complete: true, known: false }),
  nearMisses: async () => [],
  rules: createRuleControl({ pool, rules: DEFAULT_RULES, now: Date.now }),
  orderBacktest: async () => ({ refused: { field: 'rule', reason: 'no engine runs here' } }),
});
app.route('/', api.app);
app.use(serveWeb(join(ROOT, 'apps/dashboard/web/dist')));

try {
  await measureApi();
  await measurePages();
} finally {
  await api.stop();
  close();
  await pool.end();
  await clickhouse.close();
  await postgres.stop();
  if (!kept) rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function seed(): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    "INSERT INTO projects (slug, name) VALUES ('shop', 'Shop') RETURNING id",
  );
  await pool.query('INSERT INTO api_tokens (name, token_hash) VALUES ($1, $2)', [
    'bench',
    createHash('sha256').update(TOKEN).digest(),
  ]);
  const started = performance.now();
  await seedStores({ pool, clickhouse }, rows[0]!.id, AMOUNTS);
  report('dashboard.seed', { ...AMOUNTS, seconds: Math.round((performance.now() - started) / 1_000) });
  writeFileSync(join(folder, 'seeded'), '');
}

async function measureApi(): Promise<void> {
  const worst: [path: string, p95: number][] = [];
  for (const path of await pathsOf()) {
    const times: number[] = [];
    for (let call = 0; call < WARM_UP + CALLS; call++) {
      const started = performance.now();
      const response = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${TOKEN}` } });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      if (call >= WARM_UP) times.push(performance.now() - started);
    }
    const p95 = quantile(times, 0.95);
    worst.push([path, p95]);
    report('dashboard.api', { path, medianMs: round(median(times), 1), p95Ms: round(p95, 1) });
  }
  const [path, p95] = worst.reduce((slowest, one) => (one[1] > slowest[1] ? one : slowest));
  report('dashboard.api.worst', { answers: worst.length, path, p95Ms: round(p95, 1), goalMs: 150 });
}

/** What the screens ask for, with the heaviest of each: the largest incident, the longest session, the last page. */
async function pathsOf(): Promise<string[]> {
  const { rows } = await pool.query<{ id: string; best_signal_id: string }>(
    'SELECT id, best_signal_id FROM incidents ORDER BY signal_count DESC LIMIT 1',
  );
  const { id, best_signal_id: signal } = rows[0]!;
  const list = '/api/v1/incidents?project=shop';
  const first = await fetch(`${url}${list}`, { headers: { Authorization: `Bearer ${TOKEN}` } });
  const { next } = (await first.json()) as { next: string };
  return [
    '/api/v1/projects',
    list,
    `${list}&cursor=${encodeURIComponent(next)}`,
    ...['pain', 'recent', 'people'].map((sort) => `${list}&sort=${sort}`),
    ...['is:new people:>20', 'route:/checkout', 'Button -signal:rage-click', 'release:>=2026.11.3 browser:safari'].map(
      (q) => `${list}&q=${encodeURIComponent(q)}`,
    ),
    `/api/v1/incidents/${id}`,
    `/api/v1/incidents/${id}/signals`,
    `/api/v1/incidents/${id}/around`,
    '/api/v1/projects/shop/routes?range=7d',
    '/api/v1/projects/shop/routes?range=30d',
    '/api/v1/projects/shop/route?route=%2Fcheckout&range=7d',
    `/api/v1/signals/${signal}`,
    '/api/v1/signals?project=shop&session=session-17',
    `/api/v1/sessions/${LONG_SESSION}/events?project=shop`,
    `/api/v1/sessions/session-17/events?project=shop`,
    '/api/v1/setup?project=shop',
    '/api/v1/status',
    '/api/v1/rules?project=shop',
    '/api/v1/rules/rage-click?project=shop',
    '/api/v1/projects/shop/releases',
    '/api/v1/projects/shop/assignees',
    '/api/v1/projects/shop/search-values?key=route',
    `/api/v1/signals/${signal}/place`,
    '/api/v1/projects/shop/exclusion-effect?rule=rage-click&route=%2Fcheckout',
  ];
}

async function measurePages(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, baseURL: url });
  await page.goto('/');
  await page.evaluate(
    (password) =>
      fetch('/api/v1/auth/login', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ password }),
      }),
    PASSWORD,
  );
  const times: number[] = [];
  for (let visit = 0; visit < 12; visit++) {
    await page.goto(`/p/shop/sessions/${LONG_SESSION}`);
    // Its events are there, and the main thread answers.
    times.push(
      await page.evaluate(async () => {
        while (document.querySelectorAll('main li, main tr').length < 20) await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve));
        return performance.now();
      }),
    );
  }
  report('dashboard.session', {
    events: 5_000,
    medianMs: Math.round(median(times.slice(2))),
    p95Ms: Math.round(quantile(times.slice(2), 0.95)),
    goalMs: 300,
  });
  await page.goto('/p/shop/incidents');
  await page.locator('main a').first().waitFor();
  await page.mouse.move(700, 500);
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = [];
        let last = performance.now();
        const look = (now: number) => {
          gaps.push(now - last);
          last = now;
          if (gaps.length < 240) requestAnimationFrame(look);
          else resolve(gaps.slice(1));
        };
        requestAnimationFrame(look);
      }),
  );
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, turn < 40 ? 240 : -240);
    await page.waitForTimeout(40);
  }
  const gaps = await frames;
  report('dashboard.scroll', {
    frames: gaps.length,
    medianFrameMs: round(median(gaps), 1),
    p95FrameMs: round(quantile(gaps, 0.95), 1),
    goalFrameMs: 16.7,
  });
  await browser.close();
}
