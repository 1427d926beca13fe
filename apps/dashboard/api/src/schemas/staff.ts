import { z } from '@hono/zod-openapi';
import { epochMs, storableText } from './common.ts';

const HOST = /^(?=.{1,253}$)(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

const note = storableText().trim().max(100, 'must be at most 100 characters').default('');

export const staffInputSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('person'),
      /** What `identify` is called with; only its hash is kept. */
      user: storableText().min(1, 'must not be empty').max(256, 'must be at most 256 characters'),
      note,
    }),
    z.strictObject({
      kind: z.literal('host'),
      host: z
        .string()
        .trim()
        .toLowerCase()
        .regex(HOST, 'must be a host without scheme, port and path, such as localhost or *.preview.example'),
      note,
    }),
  ])
  .openapi('StaffInput');

export const staffSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['person', 'host']),
    value: z.string().openapi({ description: 'the host, or the hash that is kept of the person' }),
    note: z.string(),
    createdAt: epochMs,
  })
  .openapi('Staff');

export type Staff = z.infer<typeof staffSchema>;
export type StaffInput = z.input<typeof staffInputSchema>;
