import type { BacktestResult, NearMiss } from '@wince/engine';

type Signal = BacktestResult['examples']['signals']['stay'][number];
type Condition = NearMiss['failed'][number];
/** A signal as the API shows it. */
export type ExplainedSignal = Pick<
  Signal,
  'id' | 'rule' | 'ruleVersion' | 'at' | 'route' | 'element' | 'severity' | 'explanation'
>;

/** A signal as a person reads it: what, where, which conditions with their numbers, what was ruled out, what happened. */
export function signalLines(signal: ExplainedSignal): string[] {
  const { explanation, element } = signal;
  return [
    explanation.summary,
    `${signal.rule}, version ${signal.ruleVersion}, severity ${signal.severity}`,
    `${signal.route}  ${element.selector}`,
    '',
    'Because',
    ...explanation.conditions.map(conditionLine),
    ...(explanation.exclusions.length > 0 ? ['', 'Ruled out'] : []),
    ...explanation.exclusions.map(({ text, applied }) => `  ${applied ? 'no ' : 'ok '} ${text}`),
    '',
    'What happened (> counted by the rule)',
    ...explanation.events.map(eventLine),
  ];
}

export function nearMissLines(
  miss: Pick<NearMiss, 'rule' | 'at' | 'route' | 'selector' | 'label' | 'failed' | 'met'>,
): string[] {
  return [
    `  ${miss.rule} on ${miss.label || miss.selector || miss.route} at ${timeOf(miss.at)}: ${miss.met.length} conditions held, not`,
    ...miss.failed.map((condition) => `  ${conditionLine(condition)}`),
  ];
}

const SIGNS: Record<Condition['op'], string> = {
  '>=': '>=',
  '<=': '<=',
  '=': '=',
  any: 'one of',
  none: 'none of',
};

function conditionLine({ text, op, measured, threshold, unit, met }: Condition): string {
  const of = unit === undefined ? '' : ` ${unit}`;
  return `  ${met ? 'ok ' : 'no '} ${text}: ${measured}${typeof measured === 'number' ? of : ''} (${SIGNS[op]} ${threshold}${typeof threshold === 'number' ? of : ''})`;
}

function eventLine({ at, role, text }: NearMiss['events'][number]): string {
  return `  ${role === 'matched' ? '>' : ' '} ${timeOf(at)}  ${text}`;
}

/** UTC, to the millisecond. */
function timeOf(at: number): string {
  return new Date(at).toISOString().slice(11, 23);
}
