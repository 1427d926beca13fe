import type { IncidentDetail } from '../../api/incident.ts';
import { t } from '../../messages/t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import './activityPanel.css';

type Line = IncidentDetail['activity'][number];

const WORDS: Readonly<Record<string, string>> = {
  opened: t('incident.openedIt'),
  resolved: t('incident.resolvedIt'),
  ignored: t('incident.ignoredIt'),
  reopened: t('incident.reopenedIt'),
  regressed: t('incident.sawItComeBack'),
  accepted: t('incident.acceptedIt'),
  duplicate: t('incident.calledItADuplicate'),
  snoozed: t('incident.snoozedIt'),
  woke: t('incident.wokeIt'),
  assigned: t('incident.assignedItTo'),
  unassigned: t('incident.tookItFromIts'),
  undone: t('incident.tookBack'),
  'ticket-created': t('incident.madeTheTicket'),
  'ticket-failed': t('incident.couldNotMakeThe'),
};

const ACTORS: Readonly<Record<string, string>> = {
  engine: t('incident.wince'),
  wince: t('incident.wince'),
  linear: t('incident.linear'),
};
const SOURCES: Readonly<Partial<Record<Line['source'], string>>> = {
  api: t('incident.api'),
  linear: t('incident.linear'),
};
/** Their detail ends the sentence. */
const SHORT = new Set(['duplicate', 'assigned', 'undone']);

/** Who did what to it, the newest first. */
export function ActivityPanel({ incident }: { incident: IncidentDetail }) {
  return (
    <Panel id="activity" title={t('incident.activity')}>
      {incident.activity.length === 0 ? <p className="muted">{t('incident.nothingYet')}</p> : null}
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
  if (line.actor === 'engine' && line.action === 'opened') return t('incident.noticedIt');
  return WORDS[line.action] ?? line.action;
}
