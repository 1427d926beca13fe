import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { migratePostgres, startEmbeddedPostgres } from '@wince/stores';
import pg from 'pg';
import { sendAll, toRequest } from './httpLoad.ts';
import { median, report, round } from './stats.ts';
import { createRandom, makeBatch } from './traffic.ts';

/**
 * Batches per second of ingest on one core, against a floor server on the same core, in turn. The load comes from
 * this process, on the other core.
 */
const ROUNDS = 5;
const REQUESTS = 6_000;
const CONNECTIONS = 32;

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wince-bench-ingest-'));
const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
const url = postgres.url('postgres');
await migratePostgres(url, join(ROOT, 'migrations/postgres'));
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query("INSERT INTO projects (slug, name) VALUES ('bench', 'bench')");
await client.query("INSERT INTO write_keys SELECT 'wk_bench', id FROM projects");
await client.end();

const floor = await startChild('floor');
const wince = await startChild('wince');
const random = createRandom(11);
let batches = 0;

for (const events of [20, 50]) {
  const ratios: number[] = [];
  const cpuRatios: number[] = [];
  const cpuMicros: number[] = [];
  const rates = { floor: [] as number[], wince: [] as number[] };
  for (let round_ = -1; round_ < ROUNDS; round_++) {
    const measured = { floor: await measure(floor, events), wince: await measure(wince, events) };
    // The first round warms both up.
    if (round_ < 0) continue;
    rates.floor.push(measured.floor.rate);
    rates.wince.push(measured.wince.rate);
    ratios.push(measured.wince.rate / measured.floor.rate);
    cpuRatios.push(measured.floor.cpuMs / measured.wince.cpuMs);
    cpuMicros.push((measured.wince.cpuMs / REQUESTS) * 1_000);
  }
  report('ingest', {
    eventsPerBatch: events,
    batchesPerSecond: Math.round(median(rates.wince)),
    eventsPerSecond: Math.round(median(rates.wince) * events),
    floorBatchesPerSecond: Math.round(median(rates.floor)),
    ratioToFloor: round(median(ratios)),
    cpuRatioToFloor: round(median(cpuRatios)),
    cpuMicrosPerBatch: Math.round(median(cpuMicros)),
    goalRatio: 0.5,
  });
}

for (const { child } of [floor, wince]) {
  child.send('exit');
  await once(child, 'exit');
}
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);

async function startChild(kind: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fileURLToPath(new URL('ingestServer.child.mjs', import.meta.url)), [kind, folder, url], {
    execArgv: [],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  if (availableParallelism() > 1) {
    execFileSync('taskset', ['-a', '-p', '-c', '0', String(child.pid)], { stdio: 'ignore' });
    execFileSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)], { stdio: 'ignore' });
  }
  return { child, port };
}

async function measure(
  { child, port }: { child: ChildProcess; port: number },
  events: number,
): Promise<{ rate: number; cpuMs: number }> {
  const requests = Array.from({ length: REQUESTS }, () => {
    const id = `bench-batch-${++batches}`;
    const batch = makeBatch({
      session: `session-${batches % 5_000}-7f3c9a51e2`,
      page: `page-${batches}-5b1d0c77aa42`,
      id,
      pageStart: Date.now() - 60_000,
      seq: 0,
      count: events,
      random,
    });
    return toRequest('/v1/events?key=wk_bench&gzip=1', gzipSync(JSON.stringify(batch)));
  });
  const before = await cpu(child);
  const ms = await sendAll(port, requests, CONNECTIONS);
  return { rate: REQUESTS / (ms / 1_000), cpuMs: (await cpu(child)) - before };
}

async function cpu(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ cpuMs }] = (await once(child, 'message')) as [{ cpuMs: number }];
  return cpuMs;
}
