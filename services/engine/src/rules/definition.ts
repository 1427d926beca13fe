import { RULE_IDS, SEVERITIES } from '@wince/protocol';
import { z } from 'zod';

/**
 * A rule is data. It selects events by named facts (src/facts/), an operator (src/operators/) combines what was
 * selected, and every number in it is a parameter. A changed number is a new version; old signals keep the version
 * they were made with.
 */

/** Recovery rebuilds state over this much event time and no more (docs/adr/0005). */
export const MAX_REACH_MS = 15 * 60_000;

const durationMs = z.number().int().min(0).max(MAX_REACH_MS);

export const conditionSchema = z.object({
  fact: z.string(),
  op: z.enum(['=', '>=', '<=', 'in', 'not-in']),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
  /** The condition in words, for people. */
  text: z.string(),
  /** Told apart in explanations: something that would have kept the rule silent. */
  exclusion: z.literal(true).optional(),
  unit: z.enum(['clicks', 'ms', 'px', 'submits', 'reloads', 'status']).optional(),
});

const conditions = z.array(conditionSchema).min(1);

/** Selected events of one element in quick succession; judged as one when the burst is over. */
const burst = z.object({
  kind: z.literal('burst'),
  select: conditions,
  /** Longest pause between two events of a burst. */
  maxGapMs: durationMs,
  minCount: z.number().int().min(2).max(100),
  /** This many of them in a row must lie within `fastMs`, unless `slowWhenUnanswered` holds for all. */
  fastMs: durationMs,
  maxSpreadPx: z.number().int().min(1).max(1_000),
});

/** Every selected event, unless another one on the same element came within `quietMs` before. */
const each = z.object({ kind: z.literal('each'), select: conditions, quietMs: durationMs });

/** A selected click, then a selected event that belongs to it. */
const follow = z.object({
  kind: z.literal('follow'),
  first: conditions,
  second: conditions,
  /** How long after the click an event still counts when the browser could not link it to the click. */
  unlinkedMs: durationMs,
  /** How long after the click a linked event counts. */
  linkedMs: durationMs,
  quietMs: durationMs,
});

/** The moment a sliding window of one key holds `count` selected events, having held fewer before. */
const count = z.object({
  kind: z.literal('count'),
  select: conditions,
  by: z.enum(['form', 'route']),
  count: z.number().int().min(2).max(100),
  withinMs: durationMs,
  /** A lower count that is enough when an error was seen in the window. */
  countAfterError: z.number().int().min(2).max(100).optional(),
  unit: z.enum(['submits', 'reloads']),
});

export const ruleSchema = z
  .object({
    id: z.enum(RULE_IDS),
    version: z.number().int().min(1),
    title: z.string().min(1),
    /** What the signal's sentence says happened, after the element's name. */
    verb: z.string().min(1),
    /** Events of one page, or of the whole session over several pages. */
    scope: z.enum(['page', 'session']),
    /** How far back in event time one verdict can look. */
    reachMs: durationMs,
    severity: z.enum(SEVERITIES),
    /** Where one of these holds the signal is recorded with severity low. */
    lowWhen: z.array(conditionSchema).optional(),
    /** Order among rules of one severity when an incident names its gravest one. */
    weight: z.number().int().min(0).max(99),
    operator: z.discriminatedUnion('kind', [burst, each, follow, count]),
  })
  .superRefine((rule, context) => {
    const { operator } = rule;
    const needed = neededReachMs(operator);
    if (rule.reachMs < needed)
      context.addIssue({
        code: 'custom',
        path: ['reachMs'],
        message: `is ${rule.reachMs} ms, but the operator looks ${needed} ms back; raise it`,
      });
    if (rule.scope === 'session' && operator.kind !== 'count')
      context.addIssue({
        code: 'custom',
        path: ['scope'],
        message: `is session, which only the operator count supports; use page`,
      });
  });

export type Condition = z.infer<typeof conditionSchema>;
export type RuleDefinition = z.infer<typeof ruleSchema>;
type Operator = RuleDefinition['operator'];
export type BurstOperator = z.infer<typeof burst>;
export type EachOperator = z.infer<typeof each>;
export type FollowOperator = z.infer<typeof follow>;
export type CountOperator = z.infer<typeof count>;

/** How far back an operator looks, in ms. */
function neededReachMs(operator: Operator): number {
  switch (operator.kind) {
    case 'burst':
      return operator.maxGapMs * operator.minCount;
    case 'each':
      return operator.quietMs;
    case 'follow':
      return Math.max(operator.linkedMs, operator.unlinkedMs) + operator.quietMs;
    case 'count':
      return operator.withinMs * 2;
  }
}
