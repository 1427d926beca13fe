import type { Condition, Operator, RuleDefinition } from '../rules/definition.ts';
import { judgedTypes } from './lookedTypes.ts';

/** Which route an event happened on; what came of a click later. */
const ALWAYS = ['page', 'route', 'late'];
const NOTHING: readonly string[] = [];
const CLICK = ['click'];
const REQUEST = ['click', 'request'];

/**
 * Facts that an event has from itself, its element, its route and its late answer, or from events of these types as
 * well. What is not listed depends on what the person did before, or may one day.
 */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  ...namesOf(['type', 'route', 'tag', 'role', 'disabled', 'promise', 'opaque', 'picture', 'textField']),
  ...namesOf([
    'trusted',
    'pointer',
    'button',
    'modified',
    'selectedText',
    'watched',
    'watchedMs',
    'answers',
    'shiftMs',
  ]),
  ...namesOf(['durationMs', 'how', 'errorHow', 'opaqueError', 'foreignError', 'times', 'errorKind']),
  ...namesOf(['failedStatus', 'aborted', 'offline', 'stream', 'unfinished', 'blocked']),
  ...namesOf(['refused', 'accepted', 'filledFields', 'filledByHand', 'retyped', 'inForm']),
  ...namesOf(['key', 'writes', 'presses', 'paceMs', 'keyAnsweredMs', 'load', 'change', 'scripted']),
  ...namesOf([
    'held',
    'followed',
    'userScroll',
    'zoomFrom',
    'zoomDirection',
    'copiedError',
    'gonePercent',
    'turns',
    'pathPx',
  ]),
  // An answer may have been to the click before.
  answeredMs: CLICK,
  paired: CLICK,
  threw: ['click', 'request', 'error'],
  formRefused: ['click', 'submit'],
  shownMs: CLICK,
  shown: CLICK,
  requested: CLICK,
  requestMs: REQUEST,
  pending: REQUEST,
  streaming: REQUEST,
  helpedMs: ['click', 'request', 'error', 'submit', 'leave'],
};

/**
 * Types of the events without which the rules would find something else; the others need not be read. Undefined where
 * everything may matter: how pages follow each other, whether anybody was there, which click an event belongs to.
 * Evidence is made of all events, and later.
 */
export function neededTypes(rules: readonly RuleDefinition[]): string[] | undefined {
  const needed = new Set([...ALWAYS, ...judgedTypes(rules)]);
  for (const rule of rules) {
    if (rule.scope !== 'page' || rule.about === 'click' || rule.about === 'route-before' || rule.joins)
      return undefined;
    for (const fact of factsOf(rule)) {
      const types = NEEDS[fact];
      if (types === undefined) return undefined;
      for (const type of types) needed.add(type);
    }
  }
  return [...needed];
}

function factsOf(rule: RuleDefinition): string[] {
  const conditions: readonly (Pick<Condition, 'fact'> | { fact?: string | undefined })[] = [
    ...(rule.lowWhen ?? []),
    ...rule.when.flatMap(comparedBy),
  ];
  const weights = rule.when.flatMap((operator) => ('weight' in operator ? [operator.weight] : []));
  return [...conditions.map(({ fact }) => fact), ...weights].filter((fact) => fact !== undefined);
}

function comparedBy(operator: Operator): readonly { fact?: string | undefined }[] {
  switch (operator.kind) {
    case 'each':
      return operator.select;
    case 'sequence':
      return [...operator.first, ...operator.second];
    case 'window': {
      const { window, where } = operator;
      const own = window.kind === 'gap' ? (window.only ?? []) : [];
      const ending = window.kind === 'until' ? [...window.end, ...(window.reset ?? [])] : [];
      return [
        ...operator.select,
        ...own,
        ...ending,
        ...where.flatMap((entry) => ('any' in entry ? entry.any : [entry])),
      ];
    }
  }
}

function namesOf(facts: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(facts.map((fact) => [fact, NOTHING]));
}
