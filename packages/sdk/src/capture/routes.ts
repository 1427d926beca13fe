import { guard, now, on } from '../page/page.ts';
import { currentPath } from '../privacy/urlTemplate.ts';
import { recent } from '../reaction/cause.ts';
import { answer } from '../reaction/pageAnswers.ts';
import { emit } from '../transport/delivery.ts';

/** Reports route changes without a page load, and tells clicks that they navigated. */
export function captureRoutes(): void {
  let before = location.href;
  const onChange = ({ navigationType: type }: Partial<NavigationCurrentEntryChangeEvent>) => {
    const { href, hash } = location;
    if (href === before) return;
    const isHash = href.split('#')[0] === before.split('#')[0];
    before = href;
    // `href="#"` on a placeholder changes the address once and leads nowhere.
    if (!isHash || hash) answer('navigation');
    emit('route', now(), {
      how: type === 'traverse' ? 'pop' : isHash ? 'hash' : type === 'replace' ? type : 'push',
      path: currentPath(),
      click: recent()?._event.n,
    });
  };
  const { navigation } = window as { navigation?: Navigation };
  // Browsers without the navigation API: what has changed since is noticed at the next of these.
  on('popstate hashchange pointerdown', onChange);
  if (!navigation) return;
  on('currententrychange', onChange, navigation);
  on(
    'navigate',
    ({ navigationType, destination, downloadRequest }: NavigateEvent) => {
      // Only a script's reload comes by here; the browser's button does not.
      if (navigationType === 'reload')
        guard(() => {
          sessionStorage.winceReload = location.pathname;
        });
      if (!destination.sameDocument || downloadRequest !== null) answer('navigation');
    },
    navigation,
  );
}
