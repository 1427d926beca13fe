import type { Condition, RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

const RELOADS: Condition[] = [
  isType('page', 'a page load'),
  { fact: 'load', op: '=', value: 'reload', text: 'a reload of the page' },
  { fact: 'scripted', op: '=', value: false, text: 'asked for by the person, not by a script', exclusion: true },
];

/** A person loads the same page again and again because it does not come up right. */
export const rageReload: RuleDraft = {
  id: 'rage-reload',
  version: 2,
  title: 'Rage reload',
  verb: 'was reloaded again and again',
  family: 'load',
  scope: 'session',
  about: 'page',
  reachMs: 60_000,
  severity: 'medium',
  weight: 35,
  when: [
    {
      kind: 'window',
      select: RELOADS,
      key: 'route',
      window: { kind: 'sliding', withinMs: 20_000 },
      where: [{ measure: 'count', op: '>=', value: 3, unit: 'reloads', text: 'at least 3 reloads within 20 s' }],
      quietMs: 20_000,
    },
    {
      kind: 'window',
      select: [
        ...RELOADS,
        { fact: 'sinceTroubleMs', op: '<=', value: 20_000, unit: 'ms', text: 'after an error or a blank page' },
      ],
      key: 'route',
      window: { kind: 'sliding', withinMs: 20_000 },
      where: [
        {
          measure: 'count',
          op: '>=',
          value: 2,
          unit: 'reloads',
          text: 'at least 2 reloads within 20 s after an error',
        },
      ],
      quietMs: 20_000,
    },
  ],
  means: 'A page does not come up right, and somebody tries to make it.',
  silent: [
    'Pages that reload themselves, hot reload, meta refresh.',
    'One reload; a look at live scores now and then.',
  ],
  example: 'Five reloads in seven seconds of a dashboard that stays empty.',
};
