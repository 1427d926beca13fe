import type { Explanation } from '../../../api/signal.ts';
import { clockTime, offsetTime } from '../../../format/time.ts';
import { t } from '../../../messages/t.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Glyph, letterOf } from './glyph.tsx';

/** The evidence in order: the picture in words. */
export function EventList({ explanation, scale }: { explanation: Explanation; scale: 'relative' | 'clock' }) {
  const events = [...explanation.events].sort((a, b) => a.at - b.at);
  return (
    <ol className="event-list" aria-label={t('incident.evidenceInOrder')}>
      {events.map((event) => (
        <li key={event.id} className={`event event-${event.role}`}>
          <span className="event-time tabular">
            {scale === 'clock' ? clockTime(event.at) : offsetTime(event.at - explanation.window.start)}
          </span>
          <Glyph lane={event.lane} letter={letterOf(event.type)} role={event.role} />
          <span className="event-text">{event.text}</span>
          {event.role === 'matched' ? <Badge>{t('incident.counted')}</Badge> : null}
        </li>
      ))}
    </ol>
  );
}
