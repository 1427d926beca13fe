import type { Browser, CDPSession, Page } from 'playwright-core';
import { round } from './stats.ts';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  args?: { data?: { url?: string }; beginData?: { url?: string; stackTrace?: { url: string }[] } };
}

export interface OurTrace {
  /** Compiling and running the script file, ms. */
  loadAndInitMs: number;
  /** Our longest piece of work in one go, ms. */
  longestMs: number;
  /** Work of ours over 10 ms. */
  over10Ms: number;
  /** Layouts that our code forced, and the longest of them. */
  forcedLayouts: number;
  longestForcedLayoutMs: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'v8',
  'disabled-by-default-devtools.timeline.stack',
  'disabled-by-default-v8.compile',
];
const OURS = /\/wince\.js/;

/** Plays `play` on the page under Chromium's own trace and tells what was ours in it. Tracing slows everything down. */
export async function traceOurs(
  browser: Browser,
  address: string,
  play: (page: Page) => Promise<void>,
): Promise<OurTrace> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const events = await record(cdp, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(1_000);
    await play(page);
  });
  await context.close();

  const lengthsMs = (names: string[], isOurs: (event: TraceEvent) => boolean) =>
    events.filter((event) => names.includes(event.name) && isOurs(event)).map(({ dur = 0 }) => dur / 1_000);
  const hasOurUrl = ({ args }: TraceEvent) => OURS.test(args?.data?.url ?? '');
  const load = lengthsMs(['EvaluateScript', 'v8.compile'], hasOurUrl);
  const calls = lengthsMs(['FunctionCall', 'TimerFire', 'FireAnimationFrame'], hasOurUrl);
  const layouts = lengthsMs(['Layout', 'UpdateLayoutTree'], ({ args }) =>
    OURS.test(args?.beginData?.stackTrace?.[0]?.url ?? ''),
  );
  return {
    loadAndInitMs: round(load.reduce((sum, ms) => sum + ms, 0)),
    longestMs: round(Math.max(0, ...calls)),
    over10Ms: calls.filter((ms) => ms > 10).length,
    forcedLayouts: layouts.length,
    longestForcedLayoutMs: round(Math.max(0, ...layouts)),
  };
}

async function record(cdp: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as never as TraceEvent);
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await run();
  const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await done;
  return events;
}
