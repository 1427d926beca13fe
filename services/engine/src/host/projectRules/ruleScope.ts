import type { Signal } from '@wince/protocol';
import type { RuleLayer, RulePeriod } from './rulePeriods.ts';

/** Where an override holds: on some routes, on some elements, or both. */
export interface RuleScope {
  /** `/orders/*`: a star stands for one part of the path; `/orders/**` for any number at its end. */
  route?: string;
  /** Selector or name, as signals show it. */
  element?: string;
}

function isInScope({ route, element }: RuleScope, signal: Pick<Signal, 'route' | 'element'>): boolean {
  if (element !== undefined && element !== signal.element.selector && element !== signal.element.label) return false;
  return route === undefined || isOnRoute(route, signal.route);
}

/** Whether a signal that a layer of the period found counts. */
export function counts(period: RulePeriod, layer: RuleLayer, signal: Signal): boolean {
  if (signal.at < period.from || signal.at >= period.to) return false;
  if (layer.shadow) return true;
  const scopes = period.scopes[signal.rule] ?? [];
  return scopes.findIndex((scope) => isInScope(scope, signal)) === layer.place;
}

/** The narrower one first: an element on a route, an element, a route, everything; longer patterns before shorter. */
export function narrowestFirst(a: RuleScope, b: RuleScope): number {
  return weightOf(b) - weightOf(a);
}

function isOnRoute(pattern: string, route: string): boolean {
  const wanted = pattern.split('/');
  const given = route.split('/');
  const open = wanted.at(-1) === '**';
  if (open) wanted.pop();
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((part, i) => part === '*' || part === given[i]);
}

function weightOf({ route, element }: RuleScope): number {
  return (element === undefined ? 0 : 10_000) + (route === undefined ? 0 : 1 + route.length);
}
