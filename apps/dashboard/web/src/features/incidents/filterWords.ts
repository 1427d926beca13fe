import type { IncidentFilters } from '../../api/incidents.ts';
import { ruleName } from '../../format/ruleName.ts';
import { statusWord } from '../../format/statusWord.ts';
import { t } from '../../messages/t.ts';

export const SORTS = [
  { value: 'pain', label: t('incidents.mostPain') },
  { value: 'recent', label: t('incidents.lastSeen') },
  { value: 'people', label: t('incidents.mostPeople') },
  { value: 'first', label: t('incidents.newest') },
];
export const RANGES = [
  { value: '', label: t('incidents.seenEver') },
  { value: '1d', label: t('incidents.seenIn24Hours') },
  { value: '7d', label: t('incidents.seenIn7Days') },
  { value: '14d', label: t('incidents.seenIn14Days') },
  { value: '30d', label: t('incidents.seenIn30Days') },
  { value: '90d', label: t('incidents.seenIn90Days') },
];

/** `people:>20 · Status: resolved · Last seen`: what filters say, in the order in which the page shows them. */
export function filterWords({ status, rule, route, q, range, sort }: IncidentFilters): string {
  const labelIn = (options: typeof SORTS, chosen: string | undefined) =>
    options.find(({ value }) => value === chosen)?.label;
  return [
    q,
    status === undefined ? undefined : t('incidents.statusIs', { status: statusWord(status) }),
    labelIn(RANGES, range),
    labelIn(SORTS, sort),
    rule === undefined ? undefined : ruleName(rule),
    route,
  ]
    .filter((words) => words !== undefined && words !== '')
    .join(' · ');
}
