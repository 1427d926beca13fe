import { type TicketPolicyAnswer, useChangePolicy } from '../../api/ticketPolicy.ts';
import { t } from '../../messages/t.ts';
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
    <Panel id="life" title={t('integrations.howATicketLives')}>
      <div className="settings-form">
        <CheckField
          label={t('integrations.completeTheTicketWhen')}
          checked={policy.completeWhenResolved}
          onChange={(completeWhenResolved) => mutate({ completeWhenResolved })}
        />
        <CheckField
          label={t('integrations.resolveTheIncidentWhen')}
          hint={t('integrations.aCanceledTicketIgnores')}
          checked={policy.resolveWhenCompleted}
          onChange={(resolveWhenCompleted) => mutate({ resolveWhenCompleted })}
        />
        <CheckField
          label={t('integrations.commentWhenTwiceAs')}
          hint={t('integrations.atMostOnceA')}
          checked={policy.commentOnGrowth}
          onChange={(commentOnGrowth) => mutate({ commentOnGrowth })}
        />
        <div className="settings-pair">
          <SelectField
            label={t('integrations.whenItComesBack')}
            value={policy.onReturn}
            options={[
              { value: 'reopen', label: t('integrations.openTheTicketAgain') },
              { value: 'new', label: t('integrations.makeANewRelated') },
            ]}
            onChange={(value) => mutate({ onReturn: value === 'new' ? 'new' : 'reopen' })}
          />
          <SelectField
            label={t('integrations.whenItIsQuiet')}
            value={String(policy.closeAfterDays ?? 0)}
            options={[
              { value: '0', label: t('integrations.leaveItOpen') },
              ...QUIET_DAYS.map((days) => ({ value: String(days), label: t('integrations.closeAfterDays', { days }) })),
            ]}
            onChange={(value) => mutate({ closeAfterDays: value === '0' ? null : Number(value) })}
          />
        </div>
        <p className="field-hint">{t('integrations.whatPeopleDoIn')}</p>
        {error ? <ErrorNote error={error} /> : null}
      </div>
    </Panel>
  );
}
