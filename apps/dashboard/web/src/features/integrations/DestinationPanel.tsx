import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type LinearChoices, useLinearChoices, useLinearConnection } from '../../api/linear.ts';
import { type TicketPolicy, type TicketPolicyAnswer, useChangePolicy } from '../../api/ticketPolicy.ts';
import { ruleName } from '../../format/ruleName.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type Rule = TicketPolicy['routing'][number];

/** To whom tickets go, chosen from what is in Linear now. */
export function DestinationPanel({ project, answer }: { project: string; answer: TicketPolicyAnswer }) {
  const { data: connection } = useLinearConnection();
  const connected = connection !== undefined && connection.kind !== 'none';
  const { data: choices, error, refetch } = useLinearChoices(undefined, connected);
  return (
    <Panel id="destination" title="Where tickets go">
      {connection && !connected ? (
        <p className="muted">Connect Linear first; then its teams, people and labels can be chosen here.</p>
      ) : error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : choices ? (
        <Destination project={project} policy={answer.policy} teams={choices.teams} />
      ) : (
        <Skeleton lines={4} label="Asking Linear" />
      )}
    </Panel>
  );
}

function Destination(props: { project: string; policy: TicketPolicy; teams: LinearChoices['teams'] }) {
  const { policy, teams } = props;
  const { mutate, isPending, isSuccess, error } = useChangePolicy(props.project);
  const saved = chosenOf(policy);
  const [form, setForm] = useState(saved);
  const { data } = useLinearChoices(form.teamId ?? undefined, form.teamId !== null);
  const team = data?.team ?? null;
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(form);
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <div className="settings-pair">
        <SelectField
          label="Team"
          value={form.teamId ?? ''}
          options={[
            { value: '', label: 'The first one' },
            ...teams.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` })),
          ]}
          onChange={(id) => set({ teamId: id || null, linearProjectId: null, assigneeId: null, labelIds: [] })}
        />
        {form.teamId !== null && team ? (
          <>
            <SelectField
              label="Project"
              value={form.linearProjectId ?? ''}
              options={[{ value: '', label: 'None' }, ...team.projects.map(optionOf)]}
              onChange={(id) => set({ linearProjectId: id || null })}
            />
            <SelectField
              label="Assignee"
              value={form.assigneeId ?? ''}
              options={[{ value: '', label: 'Nobody' }, ...team.members.map(optionOf)]}
              onChange={(id) => set({ assigneeId: id || null })}
            />
          </>
        ) : null}
      </div>
      {form.teamId !== null && team && team.labels.length > 0 ? (
        <fieldset className="integration-labels">
          <legend>Labels</legend>
          {team.labels.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              checked={form.labelIds.includes(id)}
              onChange={(on) =>
                set({ labelIds: on ? [...form.labelIds, id] : form.labelIds.filter((one) => one !== id) })
              }
            />
          ))}
        </fieldset>
      ) : null}
      <Routing teams={teams} rules={form.routing} onChange={(routing) => set({ routing })} />
      <SaveRow
        changed={JSON.stringify(form) !== JSON.stringify(saved)}
        saving={isPending}
        saved={isSuccess}
        error={error}
      />
    </form>
  );
}

/** Exceptions: the first that fits an incident counts. */
function Routing(props: { teams: LinearChoices['teams']; rules: Rule[]; onChange: (rules: Rule[]) => void }) {
  const { teams, rules, onChange } = props;
  const [route, setRoute] = useState('');
  const [team, setTeam] = useState('');
  const add = () => {
    onChange([
      ...rules,
      { ...(route.trim() === '' ? {} : { route: route.trim() }), ...(team === '' ? {} : { teamId: team }) },
    ]);
    setRoute('');
    setTeam('');
  };
  return (
    <div className="settings-form">
      <p className="field-label">Other teams for some routes</p>
      {rules.length > 0 ? (
        <ul className="origins">
          {rules.map((rule, place) => (
            <li key={`${rule.route ?? ''} ${rule.rule ?? ''} ${rule.teamId ?? ''}`}>
              <span>
                <code>{rule.route ?? 'every route'}</code>
                {rule.rule ? `, ${ruleName(rule.rule)}` : ''} goes to{' '}
                {teams.find((one) => one.id === rule.teamId)?.name ?? rule.teamId ?? 'the same team'}
              </span>
              <Button
                look="icon"
                aria-label={`Remove ${rule.route ?? 'the rule'}`}
                onClick={() => onChange(rules.toSpliced(place, 1))}
              >
                <X size={15} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="integration-add">
        <Field
          label="Route"
          placeholder="/checkout/*"
          autoCapitalize="none"
          spellCheck={false}
          value={route}
          onChange={(event) => setRoute(event.target.value)}
        />
        <SelectField
          label="Goes to"
          value={team}
          options={[{ value: '', label: 'Choose a team' }, ...teams.map(optionOf)]}
          onChange={setTeam}
        />
        <Button disabled={route.trim() === '' || team === ''} onClick={add}>
          Add
        </Button>
      </div>
    </div>
  );
}

function optionOf({ id, name }: { id: string; name: string }) {
  return { value: id, label: name };
}

function chosenOf({ teamId, linearProjectId, assigneeId, labelIds, routing }: TicketPolicy) {
  return { teamId, linearProjectId, assigneeId, labelIds, routing };
}
