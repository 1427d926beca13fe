import type { Incident, IncidentFilters } from '../api/incidents.ts';
import type { TriageOrder } from '../api/triage.ts';
import { t } from '../messages/t.ts';

/** What a decision is about: incidents one by one, or all that match a search. */
export type Target =
  | { type: 'these'; incidents: readonly Incident[] }
  | { type: 'matching'; filters: IncidentFilters; asOf: number; except: readonly string[]; count: number };

export function countOf(target: Target): number {
  return target.type === 'these' ? target.incidents.length : target.count;
}

/** The only incident it is about, if it is one. */
export function onlyOne(target: Target): Incident | undefined {
  return target.type === 'these' && target.incidents.length === 1 ? target.incidents[0] : undefined;
}

export function toOrder(target: Target): Pick<TriageOrder, 'incidents' | 'matching'> {
  if (target.type === 'these') return { incidents: target.incidents.map(({ id }) => id) };
  const { q, status, route, rule, range } = target.filters;
  const set = Object.entries({ q, status, route, rule, range }).filter(([, value]) => value !== undefined);
  return { matching: { ...Object.fromEntries(set), asOf: target.asOf, except: [...target.except] } };
}

/** `WIN-1A2B3C4D`, `12 incidents` */
export function nameOf(target: Target): string {
  return onlyOne(target)?.shortId ?? t('triage.incidents', { count: countOf(target) });
}
