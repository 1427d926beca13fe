import { z } from '@hono/zod-openapi';
import { explanationSchema } from './common.ts';

const conditions = explanationSchema.shape.conditions;

const nearMissSchema = z
  .object({
    rule: z.string(),
    at: z.number().openapi({ description: 'epoch milliseconds' }),
    route: z.string(),
    selector: z.string(),
    label: z.string(),
    failed: conditions.openapi({ description: 'what kept the rule silent, the least failed first' }),
    met: conditions,
    events: explanationSchema.shape.events,
    distance: z.number().openapi({ description: '0 would be a signal; a failed condition adds up to 1' }),
  })
  .openapi('NearMiss');

export const nearMissesSchema = z.object({ nearMisses: z.array(nearMissSchema) }).openapi('NearMisses');

export type NearMiss = z.infer<typeof nearMissSchema>;
