import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Outcome } from '../runScenarios.ts';
import { headline } from '../score/explain.ts';
import { type Counts, precisionOf, recallOf, type Tally } from '../score/tally.ts';
import { OVERALL, toFigure } from './figures.ts';

/** Found by scenes that are not played, because figures only rise. */
const KNOWN = [
  'False dead click: a canvas that was handed to a worker, a sandboxed frame that gets a message, a sound of which only a parameter changes.',
  'False dead click: a page that draws all of itself in every frame, and moves by itself as well.',
  'False dead click: an answer that a worker pushes into a list which ticks by itself.',
  'Missed: a form that refuses with nothing but `alert()`, a menu entry that only closes its menu, a date picker that takes the choice back by drawing its days anew in two steps.',
  'Missed: a list that is drawn as it was while `aria-busy` comes and goes; an error in the callback of an observer that a click has started, where the click was answered besides.',
  'Missed: an error message that was copied out of a plain element, and was thrown by nobody; a list drawn anew under the pointer with another first row.',
  'False failed-submit loop: a guessing game that marks each wrong guess invalid.',
];

/** docs/accuracy.md is written here and nowhere else. */
export function writeTable(
  file: string,
  { outcomes, tally, chromium }: { outcomes: readonly Outcome[]; tally: Tally; chromium: string },
): void {
  const frustrated = outcomes.length - tally.benign;
  const misses = outcomes.flatMap(({ scenario, units }) =>
    units.filter(({ kind }) => kind === 'fn' || kind === 'fp').map((unit) => `- ${headline(scenario.id, unit)}`),
  );
  const rules = [...tally.byRule]
    .filter(([, { tp, fp, fn }]) => tp + fp + fn > 0)
    .sort(([a], [b]) => a.localeCompare(b));
  const silent = [...tally.byRule].filter(([, { tp, fp, fn }]) => tp + fp + fn === 0).map(([rule]) => `\`${rule}\``);
  writeFileSync(
    file,
    `# Accuracy

How often Wince is right, on ${outcomes.length} labelled scenarios: small pages, what a person does on them, and what a fair observer
over that person's shoulder would say. ${frustrated} are frustrating, ${tally.benign} only look like it. Each is played with real input in real
Chromium against a running Wince, its script tag first in the head. How right and wrong are counted is told in
[bench/accuracy/format.md](../bench/accuracy/format.md); signals of severity \`low\` never reach a ticket and are not counted.

\`\`\`
npm run accuracy
\`\`\`

| rule | right | false alarm | missed | rightly silent | precision | recall |
| --- | --- | --- | --- | --- | --- | --- |
${rules.map(([rule, counts]) => row(`\`${rule}\``, counts)).join('\n')}
${row(`**${OVERALL}**`, tally.overall)}

False alarm in ${tally.benignWithAlarm} of the ${tally.benign} benign scenarios.${silent.length > 0 ? ` Never due and never heard: ${silent.join(', ')}.` : ''}

## Misses

${misses.length > 0 ? misses.join('\n') : 'None.'}

## Not in the set

Mechanisms of which we know that Wince is wrong about them, because the page cannot see them or a fair observer may:

${KNOWN.map((line) => `- ${line}`).join('\n')}

Measured on ${new Date().toISOString().slice(0, 10)} with Chromium ${chromium} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. CI plays all
scenarios and fails when a figure falls below this table; \`npm run accuracy -- --write\` measures again and writes it, and refuses to lower it.
The table is from one play each. CI plays what went wrong twice more, alone, and counts the verdict of most plays: it runs on shared machines.
`,
  );
}

function row(name: string, counts: Counts): string {
  const { tp, fp, fn, tn } = counts;
  return `| ${name} | ${tp} | ${fp} | ${fn} | ${tn} | ${toFigure(precisionOf(counts))} | ${toFigure(recallOf(counts))} |`;
}
