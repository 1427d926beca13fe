import { type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { init, reactErrorHandler, useWince, WinceErrorBoundary, WinceProvider } from '../../src/index.ts';

/** Parts of a page that fail in each way React knows; `data-*` of the body chooses what the root is given. */
const { endpoint = '', handlers } = document.body.dataset;
const client = init({ key: 'wk_test', endpoint });

/** What another error tool on the page would have seen. */
const seen: string[] = [];
Object.assign(window, { seen, wince: client });
window.addEventListener('error', ({ error }) => seen.push(`window.onerror ${(error as Error).message}`));
const { error: original } = console;
console.error = (...args: unknown[]) => {
  const thrown = args.find((arg) => arg instanceof Error);
  if (thrown) seen.push(`console.error ${thrown.message}`);
  original(...args);
};

function Failing({ name }: { name: string }): ReactNode {
  const [fails, setFails] = useState(false);
  if (fails) throw new RangeError(`${name} cannot be shown`);
  return (
    <button type="button" id={name} onClick={() => setFails(true)}>
      {name}
    </button>
  );
}

function Order(): ReactNode {
  const wince = useWince();
  return (
    <button type="button" id="order" onClick={() => wince.track('order-placed', { items: 3 })}>
      Order
    </button>
  );
}

function Recommendations(): ReactNode {
  return (
    <WinceErrorBoundary
      onError={(error) => seen.push(`onError ${(error as Error).message}`)}
      fallback={(_error, reset) => (
        <button type="button" id="again" onClick={reset}>
          Try again
        </button>
      )}
    >
      <Failing name="recommendations" />
    </WinceErrorBoundary>
  );
}

const root = document.createElement('div');
document.body.append(root);
createRoot(root, handlers ? { onCaughtError: reactErrorHandler(), onUncaughtError: reactErrorHandler() } : {}).render(
  <StrictMode>
    <Order />
    <WinceProvider>
      <Recommendations />
    </WinceProvider>
    <Failing name="basket" />
  </StrictMode>,
);
