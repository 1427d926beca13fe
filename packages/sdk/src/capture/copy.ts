import { describe } from '../element/describe.ts';
import { closest, isIgnored, targetOf } from '../element/parents.ts';
import { now, on } from '../page/page.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { emit } from '../transport/delivery.ts';
import { messages } from './errors.ts';

const ALERT = '[role=alert],[role=status],[aria-live=assertive]';
/** Shorter pieces of a message are words of any language. */
const MIN_CHARS = 12;

/** Reports that something was copied, and whether it was about an error. */
export function captureCopies(): void {
  on('copy', (event: Event) => {
    const target = targetOf(event);
    const text = `${getSelection()}`.trim();
    if (isIgnored(target)) return;
    emit(
      'copy',
      now(),
      {
        path: currentPath(),
        alert: closest(target, ALERT) ? 1 : undefined,
        error:
          text.length >= MIN_CHARS && messages.some((message) => message.includes(text) || isIn(message, text))
            ? 1
            : undefined,
      },
      describe(target),
    );
  });
}

const isIn = (message: string, text: string) => message.length >= MIN_CHARS && text.includes(message);
