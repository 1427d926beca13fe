import type { Cause, Signal } from '@wince/protocol';
import { DEFAULT_RULES } from '../rules/defaultRules.ts';
import { type IncidentIdentity, identifyCause, identityOf } from './cause.ts';

/** The incident of a signal, of one that was made before signals named their cause as well. */
export function identifyIncident(
  signal: Pick<Signal, 'projectId' | 'rule' | 'route' | 'element'> & { explanation?: { cause?: Cause } },
): IncidentIdentity {
  const cause = signal.explanation?.cause ?? identifyCause({ ...signal, family: familyOf(signal.rule) });
  return identityOf(signal.projectId, cause);
}

function familyOf(rule: Signal['rule']): string {
  return DEFAULT_RULES.find(({ id }) => id === rule)?.family ?? rule;
}
