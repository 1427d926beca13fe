import { useState } from 'react';
import type { IncidentDetail } from '../../api/incident.ts';
import { useAround } from '../../api/routes.ts';
import { t } from '../../messages/t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import './spreadPanel.css';

type Spread = IncidentDetail['spread'];

/** When it happens and to whom. */
export function SpreadPanel({ incident }: { incident: IncidentDetail }) {
  const { spread, sessions } = incident;
  const { data: around } = useAround(incident.id);
  const [step, setStep] = useState<'day' | 'hour'>('day');
  return (
    <Panel
      id="spread"
      title={t('incident.spread')}
      aside={
        <Segments
          label={t('incident.step')}
          value={step}
          options={[
            { value: 'day', label: t('incident.n30Days') },
            { value: 'hour', label: t('incident.n48Hours') },
          ]}
          onChange={setStep}
        />
      }
    >
      <Bars counts={step === 'day' ? spread.byDay : spread.byHour} step={step} />
      <div className="spread-lists">
        <Shares title={t('incident.browsers')} rows={spread.browsers} sessions={sessions} />
        <Shares title={t('incident.systems')} rows={spread.os} sessions={sessions} />
        <Shares title={t('incident.releases')} rows={spread.releases} sessions={sessions} />
        {around && around.viewports.length > 0 ? (
          <Shares
            title={t('incident.windows')}
            rows={around.viewports}
            sessions={around.viewports.reduce((sum, row) => sum + row.sessions, 0)}
          />
        ) : null}
      </div>
    </Panel>
  );
}

function Bars({ counts, step }: { counts: Spread['byDay']; step: 'day' | 'hour' }) {
  const highest = Math.max(1, ...counts.map((count) => count.signals));
  const total = counts.reduce((sum, count) => sum + count.signals, 0);
  const first = counts[0];
  const last = counts.at(-1);
  return (
    <figure className="bars">
      <div
        className="bars-area"
        role="img"
        aria-label={t('incident.signalsInSteps', { total, step, count: counts.length, highest })}
      >
        {counts.map((count) => (
          <div
            key={count.at}
            className="bars-slot"
            title={t('incident.signalsInSessions', {
              step: stepText(count.at, step),
              signals: count.signals,
              sessions: count.sessions,
            })}
          >
            <div
              className={count.signals === 0 ? 'bars-none' : 'bars-bar'}
              style={{ height: `${(count.signals / highest) * 100}%` }}
            />
          </div>
        ))}
      </div>
      <figcaption className="tabular">
        <span>{first ? stepText(first.at, step) : ''}</span>
        <span>{t('incident.atMostSignalsPer', { highest, step })}</span>
        <span>{last ? stepText(last.at, step) : ''}</span>
      </figcaption>
    </figure>
  );
}

function Shares({
  title,
  rows,
  sessions,
}: {
  title: string;
  rows: readonly { value: string; sessions: number }[];
  sessions: number;
}) {
  return (
    <section className="shares" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.value}>
            <span className="shares-name">{row.value === '' ? t('incident.notTold') : row.value}</span>
            <span className="shares-count tabular" title={t('incident.sessions', { sessions: row.sessions })}>
              {Math.round((row.sessions / Math.max(sessions, row.sessions, 1)) * 100)} %
            </span>
            <span className="shares-bar" aria-hidden="true">
              <span style={{ width: `${(row.sessions / Math.max(sessions, row.sessions, 1)) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Days are UTC days, hours are told on the reader's clock. */
function stepText(at: number, step: 'day' | 'hour'): string {
  return step === 'day'
    ? new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
    : new Date(at).toLocaleString('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
}
