import { X } from 'lucide-react';
import type { IncidentFilters } from '../../api/incidents.ts';
import { ruleName } from '../../format/ruleName.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';

/** What the address narrows the list to, apart from the search, each with its way out. */
export function Facets(props: { filters: IncidentFilters; onChange: (change: IncidentFilters) => void }) {
  const { route, rule } = props.filters;
  if (route === undefined && rule === undefined) return null;
  return (
    <p className="facets">
      {rule === undefined ? null : (
        <Button
          onClick={() => props.onChange({ rule: undefined })}
          aria-label={t('incidents.removeTheFilter', { rule: ruleName(rule) })}
        >
          {ruleName(rule)}
          <X size={13} aria-hidden />
        </Button>
      )}
      {route === undefined ? null : (
        <Button
          onClick={() => props.onChange({ route: undefined })}
          aria-label={t('incidents.removeTheFilter2', { route })}
        >
          {route}
          <X size={13} aria-hidden />
        </Button>
      )}
    </p>
  );
}
