import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account, Organisation } from '../../../api/src/schemas/people.ts';
import { authStateQuery } from './authState.ts';
import { projectsQuery } from './projects.ts';
import { request } from './request.ts';

export type { Organisation };

const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => request<Account>('/api/v1/account', { signal }),
  staleTime: 30_000,
});

export function useAccount() {
  return useQuery(accountQuery);
}

function useAccountChange<Input>(run: (input: Input) => Promise<Account>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (account) => {
      queries.setQueryData(accountQuery.queryKey, account);
      void queries.invalidateQueries({ queryKey: authStateQuery.queryKey });
    },
  });
}

export const useRename = () =>
  useAccountChange((name: string) => request<Account>('/api/v1/account', { method: 'PATCH', body: { name } }));

export const useChangePassword = () =>
  useAccountChange((body: { current: string; password: string }) =>
    request<Account>('/api/v1/account/password', { method: 'POST', body }),
  );

export const useSignOutOthers = () =>
  useAccountChange(() => request<Account>('/api/v1/account/sign-out-others', { method: 'POST' }));

function useOrganisationChange<Input>(run: (input: Input) => Promise<Organisation>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: accountQuery.queryKey });
      void queries.invalidateQueries({ queryKey: projectsQuery.queryKey });
    },
  });
}

export const useRenameOrganisation = (id: string) =>
  useOrganisationChange((name: string) =>
    request<Organisation>(`/api/v1/organisations/${id}`, { method: 'PATCH', body: { name } }),
  );

export const useCreateOrganisation = () =>
  useOrganisationChange((name: string) =>
    request<Organisation>('/api/v1/organisations', { method: 'POST', body: { name } }),
  );
