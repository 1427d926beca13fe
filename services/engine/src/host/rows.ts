import type { LogEntry } from '@wince/log';
import {
  type BatchElement,
  type BatchEvent,
  eventTimeMs,
  LIMITS,
  type LogRecord,
  ownRoute,
  pageStartMs,
} from '@wince/protocol';

/** Rows of one block as JSONEachRow text. */
export interface Rows {
  /** Table `events`: one row an event. */
  events: string;
  /** Table `batches`: one row a record. */
  batches: string;
  eventCount: number;
}

/** Log entries as rows of ClickHouse. A record that is not JSON is left out. */
export function toRows(entries: readonly LogEntry[]): Rows {
  const events: string[] = [];
  const batches: string[] = [];
  for (const { json } of entries) {
    let record: LogRecord;
    try {
      record = JSON.parse(json) as LogRecord;
    } catch {
      // The judging worker reports it as poison with its offset.
      continue;
    }
    const texts = record.batch.events.map((event) => JSON.stringify(event));
    addEvents(record, texts, events);
    batches.push(toBatchRow(record, texts));
  }
  return { events: events.join('\n'), batches: batches.join('\n'), eventCount: events.length };
}

function addEvents(record: LogRecord, texts: readonly string[], lines: string[]): void {
  const { batch, receivedAt } = record;
  const start = pageStartMs(record, LIMITS.clockStepMs);
  let route = '';
  for (const [i, event] of batch.events.entries()) {
    const at = eventTimeMs(start, event.t, receivedAt, LIMITS.clockStepMs);
    const element = elementOf(event, batch.elements);
    if (event.type === 'page' || event.type === 'route') route = event.path;
    lines.push(
      JSON.stringify({
        project: record.projectId,
        session: batch.session,
        page: batch.page.id,
        seq: batch.seq + i,
        at,
        received_at: receivedAt,
        type: event.type,
        route: ownRoute(event) ?? route,
        selector: element?.selector ?? '',
        label: element?.label ?? '',
        person: record.person ?? '',
        visitor: record.bot ? 'bot' : record.staff ? 'staff' : 'person',
        browser: record.browser,
        os: record.os,
        release: batch.release ?? '',
        late: at < receivedAt - LIMITS.latenessMs ? 1 : 0,
        data: element ? JSON.stringify({ ...event, element }) : texts[i],
      }),
    );
  }
}

/** A record from which the engine can be fed again, whole or with the events of some types only. */
function toBatchRow(record: LogRecord, texts: readonly string[]): string {
  const { events, ...header } = record.batch;
  return JSON.stringify({
    project: record.projectId,
    received_at: record.receivedAt,
    session: header.session,
    page: header.page.id,
    seq: header.seq,
    batch: header.id,
    head: JSON.stringify({ ...record, batch: header }).slice(0, -2),
    types: events.map(({ type }) => type),
    times: events.map(({ t }) => t),
    elements: events.map((event) => hashOf(elementOf(event, header.elements))),
    events: texts,
  });
}

function elementOf(event: BatchEvent, elements: readonly BatchElement[]): BatchElement | undefined {
  return 'el' in event && event.el !== undefined ? elements[event.el] : undefined;
}

/** FNV-1a of what tells two elements apart. Two with the same hash only cost a backtest time. */
function hashOf(element: BatchElement | undefined): number {
  if (!element) return 0;
  const key = `${element.selector} ${element.inner ?? ''}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
