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
  accepted: 'accepted it',
  duplicate: 'called it a duplicate of',
  snoozed: 'snoozed it',
  woke: 'woke it',
  assigned: 'assigned it to',
  unassigned: 'took it from its assignee',
  undone: 'took back:',
  'ticket-created': 'made the ticket',
  'ticket-failed': 'could not make the ticket',
};

const ACTORS: Readonly<Record<string, string>> = { engine: 'Wince', wince: 'Wince', linear: 'Linear' };
const SOURCES: Readonly<Partial<Record<Line['source'], string>>> = { api: 'API', linear: 'Linear' };
/** Their detail ends the sentence. */
const SHORT = new Set(['duplicate', 'assigned', 'undone']);

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
              {SHORT.has(line.action) ? `${line.detail} ` : ''}
              {SOURCES[line.source] && line.source !== line.actor ? (
                <span className="activity-source">{SOURCES[line.source]}</span>
              ) : null}{' '}
              <span className="muted">
                <Time at={line.at} />
              </span>
            </p>
            {line.detail && !SHORT.has(line.action) ? <p className="activity-detail">{line.detail}</p> : null}
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
