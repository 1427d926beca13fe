import { useState } from 'react';
import { type ExclusionEffect, useExclusionEffect } from '../api/triage.ts';
import { ruleName } from '../format/ruleName.ts';
import { t } from '../messages/t.ts';
import { TextField } from '../ui/TextField.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { OptionList } from './OptionList.tsx';
import { nameOf, onlyOne } from './target.ts';
import type { TriageDialogProps } from './useTriage.tsx';

type Scope = 'none' | 'both' | 'element' | 'route';

/** Why it is not a problem, and whether the rule should be silent there from now on, with what that would have done. */
export function DeclineDialog({ project, target, onClose, onDecide }: TriageDialogProps) {
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<Scope>('none');
  const incident = onlyOne(target);
  const element = incident?.element.selector || incident?.element.label || undefined;
  const exclusion =
    incident === undefined || scope === 'none'
      ? undefined
      : {
          rule: incident.rule,
          ...(scope === 'element' ? {} : { route: incident.route }),
          ...(scope === 'route' || element === undefined ? {} : { element }),
        };
  const effect = useExclusionEffect(project, exclusion);
  return (
    <DecisionDialog
      title={t('triage.notAProblem', { name: nameOf(target) })}
      submit={exclusion ? t('triage.declineAndSilence') : t('triage.decline')}
      disabled={reason.trim() === ''}
      onClose={onClose}
      onSubmit={() =>
        onDecide({
          type: 'decline',
          reason: reason.trim(),
          ...(exclusion ? { exclusion } : {}),
        })
      }
    >
      <TextField
        label={t('triage.whyIsItNot')}
        rows={2}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        hint={t('triage.itCountsTowardsHow')}
      />
      {incident ? (
        <>
          <h3>{t('triage.shouldBeSilentThere', { rule: ruleName(incident.rule) })}</h3>
          <OptionList
            label={t('triage.whereTheRuleFalls')}
            value={scope}
            options={[
              { value: 'none', label: t('triage.noOnlyDeclineThis') },
              ...(element === undefined
                ? []
                : [
                    {
                      value: 'both' as const,
                      label: t('triage.onThisElementOf'),
                      hint: t('triage.elementOnRoute', { element, route: incident.route }),
                    },
                    { value: 'element' as const, label: t('triage.onThisElementOn'), hint: element },
                  ]),
              { value: 'route', label: t('triage.onThisWholeRoute'), hint: incident.route },
            ]}
            onChange={setScope}
          />
          {exclusion ? (
            <p className="effect" role="status">
              {effect.error ? (
                effect.error.message
              ) : effect.data ? (
                <Effect effect={effect.data} own={incident.id} />
              ) : (
                t('triage.counting')
              )}
            </p>
          ) : null}
        </>
      ) : null}
    </DecisionDialog>
  );
}

function Effect({ effect, own }: { effect: ExclusionEffect; own: string }) {
  const others = effect.incidents.filter(({ id }) => id !== own);
  const share = effect.allSignals === 0 ? 0 : Math.round((effect.signals / effect.allSignals) * 100);
  return (
    <>
      {t.rich('triage.inTheLastDays', {
        days: effect.days,
        signals: effect.signals,
        strong: (words) => <strong>{words}</strong>,
        people: effect.people,
        share,
        noOtherIncidentIs:
          others.length === 0
            ? t('triage.noOtherIncidentIs')
            : t('triage.itAlsoTouches', { list: others.map(({ shortId }) => shortId).join(', ') }),
      })}
    </>
  );
}
