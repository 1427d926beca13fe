import type { RuleDraft } from './definition.ts';
import { rageBurst } from './rageBurst.ts';
import { BY_MOUSE } from './selectors.ts';

/** Four clicks 1.1 s apart at most, on one thing, that did not do what they should. SIGNALS.md, R and RT scenes. */
export const rageClick: RuleDraft = {
  id: 'rage-click',
  version: 7,
  title: 'Rage click',
  verb: 'was clicked again and again, and nothing happened',
  family: 'click',
  scope: 'page',
  reachMs: 30_000,
  severity: 'high',
  weight: 60,
  // A hand that rests stays within 50 px; two targets side by side do not.
  when: rageBurst(BY_MOUSE, 50),
  means: 'Somebody hammers one thing because it does not do what it should.',
  silent: [
    'Fast and answered: steppers, carousels, calendars, keypads, counters, sort headers.',
    'Leafing on while the page says that it is at work, and asks the server at each click.',
    'Double and triple clicks that select text, clicks in text fields and editors.',
    'Canvas, video and embedded documents, which answer where a page cannot look.',
    'Keyboard, voice and scripts; clicks with a modifier or another button.',
    'Clicks faster than a hand, or at exactly equal intervals.',
  ],
  example: 'Seven clicks on “Apply” within 1.5 s, and the coupon is never applied.',
};
