import type { EngineMetrics } from '@wince/engine';
import type { IngestMetrics } from '@wince/ingest';
import type { Logger } from 'pino';
import { Counter, collectDefaultMetrics, Registry } from 'prom-client';

export interface Metrics {
  ingest: IngestMetrics;
  engine: EngineMetrics;
  /** Prometheus text format. */
  render(): Promise<string>;
}

/** Counters of every service, and the log lines for what went wrong behind an answer. */
export function createMetrics(logger: Logger): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] });

  const batches = counter('ingest_batches_total', 'Batches by outcome.', ['outcome']);
  const received = counter('ingest_events_total', 'Events accepted.');
  const bytes = counter('ingest_body_bytes_total', 'Bytes of bodies after gunzip.');
  const records = counter('engine_records_total', 'Log records judged.');
  const events = counter('engine_events_total', 'Events judged.');
  const signals = counter('engine_signals_total', 'Signals stored for the first time.');
  const archived = counter('engine_archived_events_total', 'Events copied into ClickHouse.');
  const poison = counter('engine_poison_records_total', 'Log records that could not be judged.');
  const failures = counter('engine_failures_total', 'Failures of a store or a worker.', ['part']);

  return {
    ingest: {
      batch(outcome, count, size) {
        batches.inc({ outcome });
        received.inc(count);
        bytes.inc(size);
      },
      background: (error) => logger.warn({ err: error }, 'ingest: a store failed behind an answer'),
    },
    engine: {
      judged(recordCount, eventCount, signalCount) {
        records.inc(recordCount);
        events.inc(eventCount);
        signals.inc(signalCount);
      },
      archived: (count) => archived.inc(count),
      poison(partition, offset, reason) {
        poison.inc();
        logger.error({ partition, offset, reason }, 'engine: a record could not be judged and was left out');
      },
      refused(signalId, error) {
        poison.inc();
        logger.error({ signalId, err: error }, 'engine: a signal could not be stored and was left out');
      },
      failure(part, error) {
        failures.inc({ part });
        logger.error({ part, err: error }, 'engine: failed, will be tried again');
      },
    },
    render: () => registry.metrics(),
  };
}
