import type { ClickHouseClient } from '@clickhouse/client';
import type { Signal } from '@wince/protocol';
import { storyOf } from './stories.ts';

/** Inserts the events behind signals into ClickHouse, as the engine archives them. */
export async function insertEvents(clickhouse: ClickHouseClient, signals: readonly Signal[]): Promise<void> {
  const values = signals.flatMap((signal) =>
    storyOf(signal.rule, signal).steps.map((step, seq) => ({
      project: signal.projectId,
      session: signal.sessionId,
      page: signal.pageId,
      seq,
      at: signal.at + step.offsetMs,
      received_at: signal.at + step.offsetMs + 1_200,
      type: step.type,
      route: signal.route,
      selector: step.onElement ? signal.element.selector : '',
      label: step.onElement ? signal.element.label : '',
      person: signal.person ?? '',
      browser: signal.browser,
      os: signal.os,
      release: signal.release ?? '',
      late: 0,
      data: JSON.stringify(step.data),
    })),
  );
  await clickhouse.insert({ table: 'events', values, format: 'JSONEachRow' });
  await clickhouse.insert({ table: 'batches', values: signals.map(toBatchRow), format: 'JSONEachRow' });
}

/** Inserts an incident's signals into ClickHouse, as the engine archives them. */
export async function insertSignalRows(
  clickhouse: ClickHouseClient,
  incident: { id: string; signals: readonly Signal[] },
): Promise<void> {
  const values = incident.signals.map((signal) => ({
    ...{ project: signal.projectId, id: signal.id, incident: incident.id, rule: signal.rule },
    ...{
      rule_version: signal.ruleVersion,
      session: signal.sessionId,
      page: signal.pageId,
      person: signal.person ?? '',
    },
    ...{ at: signal.at, route: signal.route, selector: signal.element.selector, label: signal.element.label },
    ...{ severity: signal.severity, browser: signal.browser, os: signal.os, release: signal.release ?? '' },
    explanation: JSON.stringify(signal.explanation),
  }));
  await clickhouse.insert({ table: 'signals', values, format: 'JSONEachRow' });
}

/** The page's one batch, on the wire and in the archive, with an element that has a box and lies over another. */
function toBatchRow(signal: Signal) {
  const { steps } = storyOf(signal.rule, signal);
  const start = signal.at + Math.min(...steps.map(({ offsetMs }) => offsetMs));
  const { selector, label, tag = 'button' } = signal.element;
  const elements =
    selector === ''
      ? []
      : [
          { selector, label, tag, box: [352, 372, 148, 40] },
          { selector: '#below', label: 'Offer', tag: 'a', box: [330, 352, 260, 120] },
        ];
  const header = {
    v: 1,
    id: `batch-${signal.pageId}`,
    sentAt: signal.at + 1_000,
    sdk: '1.0.0',
    session: signal.sessionId,
    page: { id: signal.pageId, start },
    seq: 0,
    upTo: signal.at - start + 5_000,
    device: { w: 1_280, h: 720, dpr: 2 },
    elements,
  };
  const events = steps.map((step, index) => {
    const t = signal.at + step.offsetMs - start;
    if (step.type !== 'click') return { type: 'custom', t, name: step.type };
    const under = signal.rule === 'dead-click' && selector !== '' ? { under: 1 } : {};
    return { ...step.data, t, el: 0, x: 400 + index * 9, y: 384 + (index % 3) * 7, ...under };
  });
  const head = JSON.stringify({ projectId: signal.projectId, receivedAt: signal.at + 1_200, batch: header }).slice(
    0,
    -2,
  );
  return {
    ...{ project: signal.projectId, received_at: signal.at + 1_200, session: signal.sessionId, page: signal.pageId },
    ...{ seq: 0, batch: header.id, head, types: steps.map(({ type }) => type), times: events.map(({ t }) => t) },
    elements: events.map(() => 0),
    events: events.map((event) => JSON.stringify(event)),
  };
}
