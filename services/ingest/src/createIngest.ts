import { type EventLogWriter, LogWriteError, partitionOf } from '@wince/log';
import { type Context, Hono } from 'hono';
import type { Pool } from 'pg';
import { createFailureLog } from './failureLog.ts';
import { IngestError } from './ingestError.ts';
import { createKeyCache, type KeyEntry } from './keyCache.ts';
import { parseBatch } from './parseBatch.ts';
import { batchCost, createQuota } from './quota.ts';
import { readBody } from './readBody.ts';
import { toLogRecord } from './toLogRecord.ts';
import { describeAgent } from './userAgent.ts';

export interface IngestMetrics {
  /** One request ended: `accepted`, `repeated`, or the code of its error. */
  batch(outcome: string, events: number, bytes: number): void;
  /** Something behind the answer failed; the client was not affected. */
  background(error: unknown): void;
}

export interface IngestOptions {
  log: EventLogWriter;
  pool: Pool;
  metrics: IngestMetrics;
  /** Events per second a project may send on average. */
  eventsPerSecond: number;
  now?: () => number;
}

const WRITE_KEY = /^[\w-]{1,128}$/;
const CONTENT_TYPES = ['text/plain', 'application/json'];

/**
 * `POST /v1/events?key=…[&gzip=1]`: one batch in, `202 {"accepted": n}` once it is durable in the log. Every other
 * answer is `{"error":{"code","message"}}` and says what to do.
 */
export function createIngest(options: IngestOptions): Hono {
  const now = options.now ?? Date.now;
  const keys = createKeyCache(options.pool, now);
  const quota = createQuota(options.eventsPerSecond, now);
  const failures = createFailureLog(options.pool, options.metrics.background, now);
  const app = new Hono();

  app.options('/v1/events', (context) => {
    allowOrigin(context);
    context.header('Access-Control-Allow-Methods', 'POST');
    context.header('Access-Control-Allow-Headers', 'Content-Type, Content-Encoding');
    context.header('Access-Control-Max-Age', '86400');
    return context.body(null, 204);
  });

  app.post('/v1/events', async (context) => {
    allowOrigin(context);
    let entry: KeyEntry | undefined;
    let bytes = 0;
    try {
      const gzip = readHeaders(context.req.raw.headers, context.req.query('gzip'));
      entry = await findKey(context.req.query('key'));
      checkOrigin(entry, context.req.header('origin'));
      const text = await readBody(context.req.raw, gzip);
      bytes = Buffer.byteLength(text);
      const parsed = parseBatch(text);
      const { batch } = parsed;
      const waitSeconds = quota.take(entry.projectId, batchCost(batch.events.length, bytes));
      if (waitSeconds > 0)
        throw new IngestError(
          'quota_exceeded',
          `this project sends more than ${options.eventsPerSecond} events (of 1 KiB) per second; send again in ${waitSeconds} s, or raise WINCE_EVENTS_PER_SECOND`,
          { retryAfterSeconds: waitSeconds },
        );
      const { projectId, personKey, staff } = entry;
      const origin = context.req.header('origin');
      const agent = describeAgent(context.req.header('user-agent') ?? null);
      const outcome = await options.log.append({
        projectId,
        batchId: batch.id,
        partition: partitionOf(projectId, batch.session, options.log.partitionCount),
        encode: (receivedAt) => toLogRecord({ parsed, projectId, personKey, staff, origin, agent, receivedAt }),
      });
      options.metrics.batch(outcome === 'appended' ? 'accepted' : 'repeated', batch.events.length, bytes);
      return context.json({ accepted: batch.events.length }, 202);
    } catch (error) {
      const refused = toIngestError(error);
      options.metrics.batch(refused.code, 0, bytes);
      if (refused.code === 'unavailable') options.metrics.background(refused);
      const key = context.req.query('key');
      const { code, message } = refused;
      const failed = { code, message, origin: context.req.header('origin'), bytes };
      if (entry) failures.record({ projectId: entry.projectId, ...failed });
      else if (code === 'unknown_key' && key !== undefined && WRITE_KEY.test(key)) failures.recordKey(key, failed);
      if (refused.retryAfterSeconds !== undefined) context.header('Retry-After', String(refused.retryAfterSeconds));
      // What is left of a body that was not read must not be taken for the next request.
      if (!context.req.raw.bodyUsed) context.header('Connection', 'close');
      return context.json({ error: { code: refused.code, message: refused.message } }, refused.status);
    }
  });

  app.all('/v1/events', (context) => {
    context.header('Allow', 'POST, OPTIONS');
    return context.json(
      {
        error: {
          code: 'method_not_allowed',
          message: `${context.req.method} is not supported; send batches with POST`,
        },
      },
      405,
    );
  });

  async function findKey(key: string | undefined): Promise<KeyEntry> {
    const entry = key !== undefined && WRITE_KEY.test(key) ? await keys.find(key) : undefined;
    if (!entry)
      throw new IngestError(
        'unknown_key',
        'the write key is unknown or revoked; copy the key from the settings of the project',
      );
    return entry;
  }

  return app;
}

/** Checks content type and encoding; returns whether the body is gzip. */
function readHeaders(headers: Headers, gzipParameter: string | undefined): boolean {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && type !== '' && !CONTENT_TYPES.includes(type))
    throw new IngestError(
      'unsupported_media_type',
      `content type ${type.slice(0, 100)} is not supported; send text/plain or application/json`,
    );
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'gzip' && encoding !== 'identity')
    throw new IngestError(
      'unsupported_media_type',
      `content encoding ${encoding.slice(0, 100)} is not supported; send gzip or nothing`,
    );
  return encoding === 'gzip' || gzipParameter === '1';
}

function checkOrigin(entry: KeyEntry, origin: string | undefined): void {
  if (entry.allowedOrigins.size === 0 || (origin !== undefined && entry.allowedOrigins.has(origin))) return;
  throw new IngestError(
    'origin_not_allowed',
    `origin ${origin === undefined ? '(none)' : origin.slice(0, 200)} is not on the list of this key or its project; add it in the settings of the project`,
  );
}

/** The answer may be read by any page: it says nothing about anybody, and the SDK must see why it was refused. */
function allowOrigin(context: Context): void {
  context.header('Access-Control-Allow-Origin', context.req.header('origin') ?? '*');
  // Without it the SDK on another origin cannot read how long to wait.
  context.header('Access-Control-Expose-Headers', 'Retry-After');
  context.header('Vary', 'Origin');
}

function toIngestError(error: unknown): IngestError {
  if (error instanceof IngestError) return error;
  if (error instanceof LogWriteError)
    return new IngestError('unavailable', 'the batch could not be made durable; send it again', {
      retryAfterSeconds: 10,
      cause: error,
    });
  return new IngestError('unavailable', 'the batch could not be taken; send it again', {
    retryAfterSeconds: 5,
    cause: error,
  });
}
