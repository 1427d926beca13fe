import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type LinearChoices, useLinearChoices, useLinearConnection } from '../../api/linear.ts';
import { type TicketPolicy, type TicketPolicyAnswer, useChangePolicy } from '../../api/ticketPolicy.ts';
import { ruleName } from '../../format/ruleName.ts';
import { t } from '../../messages/t.ts';
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
    <Panel id="destination" title={t('integrations.whereTicketsGo')}>
      {connection && !connected ? (
        <p className="muted">{t('integrations.connectLinearFirstThen')}</p>
      ) : error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : choices ? (
        <Destination project={project} policy={answer.policy} teams={choices.teams} />
      ) : (
        <Skeleton lines={4} label={t('integrations.askingLinear')} />
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
          label={t('integrations.team')}
          value={form.teamId ?? ''}
          options={[
            { value: '', label: t('integrations.theFirstOne') },
            ...teams.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` })),
          ]}
          onChange={(id) => set({ teamId: id || null, linearProjectId: null, assigneeId: null, labelIds: [] })}
        />
        {form.teamId !== null && team ? (
          <>
            <SelectField
              label={t('integrations.project')}
              value={form.linearProjectId ?? ''}
              options={[{ value: '', label: t('integrations.none') }, ...team.projects.map(optionOf)]}
              onChange={(id) => set({ linearProjectId: id || null })}
            />
            <SelectField
              label={t('integrations.assignee')}
              value={form.assigneeId ?? ''}
              options={[{ value: '', label: t('integrations.nobody') }, ...team.members.map(optionOf)]}
              onChange={(id) => set({ assigneeId: id || null })}
            />
          </>
        ) : null}
      </div>
      {form.teamId !== null && team && team.labels.length > 0 ? (
        <fieldset className="integration-labels">
          <legend>{t('integrations.labels')}</legend>
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
      <p className="field-label">{t('integrations.otherTeamsForSome')}</p>
      {rules.length > 0 ? (
        <ul className="origins">
          {rules.map((rule, place) => (
            <li key={`${rule.route ?? ''} ${rule.rule ?? ''} ${rule.teamId ?? ''}`}>
              <span>
                {t.rich('integrations.routeGoesTo', {
                  route: rule.route ?? t('integrations.everyRoute'),
                  code: (words) => <code>{words}</code>,
                  words: rule.rule ? `, ${ruleName(rule.rule)}` : '',
                  name:
                    teams.find((one) => one.id === rule.teamId)?.name ?? rule.teamId ?? t('integrations.theSameTeam'),
                })}
              </span>
              <Button
                look="icon"
                aria-label={t('integrations.remove', { route: rule.route ?? t('integrations.theRule') })}
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
          label={t('integrations.route')}
          placeholder="/checkout/*"
          autoCapitalize="none"
          spellCheck={false}
          value={route}
          onChange={(event) => setRoute(event.target.value)}
        />
        <SelectField
          label={t('integrations.goesTo')}
          value={team}
          options={[{ value: '', label: t('integrations.chooseATeam') }, ...teams.map(optionOf)]}
          onChange={setTeam}
        />
        <Button disabled={route.trim() === '' || team === ''} onClick={add}>
          {t('integrations.add')}
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
