import type { Browser, CDPSession, Page } from 'playwright-core';
import { median, round } from './stats.ts';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of the processor. */
  tdur?: number;
  tid: number;
  args?: { data?: { url?: string }; beginData?: { url?: string; stackTrace?: { url: string }[] } };
}

export interface OurTrace {
  /** Our longest piece of work in one go, ms of the processor. */
  longestMs: number;
  /** Work of ours over 10 ms. */
  over10Ms: number;
  /** Layouts that our code forced, and the longest of them. */
  forcedLayouts: number;
  longestForcedLayoutMs: number;
}

/** Stacks tell who forced a layout; to record them makes everything about twice as slow. */
const WITH_STACKS = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];
const OURS = /\/wince\.js/;
const LOADS = 9;
/** What is put off until the page has loaded is over by then. */
const STARTED_MS = 1_000;

/**
 * Compiling and running the script file, and all that it does until a second after the page has loaded, that included; ms
 * of the processor: medians of a few loads in pages of their own.
 */
export async function traceLoads(browser: Browser, address: string): Promise<{ loadMs: number; startMs: number }> {
  const loads: number[] = [];
  const starts: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const events = await record(await context.newCDPSession(page), ['devtools.timeline'], async () => {
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForTimeout(STARTED_MS);
    });
    await context.close();
    const loadMs = sum(lengthsMs(events, ['EvaluateScript', 'v8.compile'], hasOurUrl));
    loads.push(loadMs);
    starts.push(loadMs + sum(lengthsMs(events, ['FunctionCall'], hasOurUrl)));
  }
  return { loadMs: round(median(loads)), startMs: round(median(starts)) };
}

const sum = (lengths: number[]) => lengths.reduce((total, ms) => total + ms, 0);

/** Plays `play` on the page under Chromium's own trace and tells what was ours in it. Tracing slows everything down. */
export async function traceOurs(
  browser: Browser,
  address: string,
  play: (page: Page) => Promise<void>,
): Promise<OurTrace> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const events = await record(cdp, WITH_STACKS, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(1_000);
    await play(page);
  });
  await context.close();

  const calls = lengthsMs(events, ['FunctionCall', 'TimerFire', 'FireAnimationFrame'], hasOurUrl);
  const layouts = lengthsMs(events, ['Layout', 'UpdateLayoutTree'], ({ args }) =>
    OURS.test(args?.beginData?.stackTrace?.[0]?.url ?? ''),
  );
  return {
    longestMs: round(Math.max(0, ...calls)),
    over10Ms: calls.filter((ms) => ms > 10).length,
    forcedLayouts: layouts.length,
    longestForcedLayoutMs: round(Math.max(0, ...layouts)),
  };
}

const hasOurUrl = ({ args }: TraceEvent) => OURS.test(args?.data?.url ?? '');

const lengthsMs = (events: TraceEvent[], names: string[], isOurs: (event: TraceEvent) => boolean) =>
  events.filter((event) => names.includes(event.name) && isOurs(event)).map(({ dur = 0, tdur = dur }) => tdur / 1_000);

async function record(cdp: CDPSession, categories: string[], run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as never as TraceEvent);
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await run();
  const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await done;
  return events;
}
