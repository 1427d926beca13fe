import { Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import type { IncidentFilters, IncidentList } from '../../api/incidents.ts';
import { RULES, ruleName } from '../../format/ruleName.ts';
import { Choice } from '../../ui/Choice.tsx';
import './filterBar.css';

/** Quiet time after which what was typed is searched for. */
const TYPING_PAUSE_MS = 220;

const SORTS = [
  { value: 'pain', label: 'Most pain' },
  { value: 'recent', label: 'Last seen' },
  { value: 'people', label: 'Most people' },
];

export function FilterBar(props: {
  filters: IncidentFilters;
  routes: IncidentList['routes'];
  searchRef: RefObject<HTMLInputElement | null>;
  onChange: (change: IncidentFilters) => void;
}) {
  const { filters, onChange } = props;
  const chosenRoute = filters.route ?? '';
  const routes = props.routes.map(({ route }) => route);
  if (chosenRoute !== '' && !routes.includes(chosenRoute)) routes.unshift(chosenRoute);
  return (
    <search className="filters">
      <SearchField
        value={filters.q ?? ''}
        inputRef={props.searchRef}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <Choice
        label="Rule"
        value={filters.rule ?? ''}
        options={[{ value: '', label: 'Every rule' }, ...RULES.map((rule) => ({ value: rule, label: ruleName(rule) }))]}
        onChange={(rule) => onChange({ rule: rule || undefined })}
      />
      <Choice
        label="Route"
        value={chosenRoute}
        options={[{ value: '', label: 'Every route' }, ...routes.map((route) => ({ value: route, label: route }))]}
        onChange={(route) => onChange({ route: route || undefined })}
      />
      <Choice
        label="Sort"
        value={filters.sort ?? 'pain'}
        options={SORTS}
        onChange={(sort) => onChange({ sort: sort === 'pain' ? undefined : sort })}
      />
    </search>
  );
}

function SearchField(props: {
  value: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onSearch: (q: string) => void;
}) {
  const { value, onSearch } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onSearch(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <div className="search-field">
      <Search size={15} aria-hidden />
      <input
        ref={props.inputRef}
        className="input"
        type="search"
        aria-label="Search incidents"
        placeholder="Search element, route or id"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </div>
  );
}
