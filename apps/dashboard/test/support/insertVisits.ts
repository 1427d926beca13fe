import type { ClickHouseClient } from '@clickhouse/client';
import type { LogRecord } from '@wince/protocol';

const ELEMENTS = [
  { selector: '#apply', tag: 'button', label: 'Apply coupon', affordance: 'control' },
  { selector: '#plus', tag: 'button', label: 'Add one', affordance: 'control' },
] as const;

/**
 * Stores visits the way the archive does, as batches that can be judged again: the i-th one clicks the coupon and the
 * stepper `clicks(i)` times each, and nothing answers.
 */
export async function insertVisits(
  clickhouse: ClickHouseClient,
  options: {
    projectId: string;
    count: number;
    at: (visit: number) => number;
    clicks: (visit: number) => number;
    /** How wrong the visitors' clocks are. */
    clockOffMs?: number;
  },
): Promise<void> {
  const records = Array.from({ length: options.count }, (_, visit) =>
    visitOf({
      ...{ projectId: options.projectId, visit, at: options.at(visit), clicks: options.clicks(visit) },
      clockOffMs: options.clockOffMs ?? 0,
    }),
  );
  await clickhouse.insert({ table: 'batches', format: 'JSONEachRow', values: records.map(toBatchRow) });
  await clickhouse.insert({ table: 'events', format: 'JSONEachRow', values: records.flatMap(toEventRows) });
}

function visitOf(options: {
  projectId: string;
  visit: number;
  at: number;
  clicks: number;
  clockOffMs: number;
}): LogRecord {
  const { projectId, visit, at, clockOffMs } = options;
  const bursts = ELEMENTS.flatMap((_, el) =>
    Array.from({ length: options.clicks }, (_, i) => ({
      ...{ type: 'click' as const, t: 1_000 + el * 20_000 + i * 260 + (i % 2) * 35, n: el * 100 + i + 1, el },
      ...{ x: 400, y: 300, pointer: 'mouse' as const },
      reaction: { until: 'time' as const, ms: 2_500, answers: [] },
    })),
  );
  const name = `visit-${String(visit).padStart(4, '0')}-${at}`;
  return {
    ...{ receivedAt: at, projectId, browser: 'Chrome 156', os: 'Windows' },
    batch: {
      ...{
        v: 1,
        id: `batch-${name}`,
        sentAt: at - 20 + clockOffMs,
        sdk: 'test',
        session: name,
        seq: 0,
        upTo: 40_000,
        end: 1,
      },
      page: { id: `page-${name}`, start: at - 40_020 + clockOffMs },
      device: { w: 1280, h: 800, dpr: 1 },
      elements: [...ELEMENTS],
      events: [{ type: 'page', t: 0, how: 'navigate', path: '/basket' }, ...bursts],
    },
  };
}

function toBatchRow(record: LogRecord) {
  const { events, ...header } = record.batch;
  return {
    ...{ project: record.projectId, received_at: record.receivedAt, session: header.session, page: header.page.id },
    ...{ seq: header.seq, batch: header.id, head: JSON.stringify({ ...record, batch: header }).slice(0, -2) },
    types: events.map(({ type }) => type),
    times: events.map(({ t }) => t),
    elements: events.map((event) => ('el' in event && event.el !== undefined ? event.el + 1 : 0)),
    events: events.map((event) => JSON.stringify(event)),
  };
}

function toEventRows({ projectId, receivedAt, browser, os, batch }: LogRecord) {
  return batch.events.map((event, seq) => {
    const element = 'el' in event && event.el !== undefined ? batch.elements[event.el] : undefined;
    return {
      ...{ project: projectId, session: batch.session, page: batch.page.id, seq, at: batch.page.start + event.t },
      ...{ received_at: receivedAt, type: event.type, route: '/basket', selector: element?.selector ?? '' },
      ...{ label: element?.label ?? '', person: '', browser, os, release: '', late: 0 },
      data: JSON.stringify(element ? { ...event, element } : event),
    };
  });
}
