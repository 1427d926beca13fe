import type { RuleDraft } from './definition.ts';
import { isType, OBSERVABLE } from './selectors.ts';

export const thrashedCursor: RuleDraft = {
  id: 'thrashed-cursor',
  version: 2,
  title: 'Thrashed cursor',
  verb: 'made somebody shake the mouse',
  family: 'cursor',
  scope: 'page',
  about: 'page',
  reachMs: 20_000,
  severity: 'medium',
  weight: 20,
  when: [
    {
      kind: 'window',
      select: [
        isType('cursor', 'a movement of the mouse'),
        { fact: 'held', op: '=', value: false, text: 'no button held: not drawing, not dragging', exclusion: true },
        {
          fact: 'followed',
          op: '=',
          value: false,
          text: 'the page did not go along with the pointer',
          exclusion: true,
        },
        OBSERVABLE,
      ],
      key: 'page',
      parts: 'slices',
      window: { kind: 'sliding', withinMs: 1_500 },
      where: [
        // Overshooting a target turns twice; reading turns once a line and slowly.
        { measure: 'sum', fact: 'turns', op: '>=', value: 6, text: 'at least 6 changes of direction within 1,500 ms' },
        {
          measure: 'path-ratio',
          op: '>=',
          value: 4,
          text: 'a path at least 4 times as long as the place it covers is wide',
        },
        { measure: 'sum', fact: 'pathPx', op: '>=', value: 300, unit: 'px', text: 'at least 300 px in all' },
        // A hand that trembles covers less.
        { measure: 'spread', op: '>=', value: 60, unit: 'px', text: 'wider than a tremble' },
      ],
      // Shaking goes on; it is told once.
      quietMs: 10_000,
    },
  ],
  means: 'Somebody flings the mouse about because they are stuck or waiting.',
  silent: [
    'Reading along with the mouse, overshooting, resting, trembling.',
    'Drawing and dragging; canvases, players and maps on them.',
    'A page that goes along with the pointer: a game, a chart with a tooltip.',
    'Touch and pen; how often a mouse reports and how dense the screen is make no difference.',
  ],
  example: 'Three seconds of to and fro over a page that stays on “Loading”.',
};
