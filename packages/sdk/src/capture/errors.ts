import { now, on } from '../page/page.ts';
import { scrubText } from '../privacy/scrubText.ts';
import { stackFrames } from '../privacy/stackFrames.ts';
import { recent } from '../reaction/cause.ts';
import { emit } from '../transport/delivery.ts';

/** The browser's own notice that a ResizeObserver needs another frame, and code that is not the page's. */
const FOREIGN = /^ResizeObserver loop|-extension:\/\//;

/** Reports uncaught errors and unhandled rejections, without anybody's data in the message. */
export function captureErrors(): void {
  const report = (how: 'error' | 'rejection', thrown: unknown, text: string) => {
    const { name, message = text, stack = '' } = Object(thrown) as Error;
    // A rejection is told of a task later than it happens.
    const click = recent(how === 'error' ? 2 : 1)?._event.n;
    if (!FOREIGN.test(message + stack))
      emit(
        'error',
        now(),
        { how, name, message: scrubText(message, 512), frames: stackFrames(stack), click },
        undefined,
        click,
      );
  };
  // Images and scripts that did not load pass here as well, without a message.
  on('error', ({ error, message }: ErrorEvent) => message && report('error', error, message));
  on('unhandledrejection', ({ reason }: PromiseRejectionEvent) => report('rejection', reason, `${reason}`));
}
