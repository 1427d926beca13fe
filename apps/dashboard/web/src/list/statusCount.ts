import type { IncidentList } from '../api/incidents.ts';

export const TABS = ['unresolved', 'new', 'open', 'snoozed', 'resolved', 'ignored', 'all'] as const;

/** How many a tab holds. */
export function statusCount(counts: IncidentList['counts'], status: (typeof TABS)[number]): number {
  if (status === 'unresolved') return counts.new + counts.open;
  return status === 'all'
    ? counts.new + counts.open + counts.snoozed + counts.resolved + counts.ignored
    : counts[status];
}
