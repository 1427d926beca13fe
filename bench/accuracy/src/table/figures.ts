import { existsSync, readFileSync } from 'node:fs';
import { precisionOf, recallOf, type Tally } from '../score/tally.ts';

/** Precision and recall of a row of docs/accuracy.md; absent where nothing fired or nothing was expected. */
export interface Figures {
  precision?: number;
  recall?: number;
}

export const OVERALL = 'overall';

/** The committed figures by rule; none before the first run. */
export function readFigures(file: string): Map<string, Figures> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const rows = lines.map((line) => /^\| \**`?([\w-]+)`?\**(?: \|[^|]*){4} \| ([\d.]+|–) \| ([\d.]+|–) \|$/.exec(line));
  return new Map(
    rows.flatMap((row) => {
      if (!row) return [];
      const [, rule = '', precision = '–', recall = '–'] = row;
      return [
        [
          rule,
          {
            ...(precision === '–' ? {} : { precision: Number(precision) }),
            ...(recall === '–' ? {} : { recall: Number(recall) }),
          },
        ] as const,
      ];
    }),
  );
}

/** What fell below the committed figures: they only rise. */
export function shortfalls(committed: ReadonlyMap<string, Figures>, { byRule, overall }: Tally): string[] {
  const rows = new Map([...byRule, [OVERALL, overall] as const]);
  return [...committed].flatMap(([rule, figures]) => {
    const counts = rows.get(rule) ?? { tp: 0, fp: 0, fn: 0, tn: 0 };
    return [
      ...below(rule, 'precision', figures.precision, precisionOf(counts)),
      ...below(rule, 'recall', figures.recall, recallOf(counts)),
    ];
  });
}

/** Two decimals, cut and not rounded: a figure is never better than what was measured. */
export function toFigure(share: number | undefined): string {
  return share === undefined ? '–' : (Math.floor(share * 100 + 1e-9) / 100).toFixed(2);
}

function below(rule: string, name: string, committed: number | undefined, measured: number | undefined): string[] {
  if (committed === undefined) return [];
  // A rule that fell silent has no precision; its recall tells.
  if (measured === undefined) return name === 'precision' ? [] : [`${rule}: no ${name}, committed ${committed}`];
  return Number(toFigure(measured)) < committed
    ? [`${rule}: ${name} ${toFigure(measured)}, committed ${committed}`]
    : [];
}
