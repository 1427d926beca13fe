import { type FormEvent, useState } from 'react';
import type { IncidentFilters } from '../../api/incidents.ts';
import { useChangeView, useDeleteView, useSaveView, type View } from '../../api/views.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { filterWords } from './filterWords.ts';
import type { ViewQuestion } from './ViewsMenu.tsx';
import './views.css';

const LONGEST_NAME = 60;

interface ViewDialogProps {
  question: ViewQuestion;
  project: string;
  filters: IncidentFilters;
  chosen: View | undefined;
  onClose: () => void;
  onSaved: (view: View) => void;
  onDeleted: (view: View) => void;
}

/** A name for what the list shows, another one for a view, or whether to delete it. */
export function ViewDialog(props: ViewDialogProps) {
  const { question, chosen } = props;
  if (question === 'save') return <SaveDialog {...props} />;
  if (!chosen) return null;
  return question === 'rename' ? <RenameDialog {...props} view={chosen} /> : <DeleteDialog {...props} view={chosen} />;
}

function SaveDialog({ project, filters, onClose, onSaved }: ViewDialogProps) {
  const { mutate, isPending, error } = useSaveView(project);
  return (
    <NameDialog
      title={t('incidents.saveAsView')}
      hint={t('incidents.itShows', { filters: filterWords(filters) })}
      name=""
      busy={isPending}
      error={error}
      onClose={onClose}
      onName={(name) => mutate({ name, filters }, { onSuccess: onSaved })}
    />
  );
}

function RenameDialog({ project, view, onClose, onSaved }: ViewDialogProps & { view: View }) {
  const { mutate, isPending, error } = useChangeView(project);
  return (
    <NameDialog
      title={t('incidents.renameIt', { name: view.name })}
      hint={t('incidents.itsAddressStays')}
      name={view.name}
      busy={isPending}
      error={error}
      onClose={onClose}
      onName={(name) => mutate({ id: view.id, name }, { onSuccess: onSaved })}
    />
  );
}

function DeleteDialog({ project, view, onClose, onDeleted }: ViewDialogProps & { view: View }) {
  const { mutate, isPending, error } = useDeleteView(project);
  return (
    <Dialog open onClose={onClose} title={t('incidents.deleteIt', { name: view.name })}>
      <p>{t('incidents.itGoesForEverybody')}</p>
      {error ? <ErrorNote error={error} /> : null}
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('incidents.cancel')}</Button>
        <Button look="primary" busy={isPending} onClick={() => mutate(view.id, { onSuccess: () => onDeleted(view) })}>
          {t('incidents.delete')}
        </Button>
      </div>
    </Dialog>
  );
}

function NameDialog(props: {
  title: string;
  hint: string;
  name: string;
  busy: boolean;
  error: Error | null;
  onClose: () => void;
  onName: (name: string) => void;
}) {
  const [typed, setTyped] = useState(props.name);
  const name = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '' && !props.busy) props.onName(name);
  };
  return (
    <Dialog open onClose={props.onClose} title={props.title}>
      <form className="view-form" onSubmit={submit}>
        <Field
          label={t('incidents.name')}
          hint={props.hint}
          required
          maxLength={LONGEST_NAME}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {props.error ? <ErrorNote error={props.error} /> : null}
        <div className="dialog-foot">
          <Button onClick={props.onClose}>{t('incidents.cancel')}</Button>
          <Button look="primary" type="submit" busy={props.busy} disabled={name === ''}>
            {t('incidents.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
