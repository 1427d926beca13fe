import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '@wince/testing';
import type { Browser } from 'playwright-core';
import { sendAll, toRequest } from './httpLoad.ts';
import { quantile, report } from './stats.ts';
import { createRandom, makeBatch } from './traffic.ts';

/**
 * The whole server on this machine, its load and its browser beside it: events per second until they are judged and
 * in ClickHouse, and the time from the click that completes a rage click to its incident in the API.
 */
const BATCHES = 10_000;
const EVENTS_PER_BATCH = 20;
const VISITS = 20;

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wince-bench-'));
const { child, ready } = await startServer();
const headers = { Authorization: `Bearer ${ready.apiToken}` };

await measureThroughput();
await measureLatency();

child.kill('SIGTERM');
await once(child, 'exit');
rmSync(folder, { recursive: true, force: true });
process.exit(0);

async function startServer(): Promise<{
  child: ChildProcess;
  ready: Record<'dashboard' | 'demo' | 'writeKey' | 'apiToken', string>;
}> {
  const server = spawn(process.execPath, [join(ROOT, 'apps/server/dist/wince.js'), 'start'], {
    env: {
      ...process.env,
      PORT: '0',
      WINCE_DATA_DIR: join(folder, 'data'),
      WINCE_LOG_LEVEL: 'warn',
      WINCE_EVENTS_PER_SECOND: '10000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return { child: server, ready: JSON.parse(line.toString('utf8')) };
}

async function measureThroughput(): Promise<void> {
  const random = createRandom(5);
  const requests = Array.from({ length: BATCHES }, (_, i) => {
    const batch = makeBatch({
      session: `session-${i % 2_000}-7f3c9a51e2`,
      page: `page-${i % 2_000}-5b1d0c77aa42`,
      id: `bench-batch-${i}`,
      pageStart: Date.now() - 60_000,
      seq: Math.floor(i / 2_000) * EVENTS_PER_BATCH,
      count: EVENTS_PER_BATCH,
      random,
    });
    return toRequest(
      `/v1/events?key=${ready.writeKey}&gzip=1`,
      gzipSync(JSON.stringify({ ...batch, sentAt: Date.now() })),
    );
  });
  const events = BATCHES * EVENTS_PER_BATCH;
  const started = performance.now();
  const acceptedMs = await sendAll(Number(new URL(ready.dashboard).port), requests, 32);
  while (Math.min(await metric('engine_events_total'), await metric('engine_archived_events_total')) < events)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const seconds = (performance.now() - started) / 1_000;
  report('endToEnd.throughput', {
    events,
    eventsPerSecondAccepted: Math.round(events / (acceptedMs / 1_000)),
    eventsPerSecondJudgedAndStored: Math.round(events / seconds),
  });
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', ready.dashboard))).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

async function measureLatency(): Promise<void> {
  const browser = await launchChromium();
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) times.push(await rageClick(browser));
  await browser.close();
  report('endToEnd.rageClick', {
    visits: VISITS,
    medianMs: Math.round(quantile(times, 0.5)),
    p99Ms: Math.round(quantile(times, 0.99)),
    reactionWatchMs: 2_500,
  });
}

/** Ms from the press of the fourth click to the answer of the API that has the signal and its incident. */
async function rageClick(browser: Browser): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${ready.demo}basket`);
  await page.waitForFunction(
    () => 'wince' in globalThis && 'sessionId' in (globalThis as unknown as { wince: object }).wince,
  );
  await page.waitForTimeout(2_000);
  const session = await page.evaluate(
    () => (globalThis as unknown as { wince: { sessionId: string } }).wince.sessionId,
  );
  const box = await page.locator('#apply-coupon').boundingBox();
  await page.mouse.move(box!.x + 20, box!.y + 20, { steps: 5 });
  let completedAt = 0;
  for (let i = 0; i < 4; i++) {
    completedAt = performance.now();
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(150);
  }
  for (;;) {
    const answer = await fetch(new URL(`/api/v1/signals?session=${session}`, ready.dashboard), { headers });
    const { signals } = (await answer.json()) as { signals: { rule: string }[] };
    if (signals.some(({ rule }) => rule === 'rage-click')) break;
    if (performance.now() - completedAt > 30_000) throw new Error('no rage click after 30 s');
    await page.waitForTimeout(20);
  }
  const ms = performance.now() - completedAt;
  await context.close();
  return ms;
}
