import type { Explanation } from '../api/signal.ts';
import { durationText } from './time.ts';

type Condition = Explanation['conditions'][number];

const OPERATORS: Readonly<Record<Exclude<Condition['op'], 'none'>, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '=': '',
  any: 'any of',
};

/** `at least 4 clicks` */
export function neededText(condition: Condition): string {
  const { op, threshold } = condition;
  if (op === 'none')
    return typeof threshold === 'string' && threshold !== '' && threshold !== 'none' ? `none of ${threshold}` : 'none';
  return `${OPERATORS[op]} ${valueText(threshold, condition)}`;
}

/** What was measured, with its unit: `940 ms`, `5 clicks`, `yes`. */
export function valueText(value: Condition['measured'], { unit }: Condition): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (unit === 'ms') return durationText(value);
  if (unit === undefined || unit === 'status') return String(value);
  return `${value.toLocaleString('en')} ${value === 1 && unit !== 'px' ? unit.slice(0, -1) : unit}`;
}
