import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { type Play, playScenario } from './play/playScenario.ts';
import type { Scenario } from './scenario.ts';
import { judge, type Unit } from './score/judge.ts';
import { relate } from './score/relate.ts';
import type { Widgets } from './site/bundleWidgets.ts';
import type { NearMiss, StoredEvent, Wince } from './startWince.ts';

/** A run whose input came late says nothing and is played again: so often beside others, then so often alone. */
const PLAYS_BESIDE = 4;
const PLAYS_ALONE = 8;
/** Events reach their store a little after they were judged. */
const STORED_MS = 1_500;

export interface Outcome {
  scenario: Scenario;
  isBenign: boolean;
  units: readonly Unit[];
  plays: number;
  lateMs: number;
  lateMoveMs: number;
  /** Events of the session, where a verdict is wrong. */
  events: readonly StoredEvent[];
  nearMisses: readonly NearMiss[];
  /** Set when the scenario could not be played as it is told: nothing is counted. */
  problem?: string;
}

export interface RunOptions {
  wince: Wince;
  widgets: Widgets;
  /** One browser per lane: focus and clipboard belong to one person. */
  browsers: readonly Browser[];
  onOutcome: (outcome: Outcome) => void;
  /** What went wrong is played this many times more, alone, and the verdict of most plays counts. */
  secondOpinions?: number;
}

/** Plays scenarios side by side, one at a time in each browser. */
export async function runScenarios(scenarios: readonly Scenario[], options: RunOptions): Promise<Outcome[]> {
  // The long ones first, so that none is left alone at the end.
  const queue = [...scenarios].sort((a, b) => JSON.stringify(b.steps).length - JSON.stringify(a.steps).length);
  const judging: Promise<Outcome>[] = [];
  const late: Scenario[] = [];
  await Promise.all(
    options.browsers.map(async (browser) => {
      for (let scenario = queue.shift(); scenario; scenario = queue.shift()) {
        const timely = await playOnTime(browser, scenario, options, PLAYS_BESIDE);
        if (timely.problem !== undefined) late.push(scenario);
        else judging.push(judgeLater(browser, scenario, options, timely));
      }
    }),
  );
  // On a busy machine some only succeed, or come to their end, when nobody plays beside them.
  const [alone] = options.browsers;
  for (const scenario of alone ? late : [])
    judging.push(judgeLater(alone!, scenario, options, await playOnTime(alone!, scenario, options, PLAYS_ALONE)));
  const outcomes = await Promise.all(judging);
  const opinions = options.secondOpinions ?? 0;
  for (const [index, outcome] of alone && opinions > 0 ? outcomes.entries() : [])
    if (isWrong(outcome) || outcome.problem !== undefined)
      outcomes[index] = await hearMore(alone!, outcome, options, opinions);
  return outcomes;
}

const isWrong = ({ units }: Outcome) => units.some(({ kind }) => kind === 'fp' || kind === 'fn');

/** Plays a scenario again that went wrong: a machine that stands still for a second is a page that does. */
async function hearMore(browser: Browser, first: Outcome, options: RunOptions, more: number): Promise<Outcome> {
  const outcomes = [first];
  for (let i = 0; i < more; i++) {
    const timely = await playOnTime(browser, first.scenario, options, PLAYS_ALONE);
    outcomes.push(await judgeLater(browser, first.scenario, options, timely));
  }
  const wrong = outcomes.filter(isWrong);
  const right = outcomes.filter((outcome) => !isWrong(outcome) && outcome.problem === undefined);
  return right.length > wrong.length ? right[0]! : first;
}

interface Timely {
  play?: Play;
  plays: number;
  problem?: string;
}

async function playOnTime(
  browser: Browser,
  scenario: Scenario,
  { wince, widgets }: RunOptions,
  mostPlays: number,
): Promise<Timely> {
  let latest: Play | undefined;
  for (let plays = 1; plays <= mostPlays; plays++) {
    try {
      latest = await playScenario(browser, scenario, { head: wince.tag, widgets });
    } catch (error) {
      return { plays, problem: error instanceof Error ? error.message : `${error}` };
    }
    if (!latest.isLate)
      return { play: latest, plays, ...(latest.problem === undefined ? {} : { problem: latest.problem }) };
  }
  return {
    plays: mostPlays,
    problem: `input came late every time, last by ${Math.round(Math.max(latest?.lateMs ?? 0, latest?.lateMoveMs ?? 0))} ms`,
  };
}

async function judgeLater(browser: Browser, scenario: Scenario, options: RunOptions, timely: Timely): Promise<Outcome> {
  const { play, plays, problem } = timely;
  const base = {
    scenario,
    isBenign: scenario.expect.length === 0,
    units: [],
    plays,
    lateMs: play?.lateMs ?? 0,
    lateMoveMs: play?.lateMoveMs ?? 0,
    events: [],
    nearMisses: [],
  };
  const outcome =
    problem === undefined && play
      ? { ...base, ...(await verdictOn(browser, scenario, options, play)) }
      : { ...base, ...(problem === undefined ? {} : { problem }) };
  options.onOutcome(outcome);
  return outcome;
}

async function verdictOn(
  browser: Browser,
  scenario: Scenario,
  { wince }: RunOptions,
  play: Play,
): Promise<Pick<Outcome, 'units' | 'events' | 'nearMisses'> | { problem: string }> {
  try {
    const signals = await wince.signalsOf(play.session);
    const fired = await Promise.all(
      signals.map(async (signal) => ({
        signal,
        near: await inScratchPage(browser, play.document, scenario, signal.element.selector),
      })),
    );
    const units = judge(scenario, play.endedAt, fired);
    if (units.every(({ kind }) => kind === 'tp' || kind === 'tn')) return { units, events: [], nearMisses: [] };
    await sleep(STORED_MS);
    const [events, nearMisses] = await Promise.all([wince.eventsOf(play.session), wince.nearMissesOf(play.session)]);
    return { units, events, nearMisses };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : `${error}` };
  }
}

async function inScratchPage(browser: Browser, document: string, { expect }: Scenario, selector: string) {
  const page = await browser.newPage();
  try {
    return await relate(
      page,
      document,
      expect.map(({ target }) => ({ selector, target })),
    );
  } finally {
    await page.close();
  }
}
