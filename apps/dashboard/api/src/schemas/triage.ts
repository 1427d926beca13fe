import { z } from '@hono/zod-openapi';
import { epochMs, ruleSchema, storableText } from './common.ts';

const MOST_IDS = 500;

const reason = storableText().trim().min(1, 'must not be empty').max(500, 'must be at most 500 characters');
const incidentId = z.uuid('must be the id of an incident');

/** Where a rule is to be silent from now on: on a route, on an element, or on an element of a route. */
export const exclusionSchema = z
  .strictObject({
    rule: ruleSchema,
    route: storableText().min(1).max(512).optional(),
    element: storableText().min(1).max(512).optional(),
  })
  .refine(({ route, element }) => route !== undefined || element !== undefined, {
    path: ['route'],
    message: 'or element is needed; to silence a rule everywhere, switch it off',
  });

export const triageActionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('accept'),
      ticket: z.boolean().default(false).openapi({ description: 'make a ticket, whatever the policy says' }),
    }),
    z.strictObject({ type: z.literal('duplicate'), of: incidentId }),
    z.strictObject({ type: z.literal('decline'), reason, exclusion: exclusionSchema.optional() }),
    z
      .strictObject({
        type: z.literal('snooze'),
        until: z.int().optional().openapi({ description: 'epoch ms' }),
        people: z.int().min(1).max(1_000_000).optional().openapi({ description: 'so many more people' }),
        nextRelease: z.literal(true).optional(),
      })
      .refine(({ until, people, nextRelease }) => until ?? people ?? nextRelease, {
        path: ['until'],
        message: 'is needed, or people, or nextRelease: what wakes it',
      }),
    z.strictObject({
      type: z.literal('resolve'),
      in: z
        .enum(['this-release', 'next-release'], 'must be this-release or next-release')
        .optional()
        .openapi({ description: 'only events of that release or later ones bring it back; left out: any later event' }),
      reason: reason.optional(),
    }),
    z.strictObject({ type: z.literal('reopen'), reason: reason.optional() }),
    z.strictObject({
      type: z.literal('assign'),
      to: z.union([z.literal('me'), z.uuid('must be me or the id of a user')]).nullable(),
    }),
  ])
  .openapi('TriageAction');

export const triageOrderSchema = z
  .strictObject({
    id: z.uuid('must be a UUID').openapi({ description: 'chosen by the caller: the same order again is done once' }),
    action: triageActionSchema,
    incidents: z
      .array(incidentId)
      .min(1, 'must name an incident')
      .max(MOST_IDS, `must be at most ${MOST_IDS}; use matching for more`)
      .optional(),
    matching: z
      .strictObject({
        q: z.string().optional(),
        status: z.string().optional(),
        route: z.string().optional(),
        rule: z.string().optional(),
        range: z.string().optional(),
        asOf: epochMs.openapi({ description: '`asOf` of the list: what came later is left alone' }),
        except: z.array(incidentId).max(MOST_IDS).default([]),
      })
      .optional()
      .openapi({ description: 'all that match, with the parameters of the list' }),
  })
  .refine((order) => (order.incidents === undefined) !== (order.matching === undefined), {
    path: ['incidents'],
    message: 'or matching is needed, and not both',
  })
  .openapi('TriageOrder');

export const triageResultSchema = z
  .object({
    id: z.string(),
    changed: z.number(),
    unchanged: z.number().openapi({ description: 'they were so already, or the action means nothing for them' }),
    incidents: z.array(z.string()).openapi({ description: 'ids of the changed ones, at most 500' }),
    tickets: z.number().openapi({ description: 'tickets ordered' }),
    exclusion: z
      .object({ version: z.number(), validFrom: epochMs })
      .nullable()
      .openapi({ description: 'the rule is silent there from then on' }),
  })
  .openapi('TriageResult');

export const undoResultSchema = z
  .object({
    restored: z.number(),
    changedSince: z.number().openapi({ description: 'left alone: somebody or something has changed them since' }),
  })
  .openapi('TriageUndo');

export const exclusionEffectSchema = z
  .object({
    days: z.number(),
    signals: z.number(),
    people: z.number(),
    sessions: z.number(),
    allSignals: z.number().openapi({ description: 'of that rule in the whole project' }),
    incidents: z.array(z.object({ id: z.string(), shortId: z.string(), title: z.string(), signals: z.number() })),
  })
  .openapi('ExclusionEffect', { description: 'what would not have been reported' });

export const releasesSchema = z
  .object({
    current: z.string().nullable(),
    releases: z.array(z.object({ name: z.string(), firstSeenAt: epochMs })).openapi({ description: 'newest first' }),
  })
  .openapi('Releases');

export type TriageAction = z.infer<typeof triageActionSchema>;
export type TriageActionInput = z.input<typeof triageActionSchema>;
export type TriageOrderInput = z.input<typeof triageOrderSchema>;
export type TriageResult = z.infer<typeof triageResultSchema>;
export type TriageUndo = z.infer<typeof undoResultSchema>;
export type ExclusionEffect = z.infer<typeof exclusionEffectSchema>;
export type Releases = z.infer<typeof releasesSchema>;
