import type { LogEntry } from '@wince/log';
import { eventTimeMs, LIMITS, type LogRecord, pageStartMs } from '@wince/protocol';

/** Log entries as rows of the table `events`: JSONEachRow text, one row an event. A record that is not JSON is left out. */
export function toEventRows(entries: readonly LogEntry[]): { text: string; count: number } {
  const lines: string[] = [];
  for (const { json } of entries) {
    let record: LogRecord;
    try {
      record = JSON.parse(json) as LogRecord;
    } catch {
      // The judging worker reports it as poison with its offset.
      continue;
    }
    addRows(record, lines);
  }
  return { text: lines.join('\n'), count: lines.length };
}

function addRows(record: LogRecord, lines: string[]): void {
  const { batch, receivedAt } = record;
  const start = pageStartMs(record, LIMITS.clockStepMs);
  let route = '';
  for (const [i, event] of batch.events.entries()) {
    const at = eventTimeMs(start, event.t, receivedAt, LIMITS.clockStepMs);
    const element = 'el' in event && event.el !== undefined ? batch.elements[event.el] : undefined;
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
        route: ('path' in event && event.type !== 'request' ? event.path : undefined) ?? route,
        selector: element?.selector ?? '',
        label: element?.label ?? '',
        person: record.person ?? '',
        browser: record.browser,
        os: record.os,
        release: batch.release ?? '',
        late: at < receivedAt - LIMITS.latenessMs ? 1 : 0,
        data: JSON.stringify(element ? { ...event, element } : event),
      }),
    );
  }
}
