import type { View } from '../../api/views.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

/** What became of the view that the list began with: changed, with the ways on and back. */
export function ViewNote(props: {
  view: View;
  mayChange: boolean;
  saving: boolean;
  error: Error | null;
  onSave: () => void;
  onBack: () => void;
}) {
  return (
    <>
      {props.error ? <ErrorNote error={props.error} /> : null}
      <div className="view-note" role="status">
        <span>
          {t.rich('incidents.theViewIsChanged', { name: props.view.name, b: (words) => <strong>{words}</strong> })}
        </span>
        {props.mayChange ? (
          <Button busy={props.saving} onClick={props.onSave}>
            {t('incidents.saveTheChange')}
          </Button>
        ) : null}
        <Button look="quiet" onClick={props.onBack}>
          {t('incidents.backToTheView')}
        </Button>
      </div>
    </>
  );
}
