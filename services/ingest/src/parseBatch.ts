import { type Batch, type BatchEvent, batchSchema, LIMITS } from '@wince/protocol';
import type { z } from 'zod';
import { IngestError } from './ingestError.ts';
import { isPlainBatch } from './isPlainBatch.ts';

/** Escapes that JSON allows and the stores do not: lone surrogates may hide in the first, NUL is the second. */
const HOSTILE_ESCAPE = /\\u(?:d[89a-f]|0000)/i;
/** The end of those messages of `JSON.parse` that name a place; the others quote the body. */
const JSON_POSITION = / in JSON at position (\d+)(?: \(line \d+ column \d+\))?$/;

export interface ParsedBatch {
  batch: Batch;
  /** The text it came as, when the batch is exactly what the text says: it need not be written out again. */
  text: string | undefined;
}

/**
 * Text to a valid batch. Events this version does not know or cannot read become `unknown` events with the reason;
 * a wrong header or element refuses the batch.
 *
 * @throws IngestError that names the first wrong field.
 */
export function parseBatch(text: string): ParsedBatch {
  if (text.length > LIMITS.scanAboveBytes) assertShape(text);
  // Hardly any batch has an escape; the search for two letters is many times faster than the pattern.
  const hostile = text.includes('\\u') && HOSTILE_ESCAPE.test(text);
  let value: unknown;
  try {
    value = hostile ? JSON.parse(text, cleanStrings) : JSON.parse(text);
  } catch (error) {
    throw notJson(error);
  }
  if (isPlainBatch(value)) {
    const batch = withJudgeableEvents(value);
    return { batch, text: batch === value && !hostile ? text : undefined };
  }
  const result = batchSchema.safeParse(value);
  return { batch: withJudgeableEvents(result.success ? result.data : salvage(value, result.error)), text: undefined };
}

/**
 * Depth and number of tokens, before the parser builds anything: `JSON.parse` takes arrays nested millions deep and
 * objects of 200,000 keys, and would hold up everybody else for hundreds of milliseconds.
 */
function assertShape(text: string): void {
  let depth = 0;
  let tokens = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
      continue;
    }
    if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > LIMITS.depth)
        throw new IngestError(
          'invalid_batch',
          `body is nested deeper than ${LIMITS.depth} levels; send flat properties`,
        );
    } else if (code === 0x5d || code === 0x7d) depth--;
    else if (code === 0x2c && ++tokens > LIMITS.tokens)
      throw new IngestError('invalid_batch', `body has more than ${LIMITS.tokens} values; send smaller batches`);
  }
}

function cleanStrings(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}

function salvage(value: unknown, error: z.ZodError): Batch {
  const reasons = new Map<number, string>();
  for (const issue of error.issues) {
    const [field, index] = issue.path;
    if (field !== 'events' || typeof index !== 'number') throw invalid(issue);
    if (!reasons.has(index)) reasons.set(index, `${issue.path.slice(2).join('.') || 'type'}: ${issue.message}`);
  }
  // Only single events are wrong, so that `value` is an object with an array `events`.
  const body = value as { events: unknown[] };
  const events = body.events.map((event, i) => {
    const reason = reasons.get(i);
    return reason === undefined ? event : unknownEvent(event, reason);
  });
  const result = batchSchema.safeParse({ ...body, events });
  if (!result.success) throw invalid(result.error.issues[0]!);
  return result.data;
}

function unknownEvent(event: unknown, reason: string) {
  const fields = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {};
  const t = Number.isSafeInteger(fields.t) && Number(fields.t) >= 0 ? Math.min(Number(fields.t), 5_184_000_000) : 0;
  const name = typeof fields.type === 'string' ? fields.type.slice(0, 64) : '';
  return { type: 'unknown', t, name, reason: reason.slice(0, 256) };
}

/** What the schema cannot say: references into `elements`, and how many properties an event may have. */
function withJudgeableEvents(batch: Batch): Batch {
  const count = batch.elements.length;
  if (!batch.events.some((event) => reasonAgainst(event, count) !== undefined)) return batch;
  const events = batch.events.map((event) => {
    const reason = reasonAgainst(event, count);
    return reason === undefined ? event : { type: 'unknown' as const, t: event.t, name: event.type, reason };
  });
  return { ...batch, events };
}

function reasonAgainst(event: BatchEvent, elementCount: number): string | undefined {
  if ('el' in event && event.el !== undefined && event.el >= elementCount)
    return `el: ${event.el} is not in elements (${elementCount})`;
  if (event.type !== 'custom' || event.props === undefined) return undefined;
  const props = Object.keys(event.props).length;
  return props > LIMITS.propsPerEvent ? `props: ${props} are more than ${LIMITS.propsPerEvent}` : undefined;
}

function invalid(issue: z.core.$ZodIssue): IngestError {
  const field = issue.path.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key)),
    '',
  );
  return new IngestError('invalid_batch', `${field || 'body'}: ${issue.message}`);
}

/** Where the JSON breaks, and nothing else: the message of `JSON.parse` quotes the body, and ours is stored. */
function notJson(error: unknown): IngestError {
  const [, position] = JSON_POSITION.exec(error instanceof Error ? error.message : '') ?? [];
  return new IngestError(
    'invalid_batch',
    `body is not JSON${position === undefined ? '' : ` (at position ${position})`}`,
  );
}
