import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export function IgnoreDialog(props: { open: boolean; onClose: () => void; onIgnore: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') props.onIgnore(reason.trim());
  };
  return (
    <Dialog open={props.open} onClose={props.onClose} title="Ignore this incident">
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>Why is it not a problem?</label>
          <textarea
            id={id}
            className="input"
            rows={3}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-describedby={`${id}-hint`}
          />
          <p id={`${id}-hint`} className="field-hint">
            New signals are still counted. It makes no ticket until somebody opens it again.
          </p>
        </div>
        <div className="dialog-foot">
          <Button onClick={props.onClose}>Cancel</Button>
          <Button look="primary" type="submit" disabled={reason.trim() === ''}>
            Ignore incident
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
