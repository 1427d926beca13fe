import type { IncidentFilters } from '../../api/incidents.ts';
import { keepValid, listSearch } from '../../searchFilter.ts';

/** What the list needs of a saved view. */
interface SavedView {
  id: string;
  filters: IncidentFilters;
}

/** What the address says. `?view=` alone is the view as it is now; filters beside it are what became of it. */
export interface ListAddress extends IncidentFilters {
  view?: string | undefined;
}

/** The filters that the list shows at an address. */
export function shownFilters({ view: _, ...given }: ListAddress, saved: SavedView | undefined): IncidentFilters {
  return saved && isSame(given, {}) ? savedFilters(saved) : given;
}

/** The address of these filters, begun from `saved`. Without any filter nothing is left of a view. */
export function addressOf(filters: IncidentFilters, saved: SavedView | undefined): ListAddress {
  if (!saved || isSame(filters, {})) return { ...filters, view: undefined };
  return isSame(filters, savedFilters(saved)) ? { view: saved.id } : { ...filters, view: saved.id };
}

export function isChanged(filters: IncidentFilters, saved: SavedView): boolean {
  return !isSame(filters, savedFilters(saved));
}

/** Whether the list looks the same with both: a default may be said or left out. */
export function isSame(one: IncidentFilters, other: IncidentFilters): boolean {
  const [a, b] = [withoutDefaults(one), withoutDefaults(other)];
  return a.length === b.length && a.every((part) => b.includes(part));
}

/** A filter that this version does not know is left out, as in an address. */
function savedFilters({ filters }: SavedView): IncidentFilters {
  const { view: _, ...known } = keepValid(listSearch)({ ...filters });
  return known;
}

function withoutDefaults(filters: IncidentFilters): string[] {
  return Object.entries(filters)
    .filter(([name, value]) => value !== undefined && value !== '' && !(name === 'sort' && value === 'pain'))
    .map(([name, value]) => `${name}=${value}`);
}
