import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Outcome } from '../runScenarios.ts';
import type { Scenario } from '../scenario.ts';
import { headline } from '../score/explain.ts';
import { type Counts, precisionOf, recallOf, type Tally } from '../score/tally.ts';
import { OVERALL, toFigure } from './figures.ts';

/** docs/accuracy.md is written here and nowhere else. */
export function writeTable(
  file: string,
  {
    outcomes,
    tally,
    wrong,
    chromium,
  }: { outcomes: readonly Outcome[]; tally: Tally; wrong: readonly Scenario[]; chromium: string },
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

## Known to be wrong

Scenes in [bench/accuracy/set-wrong](../bench/accuracy/set-wrong) that Wince does not judge as it should. They are not counted above, where
figures only rise, and play by their ids: \`npm run accuracy -- ${wrong[0]?.id ?? ''}\`.

${wrong.map(({ id, title, expect }) => `- \`${id}\`: ${title}. Due: ${expect.map(({ signal }) => signal).join(', ') || 'nothing'}.`).join('\n')}

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
