import { init, type Options } from '@wince/sdk';

/** Starts Wince in the browser with the options given, else with those that `withWince` has put into the build. */
export function start(options?: Options): void {
  if (typeof window === 'undefined') return;
  // Next replaces this very expression at build time.
  const built = process.env.WINCE_OPTIONS;
  const chosen = options ?? (built ? (JSON.parse(built) as Options) : undefined);
  if (chosen) init(chosen);
}
