export {
  init,
  useWince,
  WinceErrorBoundary,
  type WinceErrorBoundaryProps,
} from '@wince/react';
export type { Options, Props, Wince as WinceClient } from '@wince/sdk';
export { Wince, type WinceProps } from './wince.tsx';
