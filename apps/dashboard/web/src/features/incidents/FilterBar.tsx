import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import type { IncidentFilters } from '../../api/incidents.ts';
import { queryOf } from '../../api/request.ts';
import { SearchBox } from '../../list/SearchBox.tsx';
import { t } from '../../messages/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import '../../list/filterBar.css';

const SORTS = [
  { value: 'pain', label: t('incidents.mostPain') },
  { value: 'recent', label: t('incidents.lastSeen') },
  { value: 'people', label: t('incidents.mostPeople') },
  { value: 'first', label: t('incidents.newest') },
];
const RANGES = [
  { value: '', label: t('incidents.seenEver') },
  { value: '1d', label: t('incidents.seenIn24Hours') },
  { value: '7d', label: t('incidents.seenIn7Days') },
  { value: '14d', label: t('incidents.seenIn14Days') },
  { value: '30d', label: t('incidents.seenIn30Days') },
  { value: '90d', label: t('incidents.seenIn90Days') },
];

export function FilterBar(props: {
  project: string;
  filters: IncidentFilters;
  /** Without what means nothing, for the export. */
  asked: IncidentFilters;
  searchRef: RefObject<HTMLInputElement | null>;
  onChange: (change: IncidentFilters) => void;
}) {
  const { project, filters, onChange } = props;
  return (
    <search className="filters">
      <SearchBox
        project={project}
        value={filters.q ?? ''}
        inputRef={props.searchRef}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <Choice
        label={t('incidents.range')}
        value={filters.range ?? ''}
        options={RANGES}
        onChange={(range) => onChange({ range: range || undefined })}
      />
      <Choice
        label={t('incidents.sort')}
        value={filters.sort ?? 'pain'}
        options={SORTS}
        onChange={(sort) => onChange({ sort: sort === 'pain' ? undefined : sort })}
      />
      <a
        className="button button-plain"
        href={`/api/v1/incidents.csv${queryOf({ ...props.asked, project })}`}
        download
        title={t('incidents.everythingThatMatchesAs')}
      >
        <Download size={14} aria-hidden />
        {t('incidents.csv')}
      </a>
    </search>
  );
}
