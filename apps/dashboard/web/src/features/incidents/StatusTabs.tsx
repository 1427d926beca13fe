import { Link } from '@tanstack/react-router';
import type { IncidentList } from '../../api/incidents.ts';

const TABS = ['unresolved', 'new', 'open', 'resolved', 'ignored', 'all'] as const;

/** Every status is one click away and says how many there are, so that nothing seems to vanish. */
export function StatusTabs(props: { project: string; counts: IncidentList['counts'] | undefined }) {
  const { counts } = props;
  return (
    <nav className="tabs" aria-label="Status">
      {TABS.map((status) => (
        <Link
          key={status}
          className="tab"
          to="/p/$project/incidents"
          params={{ project: props.project }}
          search={(search) => ({ ...search, status: status === 'unresolved' ? undefined : status })}
          activeOptions={{ exact: true }}
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
