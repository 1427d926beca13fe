import type { RuleDefinition } from './definition.ts';

/** A person loads the same page again and again because it does not come up right. */
export const rageReload: RuleDefinition = {
  id: 'rage-reload',
  version: 1,
  title: 'Rage reload',
  verb: 'was reloaded again and again',
  scope: 'session',
  reachMs: 40_000,
  severity: 'medium',
  weight: 35,
  operator: {
    kind: 'count',
    select: [
      { fact: 'type', op: '=', value: 'page', text: 'a page load' },
      { fact: 'load', op: '=', value: 'reload', text: 'a reload of the page' },
      { fact: 'scripted', op: '=', value: false, text: 'asked for by the person, not by a script', exclusion: true },
    ],
    by: 'route',
    count: 3,
    withinMs: 20_000,
    countAfterError: 2,
    unit: 'reloads',
  },
};
