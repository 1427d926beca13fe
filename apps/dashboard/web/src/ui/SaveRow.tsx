import { Check } from 'lucide-react';
import { t } from '../messages/t.ts';
import { Button } from './Button.tsx';
import { ErrorNote } from './ErrorNote.tsx';

/** The end of each form: what went wrong, the button, and that it was saved. */
export function SaveRow(props: { changed: boolean; saving: boolean; saved: boolean; error: unknown }) {
  return (
    <>
      {props.error ? <ErrorNote error={props.error} /> : null}
      <div className="save-row">
        <Button look="primary" type="submit" busy={props.saving} disabled={!props.changed}>
          {t('ui.save')}
        </Button>
        <span className="save-said" role="status">
          {props.saved && !props.changed ? (
            <>
              <Check size={14} aria-hidden /> {t('ui.saved')}
            </>
          ) : null}
        </span>
      </div>
    </>
  );
}
