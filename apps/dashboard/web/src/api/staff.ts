import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Staff, StaffInput } from '../../../api/src/schemas/staff.ts';
import { request } from './request.ts';

export type { Staff };

const pathOf = (project: string) => `/api/v1/projects/${project}/staff`;

export function useStaff(project: string) {
  return useQuery({
    queryKey: ['staff', project],
    queryFn: async ({ signal }) => (await request<{ staff: Staff[] }>(pathOf(project), { signal })).staff,
  });
}

function useStaffChange<Input, Output>(run: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff'] }),
  });
}

export const useAddStaff = (project: string) =>
  useStaffChange((body: StaffInput) => request<Staff>(pathOf(project), { method: 'POST', body }));

export const useRemoveStaff = (project: string) =>
  useStaffChange((id: string) => request<object>(`${pathOf(project)}/${id}`, { method: 'DELETE' }));
