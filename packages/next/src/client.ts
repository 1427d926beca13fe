/**
 * What Next loads ahead of everything else in the browser: by itself from 16.3 on, through a line in
 * `instrumentation-client.ts` from 15.3 on. It starts Wince with the options of `withWince`.
 */
import { start } from './start.ts';
import { startedClient } from './startedClient.ts';

start();

/**
 * Next calls it where a navigation of the App Router begins, in the code of the click. The address changes only when the
 * next page has come, and by then nobody could tell whose click it was.
 */
export function onRouterTransitionStart(): void {
  startedClient()?.startRoute();
}
