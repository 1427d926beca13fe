import { type FormEvent, useState } from 'react';
import { type TicketPolicyAnswer, useChangePolicy } from '../../api/ticketPolicy.ts';
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
    <Panel id="policy" title="Which incidents become tickets">
      <form className="settings-form" onSubmit={submit}>
        <p className="settings-lead">
          After enough sessions were hit (see Settings), an incident becomes a ticket when it also passes all of these.
        </p>
        <div className="settings-pair">
          <Field
            label="People, at least"
            type="number"
            min={1}
            max={100_000}
            required
            value={form.minPeople}
            onChange={(event) => set({ minPeople: event.target.value })}
          />
          <SelectField
            label="Severity, at least"
            value={form.minSeverity}
            options={[
              { value: 'medium', label: 'Medium' },
              { value: 'high', label: 'High' },
            ]}
            onChange={(value) => set({ minSeverity: value === 'high' ? 'high' : 'medium' })}
          />
          <Field
            label="Share of sessions, %"
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
            label="Tickets a day, at most"
            type="number"
            min={0}
            max={10_000}
            required
            value={form.budgetPerDay}
            onChange={(event) => set({ budgetPerDay: event.target.value })}
          />
          <Field
            label="Timezone"
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
        <p className="field-hint">
          The share is of the sessions that used the element. Those that hurt most go first. The rest of a day is told
          in one digest; an incident of it gets a ticket of its own once it has hit twice as many people.
        </p>
        <CheckField label="Quiet hours" checked={form.quiet} onChange={(quiet) => set({ quiet })} />
        {form.quiet ? (
          <div className="settings-pair">
            <Field
              label="From"
              type="time"
              required
              value={form.quietFrom}
              onChange={(event) => set({ quietFrom: event.target.value })}
            />
            <Field
              label="To"
              type="time"
              required
              value={form.quietTo}
              onChange={(event) => set({ quietTo: event.target.value })}
            />
          </div>
        ) : null}
        <CheckField
          label="Quiet on weekends"
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
