import { z } from '@hono/zod-openapi';
import { severitySchema } from './common.ts';

export const hurtRoutesSchema = z
  .object({
    days: z.number(),
    routes: z
      .array(
        z.object({
          route: z.string(),
          peopleSeen: z.number().openapi({ description: 'who opened it' }),
          peopleHurt: z.number().openapi({ description: 'who had a signal of medium or high severity on it' }),
          signals: z.number(),
          open: z.number().openapi({ description: 'incidents that are new or open' }),
        }),
      )
      .openapi({ description: 'most people hurt first, at most 300' }),
  })
  .openapi('HurtRoutes');

export const routeElementsSchema = z
  .object({
    days: z.number(),
    route: z.string(),
    peopleSeen: z.number(),
    peopleHurt: z.number(),
    elements: z.array(
      z.object({
        selector: z.string().openapi({ description: 'empty: the page itself' }),
        label: z.string(),
        peopleUsed: z.number(),
        peopleHurt: z.number(),
        signals: z.number(),
        rules: z.array(z.string()),
      }),
    ),
    incidents: z.array(
      z.object({
        id: z.string(),
        shortId: z.string(),
        title: z.string(),
        status: z.string(),
        severity: severitySchema,
        people: z.number(),
      }),
    ),
  })
  .openapi('RouteElements');

export const aroundSchema = z
  .object({
    sessions: z.number().openapi({ description: 'of the incident, the newest ones, at most 200: what was looked at' }),
    viewports: z.array(z.object({ value: z.string(), sessions: z.number() })),
    incidents: z.array(z.object({ id: z.string(), shortId: z.string(), title: z.string(), sessions: z.number() })),
    troubles: z.array(
      z.object({ kind: z.enum(['error', 'request']), text: z.string(), sessions: z.number(), times: z.number() }),
    ),
  })
  .openapi('Around', { description: 'with which windows, and what else went wrong in the same sessions' });

export type HurtRoutes = z.infer<typeof hurtRoutesSchema>;
export type RouteElements = z.infer<typeof routeElementsSchema>;
export type Around = z.infer<typeof aroundSchema>;
