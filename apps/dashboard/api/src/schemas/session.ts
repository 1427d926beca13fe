import { z } from '@hono/zod-openapi';
import { elementSchema, epochMs, explanationSchema, nextSchema, ruleSchema, severitySchema } from './common.ts';

export const sessionSignalsSchema = z
  .object({
    signals: z.array(
      z.object({
        id: z.string(),
        rule: ruleSchema,
        ruleVersion: z.number(),
        at: epochMs,
        route: z.string(),
        element: elementSchema.pick({ selector: true, label: true }),
        severity: severitySchema,
        explanation: explanationSchema,
      }),
    ),
    complete: z.boolean().openapi({ description: 'everything received of the session has been judged' }),
    next: nextSchema,
  })
  .openapi('SessionSignals');

export const sessionEventsSchema = z
  .object({
    events: z.array(
      z.object({
        id: z.string(),
        at: epochMs,
        type: z.string(),
        route: z.string(),
        element: elementSchema.pick({ selector: true, label: true }).nullable(),
        late: z.boolean().openapi({ description: 'came too late to be judged' }),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    signals: z.array(
      z.object({
        id: z.string(),
        rule: ruleSchema,
        at: epochMs,
        severity: severitySchema,
        incidentId: z.string().nullable(),
        summary: z.string(),
        eventIds: z.array(z.string()).openapi({ description: 'the events the rule counted' }),
      }),
    ),
    next: nextSchema,
  })
  .openapi('SessionEvents');

export type SessionEvents = z.infer<typeof sessionEventsSchema>;
