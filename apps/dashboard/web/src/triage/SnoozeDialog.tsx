import { useState } from 'react';
import { type TriageActionInput, useReleases } from '../api/triage.ts';
import { absoluteTime } from '../format/time.ts';
import { t } from '../messages/t.ts';
import { Field } from '../ui/Field.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { OptionList } from './OptionList.tsx';
import { snoozeTimes, toLocalInput } from './snoozeTimes.ts';
import { nameOf } from './target.ts';
import type { TriageDialogProps } from './useTriage.tsx';

export function SnoozeDialog({ project, target, onClose, onDecide }: TriageDialogProps) {
  const { data } = useReleases(project, true);
  const [now] = useState(() => Date.now());
  const [choice, setChoice] = useState('0');
  const [time, setTime] = useState(() => toLocalInput(snoozeTimes(now)[1]?.at ?? now));
  const [people, setPeople] = useState('10');
  const times = snoozeTimes(now);
  const current = data?.current ?? null;
  const action = actionOf();
  return (
    <DecisionDialog
      title={t('triage.snoozeTarget', { name: nameOf(target) })}
      submit={t('triage.snooze')}
      disabled={action === undefined}
      onClose={onClose}
      onSubmit={() => action && onDecide(action)}
    >
      <p className="muted">{t('triage.itMakesNoTicket')}</p>
      <OptionList
        label={t('triage.untilWhen')}
        value={choice}
        options={[
          ...times.map(({ label, at }, place) => ({ value: String(place), label, hint: absoluteTime(at) })),
          { value: 'time', label: t('triage.untilATimeOf') },
          { value: 'people', label: t('triage.untilMorePeopleAre') },
          {
            value: 'release',
            label: t('triage.untilItHappensIn'),
            hint: current === null ? t('triage.noEventHasNamed') : t('triage.whateverComesAfter', { current }),
            disabled: current === null,
          },
        ]}
        onChange={setChoice}
      />
      {choice === 'time' ? (
        <Field
          label={t('triage.until')}
          type="datetime-local"
          required
          min={toLocalInput(now)}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      ) : null}
      {choice === 'people' ? (
        <Field
          label={t('triage.morePeopleThanNow')}
          type="number"
          min={1}
          max={1_000_000}
          required
          value={people}
          onChange={(event) => setPeople(event.target.value)}
        />
      ) : null}
    </DecisionDialog>
  );

  function actionOf(): TriageActionInput | undefined {
    if (choice === 'release') return { type: 'snooze', nextRelease: true };
    if (choice === 'people') {
      const count = Number(people);
      return Number.isInteger(count) && count >= 1 ? { type: 'snooze', people: count } : undefined;
    }
    const until = choice === 'time' ? new Date(time).getTime() : times[Number(choice)]?.at;
    return until !== undefined && until > now ? { type: 'snooze', until } : undefined;
  }
}
