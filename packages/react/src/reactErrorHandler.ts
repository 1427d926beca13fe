import { pageClient } from './pageClient.ts';

/** What React 19 tells of an error; `errorBoundary` only where one has caught it. */
export interface RootErrorInfo {
  readonly componentStack?: string | undefined;
  readonly errorBoundary?: unknown;
}

export type RootErrorCallback = (error: unknown, info: RootErrorInfo) => void;

/**
 * A handler for `onCaughtError`, `onUncaughtError` and `onRecoverableError` of React 19's roots. React calls such a
 * handler instead of telling the console or `window.onerror`, which blinds every error tool of the page; so this one
 * tells them as React would have.
 *
 * - caught by a boundary: reported to Wince, then `console.error`
 * - anything else: `reportError`, where Wince hears of it as everybody does
 *
 * @example
 * createRoot(container, { onCaughtError: reactErrorHandler(), onUncaughtError: reactErrorHandler() });
 */
export function reactErrorHandler(callback?: RootErrorCallback): RootErrorCallback {
  return (error, info) => {
    if (info.errorBoundary) {
      pageClient.captureError(error, 'caught');
      console.error(error);
    } else if (typeof reportError === 'function') reportError(error);
    // A server that renders, or a browser older than reportError.
    else console.error(error);
    callback?.(error, info);
  };
}
