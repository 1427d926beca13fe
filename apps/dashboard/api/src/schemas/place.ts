import { z } from '@hono/zod-openapi';
import { epochMs } from './common.ts';

const boxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .openapi({ type: 'array', items: { type: 'number' }, description: 'left, top, width, height in CSS px of the page' });

const placedSchema = z.object({ name: z.string(), box: boxSchema });

export const placeSchema = z
  .object({
    viewport: z.object({ width: z.number(), height: z.number() }).nullable(),
    element: placedSchema.nullable().openapi({ description: 'what was used' }),
    covered: placedSchema.nullable().openapi({ description: 'what promises something and lies below it' }),
    cameFrom: placedSchema
      .extend({ ms: z.number() })
      .nullable()
      .openapi({ description: 'what was under the pointer before a layout shift, so many ms before the press' }),
    clicks: z.array(
      z.object({
        id: z.string(),
        at: epochMs,
        x: z.number(),
        y: z.number(),
        counted: z.boolean().openapi({ description: 'the rule counted it' }),
      }),
    ),
  })
  .openapi('Place', { description: 'where on the page it happened, from boxes and points; nothing of its content' });

export type Place = z.infer<typeof placeSchema>;
export type Box = z.infer<typeof boxSchema>;
