import { Link } from '@tanstack/react-router';
import type { Incident } from '../../api/incidents.ts';
import { counted } from '../../format/count.ts';
import { ruleName } from '../../format/ruleName.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Time } from '../../ui/Time.tsx';
import { TicketCell } from './TicketCell.tsx';
import './incidentRow.css';

const STATUS_TONES: Readonly<Record<Incident['status'], Tone>> = {
  new: 'accent',
  open: 'neutral',
  snoozed: 'medium',
  resolved: 'ok',
  ignored: 'neutral',
};

export function IncidentRow({ incident, project }: { incident: Incident; project: string }) {
  const { people, sessions, severity, trend } = incident;
  const inTwoWeeks = trend.reduce((sum, count) => sum + count, 0);
  return (
    <li className={`row row-${severity}`} data-incident={incident.id}>
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
          <Badge tone={STATUS_TONES[incident.status]}>{incident.status}</Badge>
          {incident.rules.map((rule) => (
            <Badge key={rule} {...(rule === incident.rule ? toneOf(severity) : {})}>
              {ruleName(rule)}
            </Badge>
          ))}
          <span className="row-since">
            since <Time at={incident.firstSeenAt} />
          </span>
          <span className="row-id tabular">{incident.shortId}</span>
        </p>
      </div>
      <p className="row-people tabular">
        <strong>{people.toLocaleString('en')}</strong>
        <span className="row-unit"> {people === 1 ? 'person' : 'people'}</span>
        <span className="row-sub">{counted(sessions, 'session', 'sessions')}</span>
      </p>
      <div className="row-trend">
        <Sparkline
          counts={trend}
          label={`${counted(inTwoWeeks, 'signal', 'signals')} in 14 days, ${trend.at(-1) ?? 0} today`}
        />
      </div>
      <p className="row-seen tabular">
        <Time at={incident.lastSeenAt} />
      </p>
      <div className="row-ticket">
        <TicketCell incident={incident} />
      </div>
    </li>
  );
}

function toneOf(severity: Incident['severity']): { tone?: Tone } {
  return severity === 'low' ? {} : { tone: severity };
}
