import { type Context, now } from '../context.ts';
import { scrubText } from '../privacy/scrubText.ts';
import { stackFrames } from '../privacy/stackFrames.ts';
import type { Cause } from '../reaction/cause.ts';

/** The browser's own notice that a ResizeObserver needs another frame, and code that is not the page's. */
const FOREIGN = /^ResizeObserver loop|-extension:\/\//;

/** Reports uncaught errors and unhandled rejections, without anybody's data in the message. */
export function captureErrors(context: Context, cause: Cause): void {
  const report = (how: 'error' | 'rejection', thrown: Partial<Error> | undefined, text: string, file = '') => {
    const stack = String(thrown?.stack ?? file);
    const message = String(thrown?.message ?? text);
    const click = cause._recent()?._n;
    // Only the innermost frames decide: an extension may also have called the page's code.
    if (FOREIGN.test(message) || FOREIGN.test(stack.split('\n', 3).join())) return;
    context._emit(
      'error',
      now(),
      { how, name: thrown?.name?.slice(0, 128), message: scrubText(message, 512), frames: stackFrames(stack), click },
      undefined,
      !!click,
    );
  };
  context._on('error', (event: ErrorEvent) => {
    // Images and scripts that did not load pass here as well, without a message.
    if (event.message) report('error', event.error, event.message, `at ${event.filename}:${event.lineno}`);
  });
  context._on('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    report('rejection', reason, typeof reason === 'string' ? reason : 'rejected');
  });
}
