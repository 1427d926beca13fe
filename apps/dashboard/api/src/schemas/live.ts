import { z } from '@hono/zod-openapi';
import { elementSchema, epochMs, severitySchema } from './common.ts';

const shared = {
  id: z.string(),
  at: epochMs,
  session: z.string(),
  page: z.string(),
  route: z.string(),
  element: elementSchema.nullable(),
};

export const liveRowSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('event'),
      ...shared,
      type: z.string(),
      data: z.record(z.string(), z.unknown()),
      who: z.enum(['person', 'bot', 'staff']).openapi({ description: 'bots and staff are stored, never judged' }),
    }),
    z.object({
      kind: z.literal('signal'),
      ...shared,
      rule: z.string(),
      severity: severitySchema,
      summary: z.string(),
      incident: z.string().nullable(),
    }),
  ])
  .openapi('LiveRow');

export const liveMessageSchema = z
  .object({
    rows: z.array(liveRowSchema).openapi({ description: 'the oldest first' }),
    more: z.number().openapi({ description: 'how many more there were than a page can show' }),
  })
  .openapi('LiveMessage');

export type LiveRow = z.infer<typeof liveRowSchema>;
export type LiveMessage = z.infer<typeof liveMessageSchema>;
