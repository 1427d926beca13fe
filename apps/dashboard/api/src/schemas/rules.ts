import { z } from '@hono/zod-openapi';
import { changeSchema } from './backtest.ts';
import { epochMs, ruleSchema, severitySchema, storableText } from './common.ts';

const definitionSchema = z.record(z.string(), z.unknown()).openapi('RuleDefinition', {
  description: 'a rule as data; docs/rules.md tells the language',
});
const statusSchema = z.enum(['published', 'shadow', 'off', 'shipped', 'shadow-ended']).openapi({
  description: 'shipped: what Wince ships judges again; shadow-ended: the rule in force goes on without its shadow',
});
const author = z.string();

const comingSchema = z.array(z.object({ version: z.number(), status: statusSchema, validFrom: epochMs }));
const shadowSchema = z.object({ version: z.number(), since: epochMs }).nullable();

const precisionSchema = z
  .object({ accepted: z.number(), declined: z.number() })
  .openapi({ description: 'incidents of the rule that reviewers took for a problem, and those they did not' });

export const ruleSummarySchema = z
  .object({
    id: ruleSchema,
    title: z.string(),
    means: z.string(),
    severity: severitySchema,
    state: z.enum(['shipped', 'own', 'off']).openapi({ description: 'who wrote what is in force' }),
    version: z.number().nullable(),
    shippedVersion: z.number(),
    since: epochMs.nullable().openapi({ description: 'null: ever' }),
    shadow: shadowSchema,
    coming: comingSchema,
    overrides: z.number().openapi({ description: 'in force, or about to be' }),
    signals: z.number().openapi({ description: 'of the last 7 days, without those of its shadow' }),
    shadowSignals: z.number(),
    sessions: z.number().openapi({ description: 'that had one of the signals' }),
    days: z.array(z.number()).openapi({ description: 'signals of each of the last 7 days, today last' }),
    precision: precisionSchema,
  })
  .openapi('RuleSummary');

const versionSchema = z
  .object({
    version: z.number(),
    status: statusSchema,
    definition: definitionSchema.nullable(),
    author,
    createdAt: epochMs,
    validFrom: epochMs,
  })
  .openapi('RuleVersion');

const overrideSchema = z
  .object({
    version: z.number(),
    route: z.string().nullable(),
    element: z.string().nullable(),
    changes: z.array(changeSchema).openapi({ description: 'empty: no signal at all' }),
    reason: z.string().nullable(),
    author,
    createdAt: epochMs,
    validFrom: epochMs,
    validUntil: epochMs.nullable(),
    endedBy: z.string().nullable(),
  })
  .openapi('RuleOverride');

export const ruleDetailSchema = ruleSummarySchema
  .extend({
    silent: z.array(z.string()),
    example: z.string(),
    shipped: definitionSchema,
    inForce: definitionSchema.nullable().openapi({ description: 'null: off' }),
    versions: z.array(versionSchema).openapi({ description: 'what the project did, the newest first' }),
    overrideList: z.array(overrideSchema).openapi({ description: 'the newest first, ended ones too' }),
    signalsByVersion: z.record(z.string(), z.number()),
  })
  .openapi('Rule');

export const enactedSchema = z
  .object({ version: z.number(), validFrom: epochMs.openapi({ description: 'when it comes into force' }) })
  .openapi('RuleEnacted');

const base = z.number().int().min(0).optional().openapi({
  description: 'the newest version the author has seen; where there is a newer one the answer is 409',
});

export const publishSchema = z
  .strictObject({ definition: definitionSchema, as: z.enum(['published', 'shadow']), base })
  .openapi('PublishRule');
export const stateSchema = z
  .strictObject({ state: z.enum(['off', 'shipped', 'shadow-ended']), base })
  .openapi('SetRuleState');
export const newOverrideSchema = z
  .strictObject({
    route: storableText().max(512).optional().openapi({ description: '`*` is one part of a path, `/**` any rest' }),
    element: storableText().max(512).optional().openapi({ description: 'a selector or a name, as signals show it' }),
    changes: z.array(changeSchema).max(50),
    reason: storableText().max(500).optional(),
  })
  .openapi('NewRuleOverride');
export const checkSchema = z.strictObject({ definition: definitionSchema });
export const refusalsSchema = z.object({
  refusals: z.array(z.object({ field: z.string(), reason: z.string() })),
});

export type RuleSummary = z.infer<typeof ruleSummarySchema>;
export type RuleDetail = z.infer<typeof ruleDetailSchema>;
export type RuleVersion = z.infer<typeof versionSchema>;
export type Override = z.infer<typeof overrideSchema>;
export type Enacted = z.infer<typeof enactedSchema>;
