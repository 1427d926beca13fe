import { Link } from '@tanstack/react-router';
import type { IncidentFilters, IncidentList } from '../../api/incidents.ts';

const TABS = ['unresolved', 'new', 'open', 'resolved', 'ignored', 'all'] as const;

/** Every status is one click away and says how many there are, so that nothing seems to vanish. */
export function StatusTabs(props: {
  project: string;
  filters: IncidentFilters;
  counts: IncidentList['counts'] | undefined;
}) {
  const { counts } = props;
  const chosen = props.filters.status ?? 'unresolved';
  return (
    <nav className="tabs" aria-label="Status">
      {TABS.map((status) => (
        <Link
          key={status}
          className="tab"
          to="/p/$project/incidents"
          params={{ project: props.project }}
          search={(search) => ({ ...search, status: status === 'unresolved' ? undefined : status })}
          aria-current={status === chosen ? 'true' : undefined}
          activeProps={{ 'aria-current': undefined }}
        >
          {status}
          <span className="tab-count tabular">{counts ? countOf(counts, status) : ''}</span>
        </Link>
      ))}
    </nav>
  );
}

function countOf(counts: IncidentList['counts'], status: (typeof TABS)[number]): number {
  if (status === 'unresolved') return counts.new + counts.open;
  return status === 'all' ? counts.new + counts.open + counts.resolved + counts.ignored : counts[status];
}
