import { RULE_IDS, SEVERITIES } from '@wince/protocol';
import { z } from 'zod';
import { isFact } from '../facts/facts.ts';
import { checkRule } from './checkRule.ts';

/**
 * The rule language. A rule is data: it selects events by named facts (src/facts/), an operator (src/operators/)
 * combines what was selected, and every number in it is a parameter. No rule holds code. A changed number is a new
 * version; old signals keep the version they were made with. Told for people in docs/rules.md.
 */

/** Recovery rebuilds state over this much event time and no more (docs/adr/0005). */
export const MAX_REACH_MS = 15 * 60_000;

const durationMs = z.number().int().min(0).max(MAX_REACH_MS);
const positiveMs = z.number().int().min(1).max(MAX_REACH_MS);

/** A comparison of one fact with a value. */
export const conditionSchema = z.object({
  fact: z.string().refine(isFact, {
    error: ({ input }) => `is "${input}", which is not measured; docs/rules.md lists every fact`,
  }),
  op: z.enum(['=', '>=', '<=', 'in', 'not-in']),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
  /** The condition in words, for people. */
  text: z.string(),
  /** Told apart in explanations: something that would have kept the rule silent. */
  exclusion: z.literal(true).optional(),
  unit: z.enum(['clicks', 'ms', 'px', 'submits', 'reloads', 'status']).optional(),
});

const conditions = z.array(conditionSchema).min(1);

/** What can be measured of the events in a window. Each costs O(1) amortised per event. */
export const MEASURES = [
  'count',
  'distinct',
  'repeats',
  'sum',
  'rate',
  'min',
  'max',
  'standing',
  'fastest',
  'spread',
  'path-ratio',
  'min-gap',
  'equal-gaps',
] as const;

/** A measure of a window, compared with a number. */
const aggregateSchema = z.object({
  measure: z.enum(MEASURES),
  /** The fact that is summed, compared or told apart. */
  fact: z.string().refine(isFact, 'is not a fact; docs/rules.md lists every fact').optional(),
  /** For `fastest`: the shortest time in which so many of them came. */
  n: z.number().int().min(2).max(100).optional(),
  op: z.enum(['>=', '<=', '=']),
  value: z.number(),
  text: z.string(),
  exclusion: z.literal(true).optional(),
  unit: conditionSchema.shape.unit,
});

const whereSchema = z.union([aggregateSchema, z.object({ any: z.array(aggregateSchema).min(2).max(4) })]);

/** What events are kept apart by. */
export const KEYS = ['page', 'session', 'element', 'form', 'route', 'endpoint', 'error'] as const;
const key = z.enum(KEYS, {
  error: ({ input }) => `is "${input}", whose values have no bound; use one of ${KEYS.join(', ')}`,
});

/** Every selected event; another one of the same key within `quietMs` belongs to the one before, a low one only to low ones. */
const each = z.object({
  kind: z.literal('each'),
  select: conditions,
  key: key.default('element'),
  quietMs: durationMs,
});

const windowShape = z.discriminatedUnion('kind', [
  /** The last `withinMs`. Fires at the moment the measures hold, having not held before. */
  z.object({ kind: z.literal('sliding'), withinMs: positiveMs }),
  /** `[n * everyMs, (n + 1) * everyMs)` of UTC. Fires once in each. */
  z.object({ kind: z.literal('tumbling'), everyMs: positiveMs }),
  /** The last `size` events, none older than `withinMs`. */
  z.object({ kind: z.literal('count'), size: z.number().int().min(2).max(1_000), withinMs: positiveMs }),
  /**
   * Events each within `gapMs` of the one before; with `inARow` nothing else of their type between them. Judged once,
   * `settleMs` after the last: what does not meet `only` by then splits it.
   */
  z.object({
    kind: z.literal('gap'),
    gapMs: positiveMs,
    settleMs: durationMs,
    inARow: z.boolean().default(false),
    only: conditions.optional(),
  }),
  /** From the first event to one that `end` selects; forgotten at one that `reset` selects. Judged once, at the end. */
  z.object({ kind: z.literal('until'), end: conditions, reset: conditions.optional(), withinMs: positiveMs }),
]);

const window = z.object({
  kind: z.literal('window'),
  select: conditions,
  key: key.default('element'),
  /** Look at the parts of an event instead: slices of a cursor movement, turns of a scroll. */
  parts: z.enum(['slices', 'turns']).optional(),
  /** A fact that says how often an event happened that is reported once. */
  weight: z.string().refine(isFact, 'is not a fact; docs/rules.md lists every fact').optional(),
  window: windowShape,
  where: z.array(whereSchema).min(1),
  quietMs: durationMs.default(0),
});

/** An event, then another one within a time, or none. */
const sequence = z.object({
  kind: z.literal('sequence'),
  first: conditions,
  second: conditions,
  key: key.default('element'),
  withinMs: positiveMs,
  /** What happens when nothing has followed in time. `fires` turns the sequence into an absence. */
  otherwise: z.enum(['silent', 'low', 'fires']).default('silent'),
  quietMs: durationMs,
});

export const operatorSchema = z.discriminatedUnion('kind', [each, window, sequence]);

export const ruleSchema = z
  .object({
    id: z.enum(RULE_IDS),
    version: z.number().int().min(1),
    title: z.string().min(1),
    /** What the signal's sentence says happened, after the element's name. */
    verb: z.string().min(1),
    /** Another sentence where one of these holds. */
    verbs: z.array(conditionSchema.extend({ verb: z.string().min(1) })).optional(),
    /** Signals of one family, route and element have one cause and are one incident. */
    family: z.string().regex(/^[a-z-]{2,32}$/),
    /** Where all that it counted belongs to clicks on one element, it is one cause with what else became of them. */
    joins: z.literal('click').optional(),
    /** Events of one page, or of the whole session over several pages. */
    scope: z.enum(['page', 'session']),
    /** What the signal is about: the event's element, that of the click it belongs to, the page, or the one before. */
    about: z.enum(['event', 'click', 'page', 'route-before']).default('event'),
    /** How far back in event time one verdict can look. */
    reachMs: durationMs,
    severity: z.enum(SEVERITIES),
    /** Where one of these holds the signal is recorded with severity low. */
    lowWhen: z.array(conditionSchema).optional(),
    /** Share in the session's score, and order among rules of one severity. */
    weight: z.number().int().min(0).max(99),
    /** Any of these makes the rule fire. */
    when: z.array(operatorSchema).min(1).max(4),
    /** For the catalogue: what the signal means, what stays silent and why, an example. */
    means: z.string().min(1),
    silent: z.array(z.string().min(1)).min(1),
    example: z.string().min(1),
  })
  .superRefine((rule, context) => {
    for (const { path, message } of checkRule(rule)) context.addIssue({ code: 'custom', path, message });
  });

export type Condition = z.infer<typeof conditionSchema>;
export type Aggregate = z.infer<typeof aggregateSchema>;
export type Where = z.infer<typeof whereSchema>;
export type RuleDefinition = z.infer<typeof ruleSchema>;
export type RuleDraft = z.input<typeof ruleSchema>;
export type Operator = z.infer<typeof operatorSchema>;
export type EachOperator = z.infer<typeof each>;
export type WindowOperator = z.infer<typeof window>;
export type SequenceOperator = z.infer<typeof sequence>;
export type Key = (typeof KEYS)[number];
