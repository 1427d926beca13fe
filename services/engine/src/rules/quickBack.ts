import type { Condition, RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

/** By what it is taken back with as well: a link of the page may be no more than the next step. */
const NOT_MISLED: Condition = {
  fact: 'awayMisled',
  op: '=',
  value: false,
  text: 'not because the page had moved under the pointer, which has a rule of its own',
  exclusion: true,
};

const CAME_BACK: Condition[] = [
  isType(['page', 'route'], 'a page or route was shown'),
  { fact: 'returned', op: '=', value: true, text: 'the one from before the last' },
  {
    fact: 'awayBy',
    op: '=',
    value: 'press',
    text: 'the person had gone there by a click, not by a redirect',
    exclusion: true,
  },
  { fact: 'inputsBefore', op: '<=', value: 0, text: 'nothing was clicked, typed or scrolled there' },
];

export const quickBack: RuleDraft = {
  id: 'quick-back',
  version: 3,
  title: 'Quick back',
  verb: 'was opened and left straight back',
  family: 'promise',
  scope: 'session',
  about: 'route-before',
  reachMs: 60_000,
  severity: 'medium',
  weight: 15,
  when: [
    {
      kind: 'each',
      key: 'route',
      select: [
        ...CAME_BACK,
        NOT_MISLED,
        { fact: 'cameBy', op: '=', value: 'back', text: 'by the browser’s back button, over a page load' },
        // Long enough to see that it is the wrong page, too short to read it.
        { fact: 'awayMs', op: '<=', value: 5_000, unit: 'ms', text: 'after 5,000 ms at most' },
      ],
      quietMs: 30_000,
    },
    {
      kind: 'each',
      key: 'route',
      select: [
        ...CAME_BACK,
        NOT_MISLED,
        { fact: 'cameBy', op: '=', value: 'pop', text: 'by the browser’s back button, within one page load' },
        { fact: 'freshPage', op: '=', value: true, text: 'from a page with a heading of its own' },
        // Nothing has to load: what is left later has been looked at.
        { fact: 'awayMs', op: '<=', value: 3_000, unit: 'ms', text: 'after 3,000 ms at most' },
      ],
      quietMs: 30_000,
    },
    {
      kind: 'each',
      key: 'route',
      select: [
        ...CAME_BACK,
        { fact: 'cameBy', op: '=', value: 'press', text: 'by a click' },
        { fact: 'manyPages', op: '=', value: false, text: 'not the next of many pages', exclusion: true },
        // A click on a link back needs finding first: less than this is no reading time at all.
        { fact: 'awayMs', op: '<=', value: 2_000, unit: 'ms', text: 'after 2,000 ms at most' },
      ],
      quietMs: 30_000,
    },
  ],
  means: 'A page is not what the link to it promised.',
  silent: [
    'Redirects, logins and payments; moves made by scripts.',
    'A page that a misclick after a layout shift has led to, left by the browser’s back button: that is the other rule’s.',
    'Lightboxes, dialogs and tabs that use the history within one page.',
    'From a list to an item and back, with time to read it or a scroll on it.',
  ],
  example: 'A search result is opened and left within a second, then the next one is.',
};
