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
    snippets: z.object({ scriptTag: z.string(), npm: z.string() }),
  })
  .openapi('Setup');

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
export type Status = z.infer<typeof statusSchema>;
