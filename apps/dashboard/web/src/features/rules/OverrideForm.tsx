import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useStartBacktest } from '../../api/backtests.ts';
import { type Override, type RuleDetail, useChangeRule } from '../../api/rules.ts';
import { SEVERITIES } from '../../format/severityWord.ts';
import { clockTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useToast } from '../../ui/toast.ts';
import { diffRules } from './diffRules.ts';
import { fieldOf, isObject, type Json, type JsonObject, withAt } from './json.ts';
import { NumberField } from './NumberField.tsx';
import { parametersOf, withParameter } from './parameters.ts';
import '../../ui/form.css';
import './editor.css';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Silence, or other numbers, for a route, an element or both; it can be tried first. */
export function OverrideForm({ rule, inForce, project }: { rule: RuleDetail; inForce: object; project: string }) {
  const seed = inForce as JsonObject;
  const [route, setRoute] = useState('');
  const [element, setElement] = useState('');
  const [reason, setReason] = useState('');
  const [mode, setMode] = useState<'silent' | 'numbers'>('silent');
  const [draft, setDraft] = useState(seed);
  const { mutate, isPending, error } = useChangeRule(project, rule.id);
  const backtests = useStartBacktest(project);
  const navigate = useNavigate();
  const toast = useToast();

  const changes = mode === 'silent' ? [] : changesOf(seed, draft);
  const scope = {
    ...(route.trim() === '' ? {} : { route: route.trim() }),
    ...(element.trim() === '' ? {} : { element: element.trim() }),
  };
  const isReady = Object.keys(scope).length > 0 && (mode === 'silent' || changes.length > 0);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isPending) return;
    mutate(
      { type: 'override', ...scope, changes, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
      {
        onSuccess: ({ validFrom }) => {
          toast({ text: t('rules.theOverrideBeginsAt', { time: clockTime(validFrom).slice(0, 8) }) });
          setRoute('');
          setElement('');
          setReason('');
          setDraft(seed);
        },
      },
    );
  };
  const run = () =>
    backtests.mutate(
      { rule: rule.id, changes, ...scope, from: Date.now() - WEEK_MS },
      {
        onSuccess: ({ id }) =>
          navigate({ to: '/p/$project/rules/$rule/backtests/$id', params: { project, rule: rule.id, id } }),
      },
    );

  return (
    <form className="settings-form override-form" onSubmit={add}>
      <div className="override-where">
        <Field
          label={t('rules.route')}
          placeholder="/orders/*"
          spellCheck={false}
          autoCapitalize="none"
          value={route}
          onChange={(event) => setRoute(event.target.value)}
          hint={t('rules.isOnePartOf')}
        />
        <Field
          label={t('rules.element')}
          placeholder={t('rules.addOne')}
          spellCheck={false}
          value={element}
          onChange={(event) => setElement(event.target.value)}
          hint={t('rules.itsNameOrSelector')}
        />
      </div>
      <Segments
        label={t('rules.whatHappensThere')}
        value={mode}
        options={[
          { value: 'silent', label: t('rules.silent') },
          { value: 'numbers', label: t('rules.otherNumbers') },
        ]}
        onChange={setMode}
      />
      {mode === 'numbers' ? (
        <div className="override-numbers">
          <SelectField
            label={t('rules.severity')}
            value={String(draft.severity)}
            options={SEVERITIES}
            onChange={(severity) => setDraft(withAt(draft, ['severity'], severity))}
          />
          {parametersOf(draft).map((parameter) => (
            <NumberField
              key={fieldOf(parameter.path)}
              label={parameter.label}
              value={parameter.value}
              unit={parameter.unit}
              onChange={(value) => setDraft(withParameter(draft, parameter, value))}
            />
          ))}
        </div>
      ) : null}
      <Field
        label={t('rules.why')}
        placeholder={t('rules.aStepperPeopleClick')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {(error ?? backtests.error) ? <ErrorNote error={error ?? backtests.error} /> : null}
      <div className="save-row">
        <Button look="primary" type="submit" busy={isPending} disabled={!isReady}>
          {t('rules.addOverride')}
        </Button>
        <Button busy={backtests.isPending} disabled={!isReady} onClick={run}>
          {t('rules.tryItOnThe')}
        </Button>
      </div>
    </form>
  );
}

/** What differs, as the API takes it. */
function changesOf(before: Json, after: Json): Override['changes'] {
  return diffRules(before, after).flatMap(({ path, after: value }) =>
    value === undefined || value === null || isObject(value) || Array.isArray(value) ? [] : [{ path, value }],
  );
}
