import { useDeferredValue, useState } from 'react';
import { useIncidents } from '../api/incidents.ts';
import { t } from '../messages/t.ts';
import { Field } from '../ui/Field.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { OptionList } from './OptionList.tsx';
import { nameOf, onlyOne } from './target.ts';
import type { TriageDialogProps } from './useTriage.tsx';

const MOST_SHOWN = 6;

/** Of which one: those of the same route first, then whatever is searched for. */
export function DuplicateDialog({ project, target, onClose, onDecide }: TriageDialogProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const route = onlyOne(target)?.route;
  const search = useDeferredValue(typed.trim());
  const { data } = useIncidents(project, {
    status: 'all',
    ...(search === '' ? (route === undefined ? {} : { route }) : { q: `"${search.replace(/["\\]/g, '')}"` }),
  });
  const own = new Set(target.type === 'these' ? target.incidents.map(({ id }) => id) : []);
  const found = (data?.pages[0]?.incidents ?? []).filter(({ id }) => !own.has(id)).slice(0, MOST_SHOWN);
  const value = found.some(({ id }) => id === chosen) ? chosen : '';
  return (
    <DecisionDialog
      title={t('triage.duplicateTarget', { name: nameOf(target) })}
      submit={t('triage.markAsDuplicate')}
      disabled={value === ''}
      onClose={onClose}
      onSubmit={() => onDecide({ type: 'duplicate', of: value })}
    >
      <Field
        label={t('triage.findTheOtherIncident')}
        type="search"
        placeholder={t('triage.elementRouteOrId')}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.length > 0 ? (
        <OptionList
          label={t('triage.theOtherIncident')}
          value={value}
          options={found.map((incident) => ({
            value: incident.id,
            label: incident.title,
            hint: `${incident.shortId} · ${incident.status} · ${t('triage.people', { people: incident.people })}`,
          }))}
          onChange={setChosen}
        />
      ) : (
        <p className="muted">{search === '' ? t('triage.thereIsNoOther') : t('triage.nothingMatches')}</p>
      )}
    </DecisionDialog>
  );
}
