import { Link } from '@tanstack/react-router';
import { useAround } from '../../api/routes.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** What else failed in the same sessions: often the cause, and sometimes the bigger trouble. */
export function AroundPanel({ incidentId, project }: { incidentId: string; project: string }) {
  const { data } = useAround(incidentId);
  if (!data || (data.incidents.length === 0 && data.troubles.length === 0)) return null;
  return (
    <Panel
      id="around"
      title={t('incident.whatElseFailedIn')}
      aside={<span>{t('incident.ofSessions', { sessions: data.sessions })}</span>}
    >
      <ul className="around">
        {data.troubles.map((trouble) => (
          <li key={`${trouble.kind}${trouble.text}`}>
            <Badge tone={trouble.kind === 'error' ? 'high' : 'medium'}>
              {trouble.kind === 'error' ? t('incident.error') : t('incident.request')}
            </Badge>
            <code>{trouble.text}</code>
            <span className="muted tabular">{t('incident.sessions', { sessions: trouble.sessions })}</span>
          </li>
        ))}
        {data.incidents.map((incident) => (
          <li key={incident.id}>
            <Badge>{t('incident.incident')}</Badge>
            <Link to="/p/$project/incidents/$id" params={{ project, id: incident.id }}>
              {incident.title}
            </Link>
            <span className="muted tabular">{t('incident.sessions', { sessions: incident.sessions })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
