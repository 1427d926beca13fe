import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { authStateQuery } from './api/authState.ts';
import { ApiRequestError } from './api/request.ts';
import { createAppRouter } from './router.tsx';
import { ToastHost } from './ui/ToastHost.tsx';
import './styles/tokens.css';
import './styles/base.css';

const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays one; only what the network or a restart may cure is asked again.
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiRequestError && error.status >= 400 && error.status < 500),
      staleTime: 2_000,
    },
  },
  queryCache: new QueryCache({
    onError: (error) => {
      if (!(error instanceof ApiRequestError && error.status === 401)) return;
      queries.removeQueries({ queryKey: authStateQuery.queryKey });
      void router.invalidate();
    },
  }),
});
const router = createAppRouter(queries);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ToastHost>
        <RouterProvider router={router} />
      </ToastHost>
    </QueryClientProvider>
  </StrictMode>,
);
