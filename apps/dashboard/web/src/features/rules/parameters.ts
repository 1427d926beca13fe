import { t } from '../../messages/t.ts';
import { at, isObject, type Json, type JsonObject, type Path, withAt } from './json.ts';

/** One number of a rule that a form shows. */
export interface Parameter {
  path: Path;
  label: string;
  value: number;
  unit: string | undefined;
  group: 'threshold' | 'window' | 'cooldown';
}

/** In measured times: it never happened. */
const NEVER_MS = 3_600_000;

const WINDOW_LABELS: Readonly<Record<string, readonly [label: string, unit: string | undefined]>> = {
  gapMs: [t('rules.longestPauseFromOne'), 'ms'],
  settleMs: [t('rules.timeToWaitAfter'), 'ms'],
  withinMs: [t('rules.timeInWhichIt'), 'ms'],
  everyMs: [t('rules.lengthOfEachWindow'), 'ms'],
  size: [t('rules.howManyEventsThe'), undefined],
};

/** The numbers of a rule, in the order in which it is judged. What JSON holds beyond them stays as it is. */
export function parametersOf(rule: Json): Parameter[] {
  const when = at(rule, ['when']);
  const operators = Array.isArray(when) ? when : [];
  return [
    ...operators.flatMap((operator, i) => (isObject(operator) ? operatorParameters(operator, ['when', i]) : [])),
    ...numberAt(rule, ['reachMs'], t('rules.howFarBackOne'), 'ms', 'window'),
  ];
}

function operatorParameters(operator: JsonObject, path: Path): Parameter[] {
  const windowed = at(operator, ['window']);
  return [
    ...conditionsAt(operator, path, ['select']),
    ...conditionsAt(operator, path, ['first']),
    ...conditionsAt(operator, path, ['second']),
    ...conditionsAt(operator, path, ['window', 'only']),
    ...conditionsAt(operator, path, ['where']),
    ...Object.keys(isObject(windowed) ? windowed : {}).flatMap((key) => {
      const [label, unit] = WINDOW_LABELS[key] ?? [];
      return label === undefined ? [] : prefixed(path, numberAt(operator, ['window', key], label, unit, 'window'));
    }),
    ...prefixed(path, numberAt(operator, ['withinMs'], t('rules.timeInWhichTheSecond'), 'ms', 'window')),
    ...prefixed(path, numberAt(operator, ['quietMs'], t('rules.matchesWithinThisTime'), 'ms', 'cooldown')),
  ];
}

function conditionsAt(operator: JsonObject, path: Path, list: Path): Parameter[] {
  const entries = at(operator, list);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, i) => {
    const place = [...path, ...list, i];
    const any = at(entry, ['any']);
    if (Array.isArray(any)) return any.flatMap((one, k) => conditionParameters(one, [...place, 'any', k]));
    return conditionParameters(entry, place);
  });
}

function conditionParameters(condition: Json, path: Path): Parameter[] {
  if (!isObject(condition)) return [];
  const { value, text, unit, n, op } = condition;
  const label = typeof text === 'string' ? text : '';
  const own: Parameter[] =
    typeof value === 'number' && value !== NEVER_MS && op !== '='
      ? [
          {
            path: [...path, 'value'],
            label,
            value,
            unit: typeof unit === 'string' ? unit : undefined,
            group: 'threshold',
          },
        ]
      : [];
  const times: Parameter[] =
    typeof n === 'number'
      ? [{ path: [...path, 'n'], label: t('rules.howMany', { label }), value: n, unit: undefined, group: 'threshold' }]
      : [];
  return [...times, ...own];
}

function numberAt(
  place: Json,
  path: Path,
  label: string,
  unit: string | undefined,
  group: Parameter['group'],
): Parameter[] {
  const value = at(place, path);
  return typeof value === 'number' ? [{ path, label, value, unit, group }] : [];
}

function prefixed(path: Path, parameters: Parameter[]): Parameter[] {
  return parameters.map((parameter) => ({ ...parameter, path: [...path, ...parameter.path] }));
}

/** The rule with another number, and with the sentence of its condition saying that number. */
export function withParameter(rule: JsonObject, { path, value: old }: Parameter, value: number): JsonObject {
  const changed = withAt(rule, path, value);
  const beside = [...path.slice(0, -1), 'text'];
  const text = at(rule, beside);
  return typeof text === 'string' ? withAt(changed, beside, retold(text, old, value)) : changed;
}

/** `at least 4 clicks` with 6 for 4; as it was where it does not name the number. */
export function retold(text: string, old: number, value: number): string {
  for (const written of new Set([old.toLocaleString('en'), String(old)])) {
    const found = text.match(new RegExp(`(?<![\\d.,])${written.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`));
    if (found?.index !== undefined)
      return `${text.slice(0, found.index)}${value.toLocaleString('en')}${text.slice(found.index + written.length)}`;
  }
  return text;
}
