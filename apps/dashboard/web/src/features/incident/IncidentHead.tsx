import type { ReactNode } from 'react';
import type { IncidentDetail } from '../../api/incident.ts';
import { ruleName } from '../../format/ruleName.ts';
import { statusWord } from '../../format/statusWord.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Time } from '../../ui/Time.tsx';
import { StatusNote } from './StatusNote.tsx';

const SEVERITIES = {
  high: t('incident.highSeverity'),
  medium: t('incident.mediumSeverity'),
  low: t('incident.lowSeverity'),
} as const;
const STATUS_TONES = { new: 'accent', open: 'neutral', snoozed: 'medium', resolved: 'ok', ignored: 'neutral' } as const;

/** What, where, how many, since when: one sentence and five numbers. */
export function IncidentHead(props: { incident: IncidentDetail; project: string; actions: ReactNode }) {
  const { incident } = props;
  const { severity, element, regressedAt } = incident;
  return (
    <header className="incident-head">
      <div className="incident-title">
        <h1>
          <Sentence parts={incident.sentence} />
        </h1>
        {props.actions}
      </div>
      <p className="incident-tags">
        <Badge tone={STATUS_TONES[incident.status]}>{statusWord(incident.status)}</Badge>
        <Badge {...(severity === 'low' ? {} : { tone: severity })}>{SEVERITIES[severity]}</Badge>
        {incident.rules.map((rule) => (
          <Badge key={rule}>{ruleName(rule)}</Badge>
        ))}
        {regressedAt !== null ? (
          <Badge tone="medium">{t.rich('incident.cameBack', { time: () => <Time at={regressedAt} /> })}</Badge>
        ) : null}
        {element.selector ? (
          <code className="incident-selector" title={t('incident.cssSelectorOfThe')}>
            {element.selector}
          </code>
        ) : null}
      </p>
      <StatusNote incident={incident} project={props.project} />
      <dl className="numbers">
        <Fact name={t('incident.people')}>{incident.people.toLocaleString('en')}</Fact>
        <Fact name={t('incident.sessions2')}>{incident.sessions.toLocaleString('en')}</Fact>
        <Fact name={t('incident.signals')}>{incident.signals.toLocaleString('en')}</Fact>
        <Fact name={t('incident.firstSeen')}>
          <Time at={incident.firstSeenAt} />
        </Fact>
        <Fact name={t('incident.lastSeen')}>
          <Time at={incident.lastSeenAt} />
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}
