import type { NearMiss, ReportedSignal, StoredEvent } from '../startWince.ts';
import type { Unit } from './judge.ts';

/** What a reader needs to see why a verdict is wrong. */

/** One line: what was expected or fired, and where. */
export function headline(id: string, unit: Unit): string {
  if (unit.kind === 'fn')
    return `${id}: silent, ${unit.rule} expected on ${unit.expected.target}. ${unit.expected.why}`;
  if (unit.kind === 'fp')
    return `${id}: false ${unit.rule} on ${[...new Set(unit.fired.map(({ element }) => element.selector || 'page'))].join(', ')}`;
  return `${id}: ${unit.rule}`;
}

/** Why a signal fired: its own explanation. */
export function reasonLines({ explanation }: ReportedSignal): string[] {
  const start = explanation.events[0]?.at ?? 0;
  return [
    explanation.summary,
    ...explanation.conditions.map(({ name, measured, op, threshold }) => `${name} ${measured} (${op} ${threshold})`),
    ...explanation.events.map(({ at, role, text }) => `${seconds(at - start)} ${role} ${text}`),
  ];
}

/** What kept a rule silent, as far as anything came near. */
export function nearMissLines(rule: string, nearMisses: readonly NearMiss[]): string[] {
  const miss = nearMisses.find((near) => near.rule === rule);
  if (!miss) return ['nothing came near'];
  const failed = miss.failed.map(({ text, measured, op, threshold }) => `${text}: ${measured} (${op} ${threshold})`);
  return [`almost, on ${miss.selector || 'the page'}:`, ...failed.map((line) => `  ${line}`)];
}

/** What the engine had to go by. */
export function eventLines(events: readonly StoredEvent[]): string[] {
  const start = events[0]?.at ?? 0;
  return events.map(({ at, type, route, element, data }) => {
    const { t: _t, type: _type, path: _path, ...facts } = data;
    return `${seconds(at - start)} ${type} ${route} ${element?.selector ?? ''} ${JSON.stringify(facts)}`;
  });
}

function seconds(ms: number): string {
  return `+${(ms / 1_000).toFixed(3)}`;
}
