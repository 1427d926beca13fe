import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import type { IncidentFilters } from '../../api/incidents.ts';
import { queryOf } from '../../api/request.ts';
import { SearchBox } from '../../list/SearchBox.tsx';
import { Choice } from '../../ui/Choice.tsx';
import '../../list/filterBar.css';

const SORTS = [
  { value: 'pain', label: 'Most pain' },
  { value: 'recent', label: 'Last seen' },
  { value: 'people', label: 'Most people' },
  { value: 'first', label: 'Newest' },
];
const RANGES = [
  { value: '', label: 'Seen ever' },
  { value: '1d', label: 'Seen in 24 hours' },
  { value: '7d', label: 'Seen in 7 days' },
  { value: '14d', label: 'Seen in 14 days' },
  { value: '30d', label: 'Seen in 30 days' },
  { value: '90d', label: 'Seen in 90 days' },
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
        label="Range"
        value={filters.range ?? ''}
        options={RANGES}
        onChange={(range) => onChange({ range: range || undefined })}
      />
      <Choice
        label="Sort"
        value={filters.sort ?? 'pain'}
        options={SORTS}
        onChange={(sort) => onChange({ sort: sort === 'pain' ? undefined : sort })}
      />
      <a
        className="button button-plain"
        href={`/api/v1/incidents.csv${queryOf({ ...props.asked, project })}`}
        download
        title="Everything that matches, as a table"
      >
        <Download size={14} aria-hidden />
        CSV
      </a>
    </search>
  );
}
