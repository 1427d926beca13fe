import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account, Organisation } from '../../../api/src/schemas/people.ts';
import { authStateQuery } from './authState.ts';
import { answer, ask } from './client.ts';
import { projectsQuery } from './projects.ts';

export type { Organisation };

const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => answer<Account>(ask('get', '/api/v1/account', { signal })),
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
  useAccountChange((name: string) => answer<Account>(ask('patch', '/api/v1/account', { body: { name } })));

export const useChangePassword = () =>
  useAccountChange((body: { current: string; password: string }) =>
    answer<Account>(ask('post', '/api/v1/account/password', { body })),
  );

export const useSignOutOthers = () =>
  useAccountChange(() => answer<Account>(ask('post', '/api/v1/account/sign-out-others')));

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
    answer<Organisation>(
      ask('patch', '/api/v1/organisations/{organisation}', { path: { organisation: id }, body: { name } }),
    ),
  );

export const useCreateOrganisation = () =>
  useOrganisationChange((name: string) =>
    answer<Organisation>(ask('post', '/api/v1/organisations', { body: { name } })),
  );
