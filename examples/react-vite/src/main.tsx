import { init, reactErrorHandler } from '@wince/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shop } from './Shop.tsx';

const { VITE_WINCE_KEY, VITE_WINCE_ENDPOINT } = import.meta.env;
init({ key: VITE_WINCE_KEY, endpoint: VITE_WINCE_ENDPOINT });

createRoot(document.getElementById('root')!, {
  onCaughtError: reactErrorHandler(),
  onUncaughtError: reactErrorHandler(),
}).render(
  <StrictMode>
    <Shop />
  </StrictMode>,
);
