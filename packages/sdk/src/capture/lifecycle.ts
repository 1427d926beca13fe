import type { PageEvent } from '@wince/protocol';
import { guard, heldAt, now, on } from '../page/page.ts';
import { stored } from '../page/storage.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { emit, flush, leave, resume } from '../transport/delivery.ts';

/** How the page came, as far as the browser tells. */
export const loadOf = () =>
  (performance.getEntriesByType('navigation')[0] ?? { type: 'navigate' }) as {
    type: PageEvent['how'];
    activationStart?: number;
  };

/** Reports how the page was loaded, hidden, shown and left. */
export function captureLifecycle(): void {
  let hasLeft = false;
  let isScripted = false;
  const report = (how: PageEvent['how'], t = now(), scripted?: unknown) =>
    emit('page', t, { how, scripted: scripted ? 1 : undefined, path: currentPath() });

  const { type } = loadOf();
  guard(() => {
    const storage = stored();
    // A page that called for its own reload has left its path here.
    isScripted = type === 'reload' && storage.winceReload === location.pathname;
    delete storage.winceReload;
  });
  // Before anything else that the page did meanwhile.
  report(type, heldAt, isScripted);

  on('visibilitychange', () => {
    // After pagehide the browser hides the page as well; the goodbye has said so.
    if (hasLeft) return;
    emit('visibility', now(), { state: document.visibilityState });
    // What is settled goes now: a hidden page may be killed without another word.
    if (document.hidden) flush(true);
  });
  on('pagehide', ({ persisted }: PageTransitionEvent) => {
    hasLeft = true;
    emit('leave', now(), { cached: persisted ? 1 : undefined });
    leave();
  });
  on('pageshow', ({ persisted }: PageTransitionEvent) => {
    hasLeft = false;
    if (!persisted) return;
    resume();
    report('restore');
  });
}
