import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Incident } from '../api/incidents.ts';
import { ruleName } from '../format/ruleName.ts';
import { statusWord } from '../format/statusWord.ts';
import { t } from '../messages/t.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import { Sparkline } from '../ui/Sparkline.tsx';
import { Time } from '../ui/Time.tsx';
import { Peek } from './Peek.tsx';
import { TicketCell } from './TicketCell.tsx';
import './incidentRow.css';

const STATUS_TONES: Readonly<Record<Incident['status'], Tone>> = {
  new: 'accent',
  open: 'neutral',
  snoozed: 'medium',
  resolved: 'ok',
  ignored: 'neutral',
};

interface IncidentRowProps {
  incident: Incident;
  project: string;
  selected: boolean;
  peeking: boolean;
  onSelect: (id: string, selected: boolean, range: boolean) => void;
}

export const IncidentRow = memo(function IncidentRow(props: IncidentRowProps) {
  const { incident, project, selected, peeking } = props;
  const { people, sessions, severity, trend } = incident;
  const inTwoWeeks = trend.reduce((sum, count) => sum + count, 0);
  return (
    <li
      className={`row row-${severity}${selected ? ' row-selected' : ''}`}
      data-incident={incident.id}
      aria-current={peeking ? 'true' : undefined}
    >
      <span className="row-select">
        <input
          type="checkbox"
          aria-label={t('list.select', { shortId: incident.shortId })}
          checked={selected}
          onChange={() => {}}
          onClick={(event) => props.onSelect(incident.id, !selected, event.shiftKey)}
        />
      </span>
      <div className="row-main">
        <Link
          className="row-title"
          to="/p/$project/incidents/$id"
          params={{ project, id: incident.id }}
          data-row={incident.id}
        >
          <Sentence parts={incident.sentence} />
        </Link>
        <p className="row-meta">
          <Badge tone={STATUS_TONES[incident.status]}>{statusWord(incident.status)}</Badge>
          {incident.returned ? <Badge tone="high">{t('list.cameBack')}</Badge> : null}
          {incident.rules.map((rule) => (
            <Badge key={rule} {...(rule === incident.rule ? toneOf(severity) : {})}>
              {ruleName(rule)}
            </Badge>
          ))}
          <span className="row-since">{t.rich('list.since', { time: () => <Time at={incident.firstSeenAt} /> })}</span>
          {incident.assignee ? <span className="row-assignee">{incident.assignee.name}</span> : null}
          <span className="row-id tabular">{incident.shortId}</span>
        </p>
      </div>
      <p className="row-people tabular">
        <strong>{people.toLocaleString('en')}</strong>
        <span className="row-unit"> {t('list.peopleUnit', { people })}</span>
        <span className="row-sub">{t('list.sessions', { sessions })}</span>
      </p>
      <div className="row-trend">
        <Sparkline counts={trend} label={t('list.signalsIn14Days', { inTwoWeeks, at: trend.at(-1) ?? 0 })} />
      </div>
      <p className="row-seen tabular">
        <Time at={incident.lastSeenAt} />
      </p>
      <div className="row-ticket">
        <TicketCell incident={incident} />
      </div>
      {peeking ? <Peek id={incident.id} /> : null}
    </li>
  );
});

function toneOf(severity: Incident['severity']): { tone?: Tone } {
  return severity === 'low' ? {} : { tone: severity };
}
