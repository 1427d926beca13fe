import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Invitation, Member, Members, OneTimeLink } from '../../../api/src/schemas/people.ts';
import { request } from './request.ts';

export type { Invitation, Member, OneTimeLink };
export type Role = Member['role'];

const pathOf = (organisation: string) => `/api/v1/organisations/${organisation}`;
const keyOf = (organisation: string) => ['members', organisation];

export function useMembers(organisation: string) {
  return useQuery({
    queryKey: keyOf(organisation),
    queryFn: ({ signal }) => request<Members>(`${pathOf(organisation)}/members`, { signal }),
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
    request<OneTimeLink>(`${pathOf(organisation)}/invitations`, { method: 'POST', body }),
  );

export const useWithdraw = (organisation: string) =>
  useMemberChange(organisation, (id: string) =>
    request<Members>(`${pathOf(organisation)}/invitations/${id}`, { method: 'DELETE' }),
  );

export const useChangeRole = (organisation: string) =>
  useMemberChange(organisation, ({ id, role }: { id: string; role: Role }) =>
    request<Members>(`${pathOf(organisation)}/members/${id}`, { method: 'PATCH', body: { role } }),
  );

export const useRemoveMember = (organisation: string) =>
  useMemberChange(organisation, (id: string) =>
    request<Members>(`${pathOf(organisation)}/members/${id}`, { method: 'DELETE' }),
  );

export const useResetLink = (organisation: string) =>
  useMemberChange(organisation, (id: string) =>
    request<OneTimeLink>(`${pathOf(organisation)}/members/${id}/reset`, { method: 'POST' }),
  );
