'use client';

import type { Wince } from '@wince/sdk';
import { createContext, type ReactNode, useContext } from 'react';
import { pageClient } from './pageClient.ts';

export const ClientContext = createContext<Wince>(pageClient);

export interface WinceProviderProps {
  /** A client that `init` has answered with. Default: the client of the page. */
  client?: Wince | undefined;
  children?: ReactNode;
}

/** Hands a client of your own to the components below. Without one, no provider is needed. */
export function WinceProvider({ client = pageClient, children }: WinceProviderProps): ReactNode {
  return <ClientContext.Provider value={client}>{children}</ClientContext.Provider>;
}

/**
 * The client of the nearest provider, else that of the page; it never changes identity while the provider does not.
 *
 * @example
 * const wince = useWince();
 * const onPlaced = () => wince.track('order-placed', { items: 3 });
 */
export function useWince(): Wince {
  return useContext(ClientContext);
}
