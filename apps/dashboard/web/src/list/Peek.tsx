import { Check } from 'lucide-react';
import { useIncident } from '../api/incident.ts';
import { valueText } from '../format/condition.ts';
import { offsetTime } from '../format/time.ts';
import { t } from '../messages/t.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import './peek.css';

const MOST_EVENTS = 7;

/** The evidence of the clearest signal, in the row: enough to decide without leaving the list. */
export function Peek({ id }: { id: string }) {
  const { data: incident, error } = useIncident(id);
  if (error && !incident) return <ErrorNote error={error} />;
  if (!incident)
    return (
      <div className="peek">
        <Skeleton lines={3} label={t('list.loadingTheEvidence')} />
      </div>
    );
  const { bestSignal } = incident;
  if (!bestSignal)
    return (
      <div className="peek">
        <p className="muted">{t('list.theSignalsOfThis')}</p>
      </div>
    );
  const { summary, conditions, events, window } = bestSignal.explanation;
  const shown = [...events].sort((a, b) => a.at - b.at).slice(-MOST_EVENTS);
  return (
    <section className="peek" aria-label={t('list.evidenceOf', { shortId: incident.shortId })}>
      <p className="peek-summary">{summary}</p>
      <ul className="peek-why" aria-label={t('list.whyItFired')}>
        {conditions.map((condition) => (
          <li key={condition.name}>
            <Check size={13} aria-label={t('list.met')} /> {condition.text}:{' '}
            <strong>{valueText(condition.measured, condition)}</strong>
          </li>
        ))}
      </ul>
      <ol className="peek-events" aria-label={t('list.whatHappened')}>
        {shown.map((event) => (
          <li key={event.id} className={event.role === 'matched' ? 'peek-counted' : undefined}>
            <span className="tabular">{offsetTime(event.at - window.start)}</span> {event.text}
          </li>
        ))}
      </ol>
    </section>
  );
}
