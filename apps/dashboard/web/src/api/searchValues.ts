import { queryOptions } from '@tanstack/react-query';
import type { SearchValues } from '../../../api/src/schemas/searchValues.ts';
import { answer, ask } from './client.ts';

export type { SearchValues };

/** What the incidents of a project have, for suggestions. */
export function searchValuesQuery(project: string) {
  return queryOptions({
    queryKey: ['search-values', project],
    queryFn: ({ signal }) =>
      answer<SearchValues>(ask('get', '/api/v1/projects/{id}/search-values', { path: { id: project }, signal })),
    staleTime: 60_000,
  });
}
