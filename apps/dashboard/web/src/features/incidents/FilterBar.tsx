import { Download } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import type { IncidentFilters } from '../../api/incidents.ts';
import { queryOf } from '../../api/request.ts';
import { SearchBox } from '../../list/SearchBox.tsx';
import { t } from '../../messages/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { RANGES, SORTS } from './filterWords.ts';
import '../../list/filterBar.css';

export function FilterBar(props: {
  project: string;
  filters: IncidentFilters;
  /** Without what means nothing, for the export. */
  asked: IncidentFilters;
  searchRef: RefObject<HTMLInputElement | null>;
  /** The menu of the saved views. */
  views: ReactNode;
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
      {props.views}
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
