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
}
