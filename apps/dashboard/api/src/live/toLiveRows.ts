import {
  type BatchElement,
  eventId,
  eventTimeMs,
  LIMITS,
  type LogRecord,
  ownRoute,
  pageStartMs,
} from '@wince/protocol';
import type { LiveRow } from '../schemas/live.ts';
import type { RecentSignalRow } from '../sql/selectRecentSignals.ts';

/** The events of a record, one row each. */
export function eventRows(record: LogRecord): LiveRow[] {
  const { batch, receivedAt } = record;
  const start = pageStartMs(record, LIMITS.clockStepMs);
  let route = '';
  return batch.events.map((event, i) => {
    const { type, t, ...data } = event;
    if (event.type === 'page' || event.type === 'route') route = event.path;
    const element = 'el' in event && event.el !== undefined ? batch.elements[event.el] : undefined;
    return {
      kind: 'event',
      id: eventId(batch.page.id, batch.seq + i),
      at: eventTimeMs(start, t, receivedAt, LIMITS.clockStepMs),
      session: batch.session,
      page: batch.page.id,
      route: ownRoute(event) ?? route,
      element: element ? toElement(element) : null,
      type,
      data,
      who: record.bot ? 'bot' : record.staff ? 'staff' : 'person',
    };
  });
}

export function signalRow(row: RecentSignalRow): LiveRow {
  return {
    kind: 'signal',
    id: row.id,
    at: row.at.getTime(),
    session: row.session_id,
    page: row.page_id,
    route: row.route,
    element: row.element.selector === '' && row.element.label === '' ? null : row.element,
    rule: row.rule,
    severity: row.severity,
    summary: row.summary,
    incident: row.incident_id,
  };
}

/** Whether every word of the search is in the row. */
export function matches(row: LiveRow, words: readonly string[]): boolean {
  const own = row.kind === 'event' ? [row.type, row.who] : [row.rule, row.severity, row.summary];
  const text = [row.kind, ...own, row.route, row.element?.label, row.element?.selector, row.session]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

export function wordsOf(q: string | undefined): string[] {
  return (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

function toElement({ selector, label, tag, role }: BatchElement): NonNullable<LiveRow['element']> {
  return {
    selector,
    label: label ?? '',
    ...(tag === undefined ? {} : { tag }),
    ...(role === undefined ? {} : { role }),
  };
}
