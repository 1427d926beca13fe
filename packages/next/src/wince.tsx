'use client';

import type { Options } from '@wince/sdk';
import { useParams, usePathname } from 'next/navigation.js';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { routePattern } from './routePattern.ts';
import { start } from './start.ts';
import { startedClient } from './startedClient.ts';

export interface WinceProps {
  /** Default: the options of `withWince`. Without either, Wince has to be started elsewhere. */
  options?: Options;
}

/**
 * Renders nothing. Starts Wince where nothing has started it before, and tells it the pattern of each route, so that
 * `/blog/hello` and `/blog/world` are one `/blog/:slug`. For `app/layout` or `pages/_app`.
 */
export function Wince({ options }: WinceProps): ReactNode {
  // While the layout hydrates, ahead of every effect of the app; `init` is idempotent.
  useState(() => start(options));
  return (
    // Parameters may suspend where a page is rendered ahead of time.
    <Suspense fallback={null}>
      <RoutePattern />
    </Suspense>
  );
}

function RoutePattern(): ReactNode {
  const pathname = usePathname();
  const params = useParams();
  useEffect(() => {
    // The Pages Router has no path before it is ready. The address holds what `pathname` leaves out: the base path.
    if (pathname) startedClient()?.setRoute(routePattern(location.pathname, params));
  }, [pathname, params]);
  return null;
}
