import { type TicketPolicyAnswer, useChangePolicy } from '../../api/ticketPolicy.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

const QUIET_DAYS = [7, 14, 30, 60, 90];

/** What happens to a ticket after it was made. Each change is kept at once. */
export function LifePanel({ project, answer }: { project: string; answer: TicketPolicyAnswer }) {
  const { mutate, error } = useChangePolicy(project);
  const { policy } = answer;
  return (
    <Panel id="life" title="How a ticket lives">
      <div className="settings-form">
        <CheckField
          label="Complete the ticket when its incident is resolved"
          checked={policy.completeWhenResolved}
          onChange={(completeWhenResolved) => mutate({ completeWhenResolved })}
        />
        <CheckField
          label="Resolve the incident when its ticket is completed"
          hint="A canceled ticket ignores its incident."
          checked={policy.resolveWhenCompleted}
          onChange={(resolveWhenCompleted) => mutate({ resolveWhenCompleted })}
        />
        <CheckField
          label="Comment when twice as many people are hit"
          hint="At most once a day."
          checked={policy.commentOnGrowth}
          onChange={(commentOnGrowth) => mutate({ commentOnGrowth })}
        />
        <div className="settings-pair">
          <SelectField
            label="When it comes back"
            value={policy.onReturn}
            options={[
              { value: 'reopen', label: 'Open the ticket again' },
              { value: 'new', label: 'Make a new, related one' },
            ]}
            onChange={(value) => mutate({ onReturn: value === 'new' ? 'new' : 'reopen' })}
          />
          <SelectField
            label="When it is quiet"
            value={String(policy.closeAfterDays ?? 0)}
            options={[
              { value: '0', label: 'Leave it open' },
              ...QUIET_DAYS.map((days) => ({ value: String(days), label: `Close after ${days} days` })),
            ]}
            onChange={(value) => mutate({ closeAfterDays: value === '0' ? null : Number(value) })}
          />
        </div>
        <p className="field-hint">
          What people do in Linear stands: a ticket that was deleted is not made again, a merged one is left alone, and
          a priority that a person has set is kept.
        </p>
        {error ? <ErrorNote error={error} /> : null}
      </div>
    </Panel>
  );
}
