import { Link } from '@tanstack/react-router';
import type { IncidentList } from '../../api/incidents.ts';
import { statusWord } from '../../format/statusWord.ts';
import { statusCount, TABS } from '../../list/statusCount.ts';
import { t } from '../../messages/t.ts';
import type { ListAddress } from './viewAddress.ts';

/** Every status is one click away and says how many there are, so that nothing seems to vanish. */
export function StatusTabs(props: {
  project: string;
  counts: IncidentList['counts'] | undefined;
  /** The address of the list with another status. */
  addressWith: (status: string | undefined) => ListAddress;
}) {
  const { counts } = props;
  return (
    <nav className="tabs" aria-label={t('incidents.status')}>
      {TABS.map((status) => (
        <Link
          key={status}
          className="tab"
          to="/p/$project/incidents"
          params={{ project: props.project }}
          search={props.addressWith(status === 'unresolved' ? undefined : status) as object}
          activeOptions={{ exact: true }}
        >
          {statusWord(status)}
          <span className="tab-count tabular">{counts ? statusCount(counts, status) : ''}</span>
        </Link>
      ))}
    </nav>
  );
}
