import { Link } from '@tanstack/react-router';
import { useAround } from '../../api/routes.ts';
import { counted } from '../../format/count.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** What else failed in the same sessions: often the cause, and sometimes the bigger trouble. */
export function AroundPanel({ incidentId, project }: { incidentId: string; project: string }) {
  const { data } = useAround(incidentId);
  if (!data || (data.incidents.length === 0 && data.troubles.length === 0)) return null;
  return (
    <Panel
      id="around"
      title="What else failed in these sessions"
      aside={<span>of {counted(data.sessions, 'session', 'sessions')}</span>}
    >
      <ul className="around">
        {data.troubles.map((trouble) => (
          <li key={`${trouble.kind}${trouble.text}`}>
            <Badge tone={trouble.kind === 'error' ? 'high' : 'medium'}>
              {trouble.kind === 'error' ? 'Error' : 'Request'}
            </Badge>
            <code>{trouble.text}</code>
            <span className="muted tabular">{counted(trouble.sessions, 'session', 'sessions')}</span>
          </li>
        ))}
        {data.incidents.map((incident) => (
          <li key={incident.id}>
            <Badge>Incident</Badge>
            <Link to="/p/$project/incidents/$id" params={{ project, id: incident.id }}>
              {incident.title}
            </Link>
            <span className="muted tabular">{counted(incident.sessions, 'session', 'sessions')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
