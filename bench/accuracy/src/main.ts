import { cpus, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '@wince/testing';
import type { Browser } from 'playwright-core';
import { printOutcome, printSummary } from './print.ts';
import { runScenarios } from './runScenarios.ts';
import { chooseScenarios, loadSet } from './scenario.ts';
import { computeTally } from './score/tally.ts';
import { bundleWidgets } from './site/bundleWidgets.ts';
import { startWince } from './startWince.ts';
import { readFigures, shortfalls } from './table/figures.ts';
import { writeTable } from './table/writeTable.ts';

/** Six people on two cores keep their input on time, but for one in eight; more only wait for each other. */
const LANES_PER_CORE = 3;
/** In CI, where the machine is shared, two of three plays decide. The committed figures come from one play each. */
const SECOND_OPINIONS = 2;

/**
 * Plays the labelled scenarios against a running Wince, prints what it got right and every miss.
 *
 * @returns exit code: 1 when a scenario could not be played, or with `--check` when a figure fell below the committed one
 */
export async function measureAccuracy({ root, args }: { root: string; args: string[] }): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      write: { type: 'boolean' },
      check: { type: 'boolean' },
      lanes: { type: 'string' },
      events: { type: 'boolean' },
    },
  });
  const folder = join(root, 'bench/accuracy');
  const table = join(root, 'docs/accuracy.md');
  const all = [...(await loadSet(join(folder, 'set'))), ...(await loadSet(join(folder, 'set-own')))];
  const wrong = await loadSet(join(folder, 'set-wrong'));
  const scenarios = chooseScenarios(positionals.length > 0 ? [...all, ...wrong] : all, positionals);
  if (positionals.length > 0 && (values.write || values.check))
    throw new Error('--write and --check are about all scenarios; leave the ids out');
  const lanes = Number(values.lanes ?? Math.max(1, Math.floor(cpus().length * LANES_PER_CORE)));

  const startedMs = performance.now();
  comeFirst();
  const widgets = await bundleWidgets(folder, new Set(scenarios.flatMap((scenario) => scenario.widgets ?? [])));
  const wince = await startWince(root);
  const browsers: Browser[] = [];
  try {
    for (let i = 0; i < Math.min(lanes, scenarios.length); i++) browsers.push(await launchChromium());
    const outcomes = await runScenarios(scenarios, {
      wince,
      widgets,
      browsers,
      ...(values.check ? { secondOpinions: SECOND_OPINIONS } : {}),
      onOutcome: (outcome) => printOutcome(outcome, { withEvents: values.events === true || positionals.length > 0 }),
    });
    const tally = computeTally(outcomes);
    printSummary(outcomes, tally, (performance.now() - startedMs) / 1_000);
    const problems = outcomes.filter(({ problem }) => problem !== undefined);
    const fallen = values.check || values.write ? shortfalls(readFigures(table), tally) : [];
    for (const line of fallen) console.error(`below docs/accuracy.md: ${line}`);
    if (values.write && problems.length === 0 && fallen.length === 0)
      writeTable(table, { outcomes, tally, wrong, chromium: browsers[0]?.version() ?? '' });
    return problems.length > 0 || fallen.length > 0 ? 1 : 0;
  } finally {
    for (const browser of browsers) await browser.close();
    await wince.stop();
  }
}

/** Input that waits for other programs of this machine is late. The browsers inherit it. */
function comeFirst(): void {
  try {
    setPriority(-5);
  } catch {
    // Only some users may: others play a late scenario again.
  }
}
