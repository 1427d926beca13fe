import type { RuleDraft } from './definition.ts';
import { rageBurst } from './rageBurst.ts';
import { BY_FINGER } from './selectors.ts';

export const rageTap: RuleDraft = {
  id: 'rage-tap',
  version: 6,
  title: 'Rage tap',
  verb: 'was tapped again and again, and nothing happened',
  family: 'click',
  scope: 'page',
  reachMs: 30_000,
  severity: 'high',
  weight: 60,
  // A fingertip is about 45 px wide.
  when: rageBurst(BY_FINGER, 45),
  means: 'The same as a rage click, by touch.',
  silent: [
    'Taps that are answered each time, as in stories or games.',
    'Leafing on while the page says that it is at work.',
    'Flicks, pinches and double taps that zoom.',
  ],
  example: 'Seven taps on “Add to bag” that never answers.',
};
