import type { Outcome } from './runScenarios.ts';
import { eventLines, headline, nearMissLines, reasonLines } from './score/explain.ts';
import { type Counts, precisionOf, recallOf, type Tally } from './score/tally.ts';

export function printOutcome(outcome: Outcome, { withEvents }: { withEvents: boolean }): void {
  const { scenario, units, plays, lateMs, lateMoveMs, problem, events, nearMisses } = outcome;
  const wrong = units.filter(({ kind }) => kind === 'fn' || kind === 'fp');
  const state = problem !== undefined ? 'ERROR' : wrong.length > 0 ? 'MISS ' : 'ok   ';
  const late = `input ${Math.round(lateMs)}/${Math.round(lateMoveMs)} ms late${plays > 1 ? `, play ${plays}` : ''}`;
  console.log(`${state} ${scenario.id} (${late})${problem === undefined ? '' : `: ${problem}`}`);
  for (const unit of wrong) {
    console.log(`      ${headline(scenario.id, unit)}`);
    if (unit.kind === 'fp') for (const line of unit.fired.flatMap(reasonLines)) console.log(`        ${line}`);
    if (unit.kind === 'fn') for (const line of nearMissLines(unit.rule, nearMisses)) console.log(`        ${line}`);
  }
  if (wrong.length > 0 && (withEvents || wrong.some(({ kind }) => kind === 'fn')))
    for (const line of eventLines(events)) console.log(`        ${line}`);
}

export function printSummary(outcomes: readonly Outcome[], tally: Tally, seconds: number): void {
  console.log('');
  for (const [rule, counts] of [...tally.byRule].sort(([a], [b]) => a.localeCompare(b))) printCounts(rule, counts);
  printCounts('overall', tally.overall);
  console.log(`benign scenarios with a false alarm: ${tally.benignWithAlarm} of ${tally.benign}`);
  const replays = outcomes.reduce((sum, { plays }) => sum + plays - 1, 0);
  const errors = outcomes.filter(({ problem }) => problem !== undefined).length;
  console.log(
    `${outcomes.length} scenarios in ${Math.round(seconds)} s, ${replays} played again, ${errors} could not be played`,
  );
}

function printCounts(name: string, counts: Counts): void {
  const count = (kind: keyof Counts) => `${kind} ${String(counts[kind]).padStart(3)}`;
  console.log(
    `${name.padEnd(22)} ${count('tp')}  ${count('fp')}  ${count('fn')}  ${count('tn')}  ` +
      `precision ${percent(precisionOf(counts))}  recall ${percent(recallOf(counts))}`,
  );
}

function percent(share: number | undefined): string {
  return share === undefined ? '   –' : `${(share * 100).toFixed(0)}%`.padStart(4);
}
