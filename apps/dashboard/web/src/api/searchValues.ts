import { queryOptions } from '@tanstack/react-query';
import type { SearchValues } from '../../../api/src/schemas/searchValues.ts';
import { request } from './request.ts';

export type { SearchValues };

/** What the incidents of a project have, for suggestions. */
export function searchValuesQuery(project: string) {
  return queryOptions({
    queryKey: ['search-values', project],
    queryFn: ({ signal }) => request<SearchValues>(`/api/v1/projects/${project}/search-values`, { signal }),
    staleTime: 60_000,
  });
}
