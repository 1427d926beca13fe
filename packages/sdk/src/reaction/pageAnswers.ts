import type { Relation } from '@wince/protocol';
import { type Context, now } from '../context.ts';
import { contains, targetOf } from '../element/parents.ts';
import { isAmbient, markAmbient } from './ambient.ts';
import type { Cause } from './cause.ts';
import { addAnswer, type Watch } from './watch.ts';

/** A scroll this soon after wheel, finger or key is the person's. */
const USER_SCROLL_MS = 400;
/** Later, a window that loses the focus does so because the person turned away. */
const BLUR_MS = 1_000;
const KEY_MS = 100;

/** Calls that answer a click without changing the document: owner, methods, kind, relation. */
const EFFECTS: Array<[owner: string, methods: string, kind: string, relation: Relation]> = [
  ['', 'open', 'tab', 'page'],
  ['', 'alert confirm prompt print', 'dialog', 'page'],
  ['Clipboard', 'writeText write', 'value', 'caused'],
  ['AudioBufferSourceNode', 'start', 'media', 'caused'],
  ['AudioScheduledSourceNode', 'start', 'media', 'caused'],
  ['WebSocket', 'send', 'request', 'caused'],
  // A report about the click, not an answer to it.
  ['Navigator', 'sendBeacon', 'request', 'unrelated'],
];

/**
 * Tells of an answer for the click whose code is running; where none is, for every click that waits. A region that
 * moves by itself answers nothing.
 */
export type Answer = (kind: string, region?: Node | null, accepts?: (watch: Watch) => unknown) => void;

/** Answers that are no mutation: focus, scroll, values, dialogs, media, other windows. */
export function watchPage(context: Context, cause: Cause): Answer {
  const { _watches: watches, _on: on } = context;
  let keyAt = -USER_SCROLL_MS;
  let scrollAt = keyAt;

  const answer: Answer = (kind, region, accepts) => {
    const nowMs = now();
    if (region && !watches.size) markAmbient(region, nowMs);
    for (const watch of cause._current ? [cause._current] : watches) {
      const ambient = region && cause._strength(watch) < 2 && isAmbient(region, watch._t);
      if (ambient) watch._ambient.add(kind);
      if (!accepts || accepts(watch)) addAnswer(watch, kind, ambient ? 'unrelated' : 'page', nowMs);
    }
  };

  // Before the call: a dialog blocks the page for as long as it is open.
  for (const [owner, methods, kind, relation] of EFFECTS)
    for (const method of methods.split(' '))
      context._patch(owner ? (window as never)[owner]?.['prototype'] : window, method, (call) => {
        if (cause._current) addAnswer(cause._current, kind, relation, now());
        return call();
      });
  on('keydown', () => {
    keyAt = scrollAt = now();
  });
  on('wheel touchmove', () => {
    scrollAt = now();
  });
  on('scroll', ({ target }: Event) => {
    if (now() - scrollAt > USER_SCROLL_MS) answer('scroll', target as Node);
    else scrollAt = now();
  });
  on('focusin', (event: Event) => {
    const target = targetOf(event);
    if (now() - keyAt > KEY_MS)
      answer('focus', null, ({ _element: element }) => !contains(target, element) && !contains(element, target));
  });
  on('input change', (event: Event) => {
    if (cause._current || !event.isTrusted) answer('value');
    // Typing after a click is the person's doing, not an answer.
    else for (const watch of watches) watch._values.delete(targetOf(event));
  });
  on('toggle fullscreenchange', () => answer('dialog'));
  on('play pause volumechange', ({ target }: Event) => answer('media', target as Node));
  on('copy cut', () => cause._current && answer('value'));
  on('visibilitychange', () => document.hidden && answer('visibility'));
  on(
    'blur',
    ({ target }: Event) => target === window && answer('focus', null, (watch) => now() - watch._clickT < BLUR_MS),
  );
  return answer;
}
