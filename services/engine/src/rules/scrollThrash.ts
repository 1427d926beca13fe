import type { RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

export const scrollThrash: RuleDraft = {
  id: 'scroll-thrash',
  version: 1,
  title: 'Scroll thrash',
  verb: 'was scrolled hurriedly up and down',
  family: 'scroll',
  scope: 'page',
  about: 'page',
  reachMs: 30_000,
  severity: 'medium',
  weight: 20,
  when: [
    {
      kind: 'window',
      select: [
        isType('scroll', 'a scroll'),
        { fact: 'userScroll', op: '=', value: true, text: 'by the person, not by a script', exclusion: true },
      ],
      key: 'page',
      // Of more than half a viewport on both sides of the turn.
      parts: 'turns',
      window: { kind: 'sliding', withinMs: 5_000 },
      where: [
        { measure: 'count', op: '>=', value: 6, text: 'at least 6 turns of more than half a viewport within 5 s' },
      ],
      quietMs: 10_000,
    },
  ],
  means: 'Somebody hurries up and down a page and does not find what they look for.',
  silent: [
    'Steady reading with a look back; comparing two places slowly.',
    'The swing of a finger’s scroll, small pickers, scripts and anchors.',
  ],
  example: 'Nine sweeps over a settings page within five seconds.',
};
