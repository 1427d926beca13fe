import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '@wince/testing';
import type { Browser } from 'playwright-core';
import { playBusyMinute } from './busyMinute.ts';
import { startBusySite, type Wire } from './busyPage.ts';
import { traceLoads, traceOurs } from './ourTrace.ts';
import { median, quantile, report, round } from './stats.ts';

/**
 * What the SDK costs a busy page: the same scripted minute with it and without it, in turn, in one browser. Rounds are
 * set by WINCE_BENCH_ROUNDS; five take eleven minutes.
 */
const ROUNDS = Number(process.env.WINCE_BENCH_ROUNDS ?? 5);
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

interface Run {
  /** Time in scripts, seconds of the processor on the renderer's main thread. */
  scriptS: number;
  taskS: number;
  heapBytes: number;
  /** p98 of the interactions' latency, ms. */
  inpMs: number;
  wire: Wire;
}

const site = await startBusySite(readFileSync(join(ROOT, 'packages/sdk/dist/wince.js'), 'utf8'));
const browser = await launchChromium();

const bare: Run[] = [];
const withSdk: Run[] = [];
for (let round = 0; round < ROUNDS; round++) {
  // The order changes, so that a machine that slows down favours neither.
  for (const isOn of round % 2 ? [true, false] : [false, true])
    (isOn ? withSdk : bare).push(await run(browser, isOn, round));
}
const { loadMs, startMs } = await traceLoads(browser, site.address(true));
const traced = await traceOurs(browser, site.address(true), (page) => playBusyMinute(page, 1));
await browser.close();
site.close();

const of = (runs: Run[], field: 'scriptS' | 'taskS' | 'heapBytes' | 'inpMs') => median(runs.map((each) => each[field]));
const ratios = withSdk.map((each, i) => each.scriptS / bare[i]!.scriptS);
const bytesPerEvent = withSdk.map(({ wire }) => wire.bytes / wire.events);
report('page', {
  rounds: ROUNDS,
  scriptRatio: round(median(ratios)),
  scriptRatioRange: [round(Math.min(...ratios)), round(Math.max(...ratios))],
  scriptMsBare: Math.round(of(bare, 'scriptS') * 1_000),
  scriptMsWithSdk: Math.round(of(withSdk, 'scriptS') * 1_000),
  // The page's own share is what its code happens to do; this is what the SDK takes of a minute.
  extraScriptMsPerMinute: Math.round((of(withSdk, 'scriptS') - of(bare, 'scriptS')) * 1_000),
  mainThreadRatio: round(of(withSdk, 'taskS') / of(bare, 'taskS')),
  heapExtraKB: Math.round((of(withSdk, 'heapBytes') - of(bare, 'heapBytes')) / 1_000),
  inpP98Ms: { bare: bare.map(({ inpMs }) => inpMs), withSdk: withSdk.map(({ inpMs }) => inpMs) },
  loadMs,
  // With what the SDK puts off until the page has been read.
  loadAndInitMs: startMs,
  ...traced,
});
report('page.wire', {
  bytes: median(withSdk.map(({ wire }) => wire.bytes)),
  requests: median(withSdk.map(({ wire }) => wire.requests)),
  events: median(withSdk.map(({ wire }) => wire.events)),
  bytesPerEvent: round(median(bytesPerEvent), 1),
  preflights: Math.max(...withSdk.map(({ wire }) => wire.preflights)),
});

async function run(chromium: Browser, isOn: boolean, seed: number): Promise<Run> {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // Processor time: what others on the machine do meanwhile is no cost of the page.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: list } = await cdp.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  };
  await page.goto(site.address(isOn), { waitUntil: 'load' });
  await page.waitForTimeout(1_000);
  const before = await metrics();
  site.takeWire();
  await playBusyMinute(page, seed);
  // The last clicks are still watched, and what was seen is still to be sent.
  await page.waitForTimeout(6_000);
  const after = await metrics();
  const wire = site.takeWire();
  await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await metrics();
  const latencies = await page.evaluate(() => (globalThis as unknown as { latencies: number[] }).latencies);
  await context.close();
  return {
    scriptS: after.ScriptDuration! - before.ScriptDuration!,
    taskS: after.TaskDuration! - before.TaskDuration!,
    heapBytes: JSHeapUsedSize!,
    inpMs: quantile(latencies, 0.98),
    wire,
  };
}
