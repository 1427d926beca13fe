import { useDeferredValue, useState } from 'react';
import { useIncidents } from '../api/incidents.ts';
import { counted } from '../format/count.ts';
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
      title={`${nameOf(target)}: duplicate of…`}
      submit="Mark as duplicate"
      disabled={value === ''}
      onClose={onClose}
      onSubmit={() => onDecide({ type: 'duplicate', of: value })}
    >
      <Field
        label="Find the other incident"
        type="search"
        placeholder="Element, route or id"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.length > 0 ? (
        <OptionList
          label="The other incident"
          value={value}
          options={found.map((incident) => ({
            value: incident.id,
            label: incident.title,
            hint: `${incident.shortId} · ${incident.status} · ${counted(incident.people, 'person', 'people')}`,
          }))}
          onChange={setChosen}
        />
      ) : (
        <p className="muted">
          {search === '' ? 'There is no other on this route; search for it.' : 'Nothing matches.'}
        </p>
      )}
    </DecisionDialog>
  );
}
