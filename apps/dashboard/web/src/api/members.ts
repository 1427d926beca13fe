import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Invitation, Member, Members, OneTimeLink } from '../../../api/src/schemas/people.ts';
import { answer, ask } from './client.ts';

export type { Invitation, Member, OneTimeLink };
export type Role = Member['role'];

const keyOf = (organisation: string) => ['members', organisation];

export function useMembers(organisation: string) {
  return useQuery({
    queryKey: keyOf(organisation),
    queryFn: ({ signal }) =>
      answer<Members>(ask('get', '/api/v1/organisations/{organisation}/members', { path: { organisation }, signal })),
  });
}

function useMemberChange<Input, Output>(organisation: string, run: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(organisation) }),
  });
}

export const useInvite = (organisation: string) =>
  useMemberChange(organisation, (body: { login: string; role: Role }) =>
    answer<OneTimeLink>(
      ask('post', '/api/v1/organisations/{organisation}/invitations', { path: { organisation }, body }),
    ),
  );

export const useWithdraw = (organisation: string) =>
  useMemberChange(organisation, (id: string) =>
    answer<Members>(
      ask('delete', '/api/v1/organisations/{organisation}/invitations/{invitation}', {
        path: { organisation, invitation: id },
      }),
    ),
  );

export const useChangeRole = (organisation: string) =>
  useMemberChange(organisation, ({ id, role }: { id: string; role: Role }) =>
    answer<Members>(
      ask('patch', '/api/v1/organisations/{organisation}/members/{member}', {
        path: { organisation, member: id },
        body: { role },
      }),
    ),
  );

export const useRemoveMember = (organisation: string) =>
  useMemberChange(organisation, (id: string) =>
    answer<Members>(
      ask('delete', '/api/v1/organisations/{organisation}/members/{member}', {
        path: { organisation, member: id },
      }),
    ),
  );

export const useResetLink = (organisation: string) =>
  useMemberChange(organisation, (id: string) =>
    answer<OneTimeLink>(
      ask('post', '/api/v1/organisations/{organisation}/members/{member}/reset', {
        path: { organisation, member: id },
      }),
    ),
  );
