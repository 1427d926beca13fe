import { useState } from 'react';
import type { IncidentDetail } from '../../api/incident.ts';
import { useAround } from '../../api/routes.ts';
import { counted } from '../../format/count.ts';
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
      title="Spread"
      aside={
        <Segments
          label="Step"
          value={step}
          options={[
            { value: 'day', label: '30 days' },
            { value: 'hour', label: '48 hours' },
          ]}
          onChange={setStep}
        />
      }
    >
      <Bars counts={step === 'day' ? spread.byDay : spread.byHour} step={step} />
      <div className="spread-lists">
        <Shares title="Browsers" rows={spread.browsers} sessions={sessions} />
        <Shares title="Systems" rows={spread.os} sessions={sessions} />
        <Shares title="Releases" rows={spread.releases} sessions={sessions} />
        {around && around.viewports.length > 0 ? (
          <Shares
            title="Windows"
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
        aria-label={`${counted(total, 'signal', 'signals')} in ${counts.length} ${step}s, at most ${highest} per ${step}`}
      >
        {counts.map((count) => (
          <div
            key={count.at}
            className="bars-slot"
            title={`${stepText(count.at, step)}: ${counted(count.signals, 'signal', 'signals')} in ${counted(count.sessions, 'session', 'sessions')}`}
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
        <span>
          at most {counted(highest, 'signal', 'signals')} per {step}
        </span>
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
            <span className="shares-name">{row.value === '' ? 'not told' : row.value}</span>
            <span className="shares-count tabular" title={counted(row.sessions, 'session', 'sessions')}>
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
