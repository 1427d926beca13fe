import { type FormEvent, useState } from 'react';
import { type TicketPolicyAnswer, useChangePolicy } from '../../api/ticketPolicy.ts';
import { t } from '../../messages/t.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { clockOf, minuteOf } from './clock.ts';

/** Which incidents become tickets, how many a day, and when nobody wants to be told. */
export function PolicyPanel({ project, answer }: { project: string; answer: TicketPolicyAnswer }) {
  const { mutate, isPending, isSuccess, error } = useChangePolicy(project);
  const saved = formOf(answer.policy);
  const [form, setForm] = useState(saved);
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const changed = JSON.stringify(form) !== JSON.stringify(saved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      {
        minPeople: Number(form.minPeople),
        minSeverity: form.minSeverity,
        minShare: Number(form.minShare),
        budgetPerDay: Number(form.budgetPerDay),
        timezone: form.timezone.trim(),
        quietFrom: form.quiet ? minuteOf(form.quietFrom) : null,
        quietTo: form.quiet ? minuteOf(form.quietTo) : null,
        quietWeekends: form.quietWeekends,
      },
      { onSuccess: ({ policy }) => setForm(formOf(policy)) },
    );
  };
  return (
    <Panel id="policy" title={t('integrations.whichIncidentsBecomeTickets')}>
      <form className="settings-form" onSubmit={submit}>
        <p className="settings-lead">{t('integrations.afterEnoughSessionsWere')}</p>
        <div className="settings-pair">
          <Field
            label={t('integrations.peopleAtLeast')}
            type="number"
            min={1}
            max={100_000}
            required
            value={form.minPeople}
            onChange={(event) => set({ minPeople: event.target.value })}
          />
          <SelectField
            label={t('integrations.severityAtLeast')}
            value={form.minSeverity}
            options={[
              { value: 'medium', label: t('integrations.medium') },
              { value: 'high', label: t('integrations.high') },
            ]}
            onChange={(value) => set({ minSeverity: value === 'high' ? 'high' : 'medium' })}
          />
          <Field
            label={t('integrations.shareOfSessions')}
            type="number"
            min={0}
            max={100}
            step="any"
            required
            value={form.minShare}
            onChange={(event) => set({ minShare: event.target.value })}
          />
        </div>
        <div className="settings-pair">
          <Field
            label={t('integrations.ticketsADayAt')}
            type="number"
            min={0}
            max={10_000}
            required
            value={form.budgetPerDay}
            onChange={(event) => set({ budgetPerDay: event.target.value })}
          />
          <Field
            label={t('integrations.timezone')}
            required
            spellCheck={false}
            list="timezones"
            value={form.timezone}
            onChange={(event) => set({ timezone: event.target.value })}
          />
          <datalist id="timezones">
            {TIMEZONES.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
        <p className="field-hint">{t('integrations.theShareIsOf')}</p>
        <CheckField label={t('integrations.quietHours')} checked={form.quiet} onChange={(quiet) => set({ quiet })} />
        {form.quiet ? (
          <div className="settings-pair">
            <Field
              label={t('integrations.from')}
              type="time"
              required
              value={form.quietFrom}
              onChange={(event) => set({ quietFrom: event.target.value })}
            />
            <Field
              label={t('integrations.to')}
              type="time"
              required
              value={form.quietTo}
              onChange={(event) => set({ quietTo: event.target.value })}
            />
          </div>
        ) : null}
        <CheckField
          label={t('integrations.quietOnWeekends')}
          checked={form.quietWeekends}
          onChange={(quietWeekends) => set({ quietWeekends })}
        />
        <SaveRow changed={changed} saving={isPending} saved={isSuccess} error={error} />
      </form>
    </Panel>
  );
}

const TIMEZONES = Intl.supportedValuesOf('timeZone');

function formOf(policy: TicketPolicyAnswer['policy']) {
  return {
    minPeople: String(policy.minPeople),
    minSeverity: policy.minSeverity,
    minShare: String(policy.minShare),
    budgetPerDay: String(policy.budgetPerDay),
    timezone: policy.timezone,
    quiet: policy.quietFrom !== null && policy.quietTo !== null,
    quietFrom: clockOf(policy.quietFrom ?? 20 * 60),
    quietTo: clockOf(policy.quietTo ?? 8 * 60),
    quietWeekends: policy.quietWeekends,
  };
}
