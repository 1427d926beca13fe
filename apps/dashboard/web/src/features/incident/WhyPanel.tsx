import { Check, X } from 'lucide-react';
import type { Signal } from '../../api/signal.ts';
import { neededText, valueText } from '../../format/condition.ts';
import { ruleName } from '../../format/ruleName.ts';
import { t } from '../../messages/t.ts';
import { Panel } from '../../ui/Panel.tsx';
import './whyPanel.css';

/** The reasoning: every condition with what was measured, and what would have kept the rule silent. */
export function WhyPanel({ signal }: { signal: Signal }) {
  const { summary, conditions, exclusions } = signal.explanation;
  return (
    <Panel
      id="why"
      title={t('incident.whyItFired')}
      aside={
        <span>
          {t.rich('incident.version', {
            rule: ruleName(signal.rule),
            rule2: signal.rule,
            code: (words) => <code>{words}</code>,
            ruleVersion: String(signal.ruleVersion),
          })}
        </span>
      }
    >
      <p className="why-summary">{summary}</p>
      <table className="why">
        <thead>
          <tr>
            <th scope="col">{t('incident.condition')}</th>
            <th scope="col">{t('incident.measured')}</th>
            <th scope="col">{t('incident.needed')}</th>
          </tr>
        </thead>
        <tbody>
          {conditions.map((condition) => (
            <tr key={condition.name}>
              <td>
                <span className="why-condition">
                  {condition.met ? (
                    <Check size={15} aria-label={t('incident.met')} className="why-met" />
                  ) : (
                    <X size={15} aria-label={t('incident.notMet')} className="why-unmet" />
                  )}
                  {condition.text}
                </span>
              </td>
              <td className="why-measured tabular">{valueText(condition.measured, condition)}</td>
              <td className="why-needed tabular">{neededText(condition)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {exclusions.length > 0 ? (
        <div className="why-exclusions">
          <h3>{t('incident.exclusionsTestedNoneApplied')}</h3>
          <ul>
            {exclusions.map((exclusion) => (
              <li key={exclusion.name}>
                {exclusion.applied ? (
                  <X size={13} aria-label={t('incident.applied')} />
                ) : (
                  <Check size={13} aria-label={t('incident.ruledOut')} />
                )}
                {exclusion.text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Panel>
  );
}
