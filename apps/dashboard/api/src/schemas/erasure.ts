import { z } from '@hono/zod-openapi';
import { epochMs, SESSION_ID, storableText } from './common.ts';

export const erasureSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['session', 'person']),
    requestedBy: z.string(),
    requestedAt: epochMs,
    finishedAt: epochMs.nullable(),
    repeatUntil: epochMs.openapi({
      description: 'until then the log may hold records of it; what a replay brings back is deleted again every hour',
    }),
    counts: z.record(z.string(), z.number()).openapi({ description: 'rows deleted, by table; never of whom' }),
  })
  .openapi('Erasure');

/** One of them. `user` is what the page gave to `identify`, `person` the hash that the dashboard shows. */
export const erasureInputSchema = z.union(
  [
    z.strictObject({ session: z.string().regex(SESSION_ID) }),
    z.strictObject({ user: storableText().min(1).max(256) }),
    z.strictObject({ person: z.string().regex(/^[0-9a-f]{32}$/) }),
  ],
  'name one: session (8 to 64 characters), user (what the page gave to identify), or person (32 hex digits)',
);

export type ErasureView = z.infer<typeof erasureSchema>;
