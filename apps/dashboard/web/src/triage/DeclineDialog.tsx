import { useState } from 'react';
import { type ExclusionEffect, useExclusionEffect } from '../api/triage.ts';
import { counted } from '../format/count.ts';
import { ruleName } from '../format/ruleName.ts';
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
      title={`${nameOf(target)}: not a problem`}
      submit={exclusion ? 'Decline and silence' : 'Decline'}
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
        label="Why is it not a problem?"
        rows={2}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        hint="It counts towards how often the rule is right. New signals are still counted, and make no ticket."
      />
      {incident ? (
        <>
          <h3>Should {ruleName(incident.rule)} be silent there from now on?</h3>
          <OptionList
            label="Where the rule falls silent"
            value={scope}
            options={[
              { value: 'none', label: 'No, only decline this incident' },
              ...(element === undefined
                ? []
                : [
                    {
                      value: 'both' as const,
                      label: 'On this element of this route',
                      hint: `${element} on ${incident.route}`,
                    },
                    { value: 'element' as const, label: 'On this element, on every route', hint: element },
                  ]),
              { value: 'route', label: 'On this whole route', hint: incident.route },
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
                'Counting…'
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
      In the last {effect.days} days it would have kept away{' '}
      <strong>{counted(effect.signals, 'signal', 'signals')}</strong> of {counted(effect.people, 'person', 'people')},{' '}
      {share} % of what the rule found.{' '}
      {others.length === 0
        ? 'No other incident is touched.'
        : `It also touches ${others.map(({ shortId }) => shortId).join(', ')}.`}
    </>
  );
}
