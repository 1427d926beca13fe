import type { SessionEvent } from '../../api/sessionEvents.ts';
import { describeEvent } from '../../format/describeEvent.ts';
import { absoluteTime, clockTime, offsetTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';

const LANES: Readonly<Record<string, string>> = {
  click: 'user',
  submit: 'user',
  scroll: 'user',
  request: 'network',
  error: 'error',
};

export function EventRow(props: {
  event: SessionEvent;
  origin: number;
  scale: 'relative' | 'clock';
  /** A rule counted it for a signal. */
  counted: boolean;
  chosen: boolean;
}) {
  const { event } = props;
  return (
    <li
      className={`session-row session-${LANES[event.type] ?? 'page'} ${props.counted ? 'session-counted' : ''}`}
      aria-current={props.chosen || undefined}
    >
      <time className="session-time tabular" dateTime={new Date(event.at).toISOString()} title={absoluteTime(event.at)}>
        {props.scale === 'clock' ? clockTime(event.at) : offsetTime(event.at - props.origin)}
      </time>
      <span className="session-type">{event.type}</span>
      <span className="session-text">
        {describeEvent(event)}
        {event.late ? <Badge title={t('session.itCameTooLate')}>{t('session.late')}</Badge> : null}
      </span>
      <code className="session-route">{event.route}</code>
    </li>
  );
}
