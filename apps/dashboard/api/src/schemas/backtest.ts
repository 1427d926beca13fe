import { z } from '@hono/zod-openapi';
import { elementSchema, epochMs, ruleSchema } from './common.ts';
import { signalSchema } from './incident.ts';

export const changeSchema = z.strictObject({
  path: z.string().min(1, 'must not be empty').max(200).openapi({ example: 'severity' }),
  value: z.union([
    z.string().max(200),
    z.number(),
    z.boolean(),
    z.array(z.union([z.string().max(200), z.number()])).max(50),
  ]),
});

/** Either a whole rule, or changes of the one in force. */
export const backtestOrderSchema = z
  .strictObject({
    definition: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'a whole rule; leave out rule, changes, route and element' }),
    rule: ruleSchema.optional().openapi({ description: 'the rule in force that is changed' }),
    changes: z
      .array(changeSchema)
      .max(50)
      .optional()
      .openapi({ description: 'empty with a route or element: silence there' }),
    route: z
      .string()
      .max(512)
      .optional()
      .openapi({ description: 'only there; `*` is one part of a path, `/**` any rest' }),
    element: z.string().max(512).optional().openapi({ description: 'only there; a selector or a name' }),
    from: epochMs.int().min(0).optional().openapi({ description: 'epoch ms; without it a week before `to`' }),
    to: epochMs.int().min(0).optional().openapi({ description: 'epoch ms, excluded; without it now' }),
  })
  .openapi('BacktestOrder');

const share = z.object({
  signals: z.number(),
  sessions: z.number(),
  ticket: z.boolean().openapi({ description: 'whether these signals alone would make a ticket' }),
});
const incidentShareSchema = z.object({
  incidentId: z.string(),
  shortId: z.string(),
  route: z.string(),
  element: elementSchema,
  before: share,
  after: share,
});

const outcomes = <T extends z.ZodType>(schema: T) => z.object({ appear: schema, vanish: schema, stay: schema });

const resultSchema = z.object({
  events: z.number().openapi({ description: 'events of the project in that time' }),
  lookedTypes: z.array(z.string()).openapi({ description: 'the types of events the rule looks at' }),
  lookedEvents: z.number().openapi({ description: 'of those, how many have such a type' }),
  judgedEvents: z.number().openapi({ description: 'of those, what could matter to the rule and was judged again' }),
  signals: outcomes(z.number()).extend({ before: z.number(), after: z.number() }),
  regraded: z.number().openapi({ description: 'signals that stay, with another severity' }),
  incidents: outcomes(z.number()),
  tickets: outcomes(z.number())
    .extend({ before: z.number(), after: z.number() })
    .openapi({ description: 'incidents past the threshold of the project; budget and quiet hours are left out' }),
  examples: z.object({
    signals: outcomes(z.array(signalSchema)),
    incidents: outcomes(z.array(incidentShareSchema)),
  }),
});

export const verdictSchema = z.enum(['right', 'wrong']);

const summary = {
  id: z.string(),
  rule: ruleSchema,
  request: z.record(z.string(), z.unknown()),
  from: epochMs,
  to: epochMs,
  state: z.enum(['queued', 'running', 'done', 'failed']),
  eventsDone: z.number(),
  eventsTotal: z.number().nullable(),
  error: z.string().nullable(),
  author: z.string(),
  createdAt: epochMs,
  finishedAt: epochMs.nullable(),
};

export const backtestSchema = z
  .object({
    ...summary,
    result: resultSchema.nullable(),
    verdicts: z
      .record(z.string(), verdictSchema)
      .openapi({ description: 'what people said of its examples, by id of the signal' }),
  })
  .openapi('Backtest');

export const backtestSummarySchema = z
  .object({
    ...summary,
    signals: z.object({ appear: z.number(), vanish: z.number(), stay: z.number() }).nullable(),
  })
  .openapi('BacktestSummary');

export const setVerdictSchema = z.strictObject({
  verdict: verdictSchema
    .nullable()
    .openapi({ description: 'whether it is one that should be found; null takes it back' }),
});

export type Backtest = z.infer<typeof backtestSchema>;
export type BacktestSummary = z.infer<typeof backtestSummarySchema>;
export type ExampleVerdict = z.infer<typeof verdictSchema>;
