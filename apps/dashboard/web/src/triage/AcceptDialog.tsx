import { useState } from 'react';
import { t } from '../messages/t.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { nameOf } from './target.ts';
import type { TriageDialogProps } from './useTriage.tsx';

/** Asked of several at once: one by one each would make its ticket. */
export function AcceptDialog({ target, onClose, onDecide }: TriageDialogProps) {
  const [ticket, setTicket] = useState(false);
  return (
    <DecisionDialog
      title={t('triage.acceptTarget', { name: nameOf(target) })}
      submit={t('triage.accept')}
      onClose={onClose}
      onSubmit={() => onDecide({ type: 'accept', ticket })}
    >
      <p>{t('triage.theyAreProblemsAnd')}</p>
      <CheckField
        label={t('triage.makeATicketNow')}
        hint={t('triage.whateverTheTicketPolicy')}
        checked={ticket}
        onChange={setTicket}
      />
    </DecisionDialog>
  );
}
