import type { Browser, Page } from 'playwright-core';
import type { Scenario } from '../scenario.ts';
import type { Widgets } from '../site/bundleWidgets.ts';
import { serveSite } from '../site/serveSite.ts';
import { sleep } from './hand.ts';
import { openStage } from './openStage.ts';
import { playSteps } from './steps.ts';

/** What a person takes in before they do anything. */
const ARRIVE_MS = 900;
/** Without input up to the end: long enough for the verdict on the last click to be the page's own, not its end's. */
const QUIET_MS = 3_000;
const LEAST_SETTLE_MS = 300;
/** Time for what the page sends while it goes. */
const GOODBYE_MS = 250;
/** A press this late is another scenario; a movement is sampled, and forgives a few frames. */
const MOST_LATE_MS = 45;
const MOST_LATE_MOVE_MS = 100;

/** One run of a scenario, its page left behind. */
export interface Play {
  session: string;
  /** The document as it stood at the end, to look elements up in. */
  document: string;
  /** When the last step was done, epoch ms. */
  endedAt: number;
  lateMs: number;
  lateMoveMs: number;
  isLate: boolean;
  /** Why the run is not what the scenario tells: what `verify` or the page says. */
  problem: string | undefined;
}

export async function playScenario(
  browser: Browser,
  scenario: Scenario,
  options: { head: string; widgets: Widgets },
): Promise<Play> {
  const site = await serveSite(scenario, options);
  const stage = await openStage(browser, scenario, site);
  const { page, hand, errors } = stage;
  try {
    await page.goto(site.origin + (scenario.start ?? '/'), { waitUntil: 'load' });
    await sleep(scenario.arrive ?? ARRIVE_MS);
    await playSteps(stage, scenario.steps);
    await hand.drain();
    const endedAt = Date.now();
    await sleep(Math.max(LEAST_SETTLE_MS, scenario.settle ?? 0, QUIET_MS - lastWaitMs(scenario)));
    const failed = await failedExpressions(page, scenario, site.requests);
    const thrown = scenario.errors ? undefined : errors[0];
    const session = await page.evaluate(() => (window as Window & { wince?: { sessionId?: string } }).wince?.sessionId);
    const document = await page.content();
    await page.goto('about:blank');
    await sleep(GOODBYE_MS);
    return {
      session: session ?? '',
      document,
      endedAt,
      lateMs: hand.lateMs,
      lateMoveMs: hand.lateMoveMs,
      isLate: hand.lateMs > MOST_LATE_MS || hand.lateMoveMs > MOST_LATE_MOVE_MS,
      problem: problemOf({ failed, thrown, session }),
    };
  } finally {
    await stage.context.close();
    await site.close();
  }
}

function problemOf({
  failed,
  thrown,
  session,
}: {
  failed: string[];
  thrown: string | undefined;
  session: string | undefined;
}) {
  if (failed.length > 0) return `not true at the end: ${failed.join(' and ')}`;
  if (thrown) return `the page threw ${thrown}`;
  return session ? undefined : 'Wince is not on the page';
}

/** How long the person already watches at the end of the steps. */
function lastWaitMs({ steps }: Scenario): number {
  return steps.at(-1)?.wait ?? 0;
}

async function failedExpressions(
  page: Page,
  { verify = [] }: Scenario,
  requests: readonly { method: string; path: string }[],
): Promise<string[]> {
  const failed: string[] = [];
  for (const expression of [verify].flat()) {
    const outcome = await page
      .evaluate(`((requests) => Boolean(${expression}))(${JSON.stringify(requests)})`)
      .catch((error: unknown) => `${error}`);
    if (outcome !== true) failed.push(outcome === false ? expression : `${expression} (${outcome})`);
  }
  return failed;
}
