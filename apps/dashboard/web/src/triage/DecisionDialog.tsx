import type { FormEvent, ReactNode } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './triage.css';

/** A question about incidents: what it is, the answer, and a way out. */
export function DecisionDialog(props: {
  title: string;
  submit: string;
  disabled?: boolean;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.disabled) props.onSubmit();
  };
  return (
    <Dialog open onClose={props.onClose} title={props.title}>
      <form
        className="decision"
        onSubmit={submit}
        onKeyDown={(event) => {
          // Also from a field of several lines.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        {props.children}
        <div className="dialog-foot">
          <Button onClick={props.onClose}>{t('triage.cancel')}</Button>
          <Button look="primary" type="submit" disabled={props.disabled}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
