import { z } from '@hono/zod-openapi';
import { epochMs } from './common.ts';

export const setupSchema = z
  .object({
    lastEventAt: epochMs.nullable(),
    eventsLastHour: z.number(),
    lastFailure: z
      .object({ at: epochMs, code: z.string(), message: z.string(), origin: z.string().nullable() })
      .nullable(),
    signalsLastDay: z.number(),
    step: z.enum(['no-request', 'rejected', 'events-no-signals', 'working']),
    failures: z
      .array(
        z.object({
          at: epochMs,
          code: z.string(),
          message: z.string(),
          origin: z.string().nullable(),
          count: z.number(),
        }),
      )
      .openapi({ description: 'why batches were refused within the last day, each reason once' }),
    intake: z
      .object({
        events: z.number(),
        bots: z.number().openapi({ description: 'events of crawlers and monitors: stored, never judged' }),
        staff: z.number().openapi({ description: 'events of the own team: stored, never judged' }),
        clicks: z.number(),
        answered: z.number().openapi({ description: 'clicks that something on the page answered' }),
        answeredWithinMs: z.number().nullable().openapi({ description: 'so fast were nine of ten answers' }),
        batches: z.number(),
        skewed: z.number().openapi({ description: 'batches from a clock that is wrong by more than a minute' }),
      })
      .openapi({ description: 'what arrived within the last day' }),
    sampling: z.number().openapi({ description: 'the share of visits that send anything' }),
    endpoint: z.string(),
    snippets: z.object({
      scriptTag: z.string(),
      npm: z.string(),
      react: z.string(),
      next: z.string(),
      csp: z.string(),
    }),
  })
  .openapi('Setup');

export const roadSchema = z
  .object({
    known: z.boolean().openapi({ description: 'the engine has read it from the log' }),
    judged: z.boolean(),
    stored: z.boolean().openapi({ description: 'it was read back from ClickHouse' }),
  })
  .openapi('Road');

export const statusSchema = z
  .object({
    linear: z.object({
      state: z.string(),
      message: z.string().nullable(),
      queued: z.number(),
      failed: z.number(),
      updatedAt: epochMs.nullable(),
    }),
    clickhouse: z.object({ ok: z.boolean() }),
    postgres: z.object({ ok: z.boolean() }),
    log: z.object({
      positions: z.array(
        z.object({
          consumer: z.string(),
          partition: z.number(),
          nextOffset: z.number(),
          receivedAt: epochMs.nullable(),
        }),
      ),
    }),
  })
  .openapi('Status');

export type Setup = z.infer<typeof setupSchema>;
export type Road = z.infer<typeof roadSchema>;
export type Status = z.infer<typeof statusSchema>;
