import { useState } from 'react';
import { CheckField } from '../ui/CheckField.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { nameOf } from './target.ts';
import type { TriageDialogProps } from './useTriage.tsx';

/** Asked of several at once: one by one each would make its ticket. */
export function AcceptDialog({ target, onClose, onDecide }: TriageDialogProps) {
  const [ticket, setTicket] = useState(false);
  return (
    <DecisionDialog
      title={`Accept ${nameOf(target)}`}
      submit="Accept"
      onClose={onClose}
      onSubmit={() => onDecide({ type: 'accept', ticket })}
    >
      <p>They are problems, and somebody will look at them.</p>
      <CheckField
        label="Make a ticket now for each that has none"
        hint="Whatever the ticket policy says. Otherwise the policy decides, as always."
        checked={ticket}
        onChange={setTicket}
      />
    </DecisionDialog>
  );
}
