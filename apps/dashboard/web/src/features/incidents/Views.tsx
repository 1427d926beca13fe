import { type ReactNode, useState } from 'react';
import type { IncidentFilters } from '../../api/incidents.ts';
import { useProjects } from '../../api/projects.ts';
import { useChangeView, type View } from '../../api/views.ts';
import { t } from '../../messages/t.ts';
import { useToast } from '../../ui/toast.ts';
import { ViewDialog } from './ViewDialog.tsx';
import { ViewNote } from './ViewNote.tsx';
import { type ViewQuestion, ViewsMenu } from './ViewsMenu.tsx';
import { isChanged, isSame } from './viewAddress.ts';

/** The saved views beside the filters: `children` gets their menu, and what is to be said of the chosen one follows. */
export function Views(props: {
  project: string;
  views: readonly View[];
  chosen: View | undefined;
  filters: IncidentFilters;
  /** To a view, or to what it showed without it. */
  onGo: (view: View | undefined) => void;
  onLeave: () => void;
  children: (menu: ReactNode) => ReactNode;
}) {
  const { project, chosen, filters, onGo } = props;
  const [question, setQuestion] = useState<ViewQuestion>();
  const { mutate, isPending, error } = useChangeView(project);
  const role = useProjects().data?.find(({ slug }) => slug === project)?.role;
  const say = useToast();
  const mayChange = role !== undefined && role !== 'viewer';
  const close = () => setQuestion(undefined);

  const saveChange = (view: View) => {
    const undo = () => mutate({ id: view.id, filters: view.filters }, { onSuccess: onGo });
    mutate(
      { id: view.id, filters },
      {
        onSuccess: (saved) => {
          onGo(saved);
          say({
            text: t('incidents.savedForTheTeam', { name: saved.name }),
            action: { label: t('incidents.undo'), run: undo },
          });
        },
      },
    );
  };
  return (
    <>
      {props.children(
        <ViewsMenu
          views={props.views}
          chosen={chosen}
          canSave={!isSame(filters, {})}
          mayChange={mayChange}
          onChoose={(view) => (view ? onGo(view) : props.onLeave())}
          onAsk={setQuestion}
        />,
      )}
      {chosen && isChanged(filters, chosen) ? (
        <ViewNote
          view={chosen}
          mayChange={mayChange}
          saving={isPending}
          error={error}
          onSave={() => saveChange(chosen)}
          onBack={() => onGo(chosen)}
        />
      ) : null}
      {question ? (
        <ViewDialog
          question={question}
          project={project}
          filters={filters}
          chosen={chosen}
          onClose={close}
          onSaved={(view) => {
            close();
            // A changed view that gets another name stays as it is on the screen.
            if (question === 'save') onGo(view);
            say({ text: t('incidents.savedForTheTeam', { name: view.name }) });
          }}
          onDeleted={(view) => {
            close();
            onGo(undefined);
            say({ text: t('incidents.isDeleted', { name: view.name }) });
          }}
        />
      ) : null}
    </>
  );
}
