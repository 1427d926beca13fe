export type { Options, Props, Wince } from '@wince/sdk';
export { init } from '@wince/sdk';
export { type ErrorFallback, WinceErrorBoundary, type WinceErrorBoundaryProps } from './errorBoundary.tsx';
export { useWince, WinceProvider, type WinceProviderProps } from './provider.tsx';
export { type RootErrorCallback, type RootErrorInfo, reactErrorHandler } from './reactErrorHandler.ts';
