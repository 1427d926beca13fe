import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Staff, StaffInput } from '../../../api/src/schemas/staff.ts';
import { answer, ask } from './client.ts';

export type { Staff };

export function useStaff(project: string) {
  return useQuery({
    queryKey: ['staff', project],
    queryFn: async ({ signal }) =>
      (await answer<{ staff: Staff[] }>(ask('get', '/api/v1/projects/{id}/staff', { path: { id: project }, signal })))
        .staff,
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
  useStaffChange((body: StaffInput) =>
    answer<Staff>(ask('post', '/api/v1/projects/{id}/staff', { path: { id: project }, body })),
  );

export const useRemoveStaff = (project: string) =>
  useStaffChange((id: string) =>
    answer<object>(ask('delete', '/api/v1/projects/{id}/staff/{part}', { path: { id: project, part: id } })),
  );
