import type { Explanation } from '../api/signal.ts';
import { t } from '../messages/t.ts';
import { durationText } from './time.ts';

type Condition = Explanation['conditions'][number];

/** `at least 4 clicks` */
export function neededText(condition: Condition): string {
  const { op, threshold } = condition;
  if (op === 'none')
    return typeof threshold === 'string' && threshold !== '' && threshold !== 'none'
      ? t('format.noneOf', { threshold })
      : t('format.none');
  const value = valueText(threshold, condition);
  if (op === '>=') return t('format.atLeast', { value });
  if (op === '<=') return t('format.atMost', { value });
  return op === 'any' ? t('format.anyOf', { value }) : value;
}

/** What was measured, with its unit: `940 ms`, `5 clicks`, `yes`. */
export function valueText(value: Condition['measured'], { unit }: Condition): string {
  if (typeof value === 'boolean') return value ? t('format.yes') : t('format.no');
  if (typeof value === 'string') return value;
  if (unit === 'ms') return durationText(value);
  if (unit === undefined || unit === 'status') return String(value);
  return `${value.toLocaleString('en')} ${value === 1 && unit !== 'px' ? unit.slice(0, -1) : unit}`;
}
