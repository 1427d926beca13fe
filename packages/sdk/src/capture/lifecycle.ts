import type { PageEvent } from '@wince/protocol';
import { type Context, now } from '../context.ts';
import { urlTemplate } from '../privacy/urlTemplate.ts';
import type { Delivery } from '../transport/delivery.ts';

/** Reports how the page was loaded, hidden, shown and left. */
export function captureLifecycle(context: Context, delivery: Delivery): void {
  const { _emit: emit, _on: on } = context;
  const session = context._session._current();
  let hasLeft = false;

  const reportPage = (how: PageEvent['how'], scripted?: 1 | undefined) =>
    emit('page', now(), { how, scripted, path: urlTemplate(location.href) });

  const [entry] = performance.getEntriesByType('navigation') as Array<
    PerformanceNavigationTiming & { activationStart?: number }
  >;
  const how = entry?.activationStart ? 'prerender' : (entry?.type ?? 'navigate');
  reportPage(how, how === 'reload' && session.reload === location.pathname ? 1 : undefined);
  session.reload = undefined;

  on('visibilitychange', () => {
    // After pagehide the browser hides the page as well; the goodbye has said so.
    if (hasLeft) return;
    const state = document.visibilityState;
    emit('visibility', now(), { state });
    // What is settled goes now: a hidden page may be killed without another word.
    if (document.hidden) delivery._flush(true);
  });
  on('pagehide', (event: PageTransitionEvent) => {
    hasLeft = true;
    for (const leave of context._leavers) context._guard(leave);
    emit('leave', now(), { cached: event.persisted ? 1 : undefined });
    delivery._leave();
  });
  on('pageshow', (event: PageTransitionEvent) => {
    hasLeft = false;
    if (event.persisted) reportPage('restore');
  });
}
