import {
  init,
  reactErrorHandler,
  useWince,
  type WinceErrorBoundaryProps,
  type WinceProviderProps,
} from '../src/index.ts';

/** Never run: the compiler reads it. Each marked line must not compile. */

export const good: WinceErrorBoundaryProps[] = [
  {},
  { fallback: null },
  { fallback: (error, reset) => (error instanceof Error ? error.message : String(reset.length)) },
  { onError: (error, info) => void [error, info.componentStack] },
];

export const bad: WinceErrorBoundaryProps[] = [
  // @ts-expect-error what was thrown need not be an Error
  { onError: (error: Error) => void error },
  // @ts-expect-error a component is not a fallback; a function of the error is
  { fallback: { component: 'Sorry' } },
];

export const client: WinceProviderProps = {
  client: init({ key: 'wk_1', endpoint: 'https://wince.example.com/v1/events' }),
};
// @ts-expect-error options are for init; a provider takes the client that answers
export const options: WinceProviderProps = { client: { key: 'wk_1', endpoint: 'https://wince.example.com/v1/events' } };

export function Component(): null {
  const wince = useWince();
  wince.track('order-placed', { items: 3 });
  // @ts-expect-error properties are strings, numbers and booleans
  wince.track('order-placed', { items: [3] });
  return null;
}

// @ts-expect-error the callback gets an unknown error
reactErrorHandler((error: Error) => void error);
