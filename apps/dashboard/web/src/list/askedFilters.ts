import { parseSearch } from '../../../api/src/search/parseSearch.ts';
import type { IncidentFilters } from '../api/incidents.ts';
import { RULES } from '../format/ruleName.ts';

/** The filters of the URL without the terms that mean nothing; those are shown beside the search. */
export function askedFilters(filters: IncidentFilters, always = ''): IncidentFilters {
  const { terms } = parseSearch(filters.q ?? '', RULES);
  const q = [always, ...terms.map(({ text }) => text)].filter((text) => text !== '').join(' ');
  const { q: _, ...others } = filters;
  return q === '' ? others : { ...others, q };
}
