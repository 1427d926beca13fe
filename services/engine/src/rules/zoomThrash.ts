import type { Condition, RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

const PINCHES: Condition[] = [
  isType('zoom', 'a zoom'),
  { fact: 'how', op: '=', value: 'pinch', text: 'of the page' },
  { fact: 'picture', op: '=', value: false, text: 'not on a picture, map or drawing', exclusion: true },
];

export const zoomThrash: RuleDraft = {
  id: 'zoom-thrash',
  version: 2,
  title: 'Zoom thrash',
  verb: 'was zoomed in and out, or turned, again and again',
  family: 'zoom',
  scope: 'page',
  about: 'page',
  reachMs: 60_000,
  severity: 'medium',
  weight: 20,
  when: [
    {
      kind: 'window',
      select: PINCHES,
      key: 'page',
      window: { kind: 'sliding', withinMs: 20_000 },
      where: [
        { measure: 'count', op: '>=', value: 3, text: 'at least 3 zooms within 20 s' },
        // One long zoom may take three fingers' work.
        { measure: 'distinct', fact: 'zoomDirection', op: '>=', value: 2, text: 'in and out' },
      ],
      quietMs: 20_000,
    },
    {
      kind: 'window',
      select: [
        ...PINCHES,
        { fact: 'zoomDirection', op: '=', value: 'in', text: 'in' },
        // Somebody or the page has gone all the way back in between.
        { fact: 'zoomFrom', op: '>=', value: 0.99, text: 'begun no smaller than the page’s own size' },
        { fact: 'zoomFrom', op: '<=', value: 1.1, text: 'and hardly larger' },
      ],
      key: 'page',
      window: { kind: 'sliding', withinMs: 20_000 },
      where: [{ measure: 'count', op: '>=', value: 3, text: 'at least 3 such zooms within 20 s' }],
      quietMs: 20_000,
    },
    {
      kind: 'window',
      select: [
        isType('zoom', 'a turn of the device'),
        { fact: 'how', op: '=', value: 'rotate', text: 'of the device' },
      ],
      key: 'page',
      window: { kind: 'sliding', withinMs: 10_000 },
      where: [{ measure: 'count', op: '>=', value: 4, text: 'at least 4 turns within 10 s' }],
      quietMs: 20_000,
    },
  ],
  means: 'Text cannot be read at any size, or does not keep the one it was given.',
  silent: ['Zooming a picture, a map, a drawing.', 'One zoom in and one out; a device turned once or twice.'],
  example: 'A table on a phone is zoomed in and out five times in seven seconds.',
};
