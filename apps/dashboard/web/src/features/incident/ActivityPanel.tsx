import type { IncidentDetail } from '../../api/incident.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import './activityPanel.css';

type Line = IncidentDetail['activity'][number];

const WORDS: Readonly<Record<string, string>> = {
  opened: 'opened it',
  resolved: 'resolved it',
  ignored: 'ignored it',
  reopened: 'reopened it',
  regressed: 'saw it come back',
  'ticket-created': 'made the ticket',
  'ticket-failed': 'could not make the ticket',
};

const ACTORS: Readonly<Record<string, string>> = { engine: 'Wince', linear: 'Linear' };

/** Who did what to it, the newest first. */
export function ActivityPanel({ incident }: { incident: IncidentDetail }) {
  return (
    <Panel id="activity" title="Activity">
      {incident.activity.length === 0 ? <p className="muted">Nothing yet.</p> : null}
      <ol className="activity">
        {incident.activity.map((line) => (
          <li key={line.id}>
            <p>
              <strong>{ACTORS[line.actor] ?? line.actor}</strong> {wordsOf(line)}{' '}
              <span className="muted">
                <Time at={line.at} />
              </span>
            </p>
            {line.detail ? <p className="activity-detail">{line.detail}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function wordsOf(line: Line): string {
  if (line.actor === 'engine' && line.action === 'opened') return 'noticed it';
  return WORDS[line.action] ?? line.action;
}
