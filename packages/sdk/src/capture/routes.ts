import { type Context, now } from '../context.ts';
import { urlTemplate } from '../privacy/urlTemplate.ts';
import type { Cause } from '../reaction/cause.ts';
import type { Answer } from '../reaction/pageAnswers.ts';

type How = 'push' | 'replace' | 'pop' | 'hash';

/** Reports route changes without a page load, and tells clicks that they navigated. */
export function captureRoutes(context: Context, cause: Cause, answer: Answer): void {
  let href = location.href;
  const onChange = (how: How) => {
    const before = href;
    href = location.href;
    if (href === before) return;
    const isHash = before.split('#')[0] === href.split('#')[0];
    // `href="#"` on a placeholder changes the address once and leads nowhere.
    if (!isHash || location.hash) answer('navigation');
    context._emit('route', now(), {
      how: isHash && how !== 'pop' ? 'hash' : how,
      path: urlTemplate(href),
      click: cause._recent()?._n,
    });
  };
  const { navigation } = window as { navigation?: Navigation };
  if (navigation) {
    context._on(
      'currententrychange',
      ({ navigationType: type }: NavigationCurrentEntryChangeEvent) =>
        onChange(type === 'push' || type === 'replace' ? type : 'pop'),
      navigation,
    );
    context._on(
      'navigate',
      ({ navigationType, destination, downloadRequest }: NavigateEvent) => {
        // Only a script's reload comes by here; the browser's button does not.
        if (navigationType === 'reload') {
          context._session._current().reload = location.pathname;
          context._session._save();
        }
        if (!destination.sameDocument || downloadRequest !== null) answer('navigation');
      },
      navigation,
    );
  } else {
    for (const how of ['push', 'replace'] as const)
      context._patch(history, `${how}State`, (call) => {
        call();
        context._guard(() => onChange(how));
      });
    context._on('popstate', () => onChange('pop'));
    context._on('hashchange', () => onChange('hash'));
  }
}
