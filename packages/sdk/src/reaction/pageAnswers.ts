import { contains, targetOf } from '../element/parents.ts';
import { now, on, patch } from '../page/page.ts';
import { current } from './cause.ts';
import { addAnswer, type Watch, watches } from './watch.ts';

/** Later, a window that loses the focus does so because the person turned away. */
const BLUR_MS = 1_000;
/** A focus that moves this soon after a key was moved by it. */
const KEY_MS = 100;

/** Tells of an answer for the click whose code is running; where none is, for every click that waits. */
export function answer(kind: string, accepts?: (watch: Watch) => unknown): void {
  for (const watch of current ? [current] : watches) if (!accepts || accepts(watch)) addAnswer(watch, kind, 'page');
}

const answerCurrent = (kind: string) => () => current && answer(kind);

/** Answers that are no mutation: focus, values, dialogs, media, other windows. */
export function watchPage(): void {
  let keyAt = 0;
  // Calls that answer without changing the document; a dialog blocks the page for as long as it is open.
  patch(window, 'open', answerCurrent('tab'));
  patch(window, 'alert confirm print', answerCurrent('dialog'));
  patch(window.Clipboard?.prototype, 'writeText', answerCurrent('value'));
  // Every sound is connected to something.
  patch(window.AudioNode?.prototype, 'connect', answerCurrent('media'));
  on('copy', answerCurrent('value'));
  on('toggle', () => answer('dialog'));
  on('play pause volumechange', () => answer('media'));
  on('keydown', () => {
    keyAt = now();
  });
  on('focusin', (event: Event) => {
    const target = targetOf(event);
    if (now() - keyAt > KEY_MS)
      answer('focus', ({ _element: element }) => !contains(target, element) && !contains(element, target));
  });
  on('input', (event: Event) => {
    if (current || !event.isTrusted) answer('value');
    // Typing after a click is the person's doing, not an answer.
    else for (const watch of watches) watch._values.delete(targetOf(event));
  });
  on('visibilitychange', () => document.hidden && answer('visibility'));
  on('blur', ({ target }: Event) => target === window && answer('focus', (watch) => now() - watch._clickT < BLUR_MS));
}
