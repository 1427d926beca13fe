import { guard, now, on, patch } from '../page/page.ts';
import { stored } from '../page/storage.ts';
import { currentPath, nameRoute } from '../privacy/urlTemplate.ts';
import { recent } from '../reaction/cause.ts';
import { answer } from '../reaction/pageAnswers.ts';
import type { Watch } from '../reaction/watch.ts';
import { emit, renameRoute } from '../transport/delivery.ts';

/** A step through the history this soon after a script asked for one is the script's. */
const ASKED_MS = 1_000;
/** A router that has begun changes the address this soon, or never. */
const STARTED_MS = 10_000;

let starter: Watch | undefined;

/** A router begins: the click whose code runs now is the one that the next change of the address belongs to. */
export function startRoute(): void {
  starter = recent();
}

/** The app names the route of the address as it stands, also for what has told of it and still waits. */
export function setRoute(pattern: string): void {
  const before = currentPath();
  nameRoute(pattern);
  renameRoute(before, currentPath());
}

/** Reports route changes without a page load, and tells clicks that they navigated. */
export function captureRoutes(): void {
  let before = location.href;
  /** What the page shown before the last change was headed. */
  let heading: string | undefined;
  let askedAt = -ASKED_MS;
  let asker: Watch | undefined;
  const isAsked = () => now() - askedAt < ASKED_MS;
  const onChange = ({ navigationType, type }: Partial<NavigationCurrentEntryChangeEvent> = {}) => {
    const { href, hash } = location;
    if (href === before) return;
    const isHash = href.split('#')[0] === before.split('#')[0];
    const isPop = navigationType === 'traverse' || type === 'popstate';
    const isScripted = isPop && isAsked();
    const begun = starter && now() - starter._t < STARTED_MS ? starter : undefined;
    const left = heading;
    heading = document.querySelector('h1')?.textContent;
    before = href;
    starter = undefined;
    if (isPop) askedAt = -ASKED_MS;
    // `href="#"` on a placeholder changes the address once and leads nowhere; the browser's buttons answer no click.
    if ((!isHash || hash) && (!isPop || isScripted)) answer('navigation');
    emit('route', now(), {
      how: isPop ? 'pop' : isHash ? 'hash' : navigationType === 'replace' ? 'replace' : 'push',
      path: currentPath(),
      // The browser's own button is no click of the page, however soon it follows on one.
      click: (isPop ? (isScripted ? asker : undefined) : (recent() ?? begun))?._event.n,
      scripted: isScripted ? 1 : undefined,
      fresh: isPop && heading !== left ? 1 : undefined,
    });
  };
  patch(History.prototype, 'back forward go', () => {
    askedAt = now();
    asker = recent(1);
  });
  const { navigation } = window as { navigation?: Navigation };
  on('popstate hashchange', onChange);
  if (!navigation) {
    on('pointerdown', onChange);
    patch(History.prototype, 'pushState replaceState', () => (result: unknown) => {
      guard(onChange);
      return result;
    });
    return;
  }
  on('currententrychange', onChange, navigation);
  on(
    'navigate',
    ({ navigationType, destination, downloadRequest }: NavigateEvent) => {
      // Only a script's reload comes by here; the browser's button does not.
      if (navigationType === 'reload') stored().winceReload = location.pathname;
      if ((!destination.sameDocument && (navigationType !== 'traverse' || isAsked())) || downloadRequest !== null)
        answer('navigation');
    },
    navigation,
  );
}
