import { z } from '@hono/zod-openapi';
import { epochMs, nextSchema, storableText } from './common.ts';

const named = z.object({ id: z.string(), name: z.string() });
export const teamSchema = z.object({ id: z.string(), key: z.string(), name: z.string() });

export const connectionSchema = z
  .object({
    kind: z.enum(['none', 'environment', 'key', 'oauth']),
    organization: z.string().nullable(),
    account: z.string().nullable(),
    connectedBy: z.string().nullable(),
    connectedAt: epochMs.nullable(),
    webhookUrl: z.string(),
    callbackUrl: z.string(),
    webhookSecrets: z.number(),
    lastWebhookAt: epochMs.nullable(),
    lastReconciledAt: epochMs.nullable(),
  })
  .openapi('LinearConnection');

export const connectionTestSchema = z
  .object({ account: z.string(), organization: z.string(), teams: z.array(teamSchema), tookMs: z.number() })
  .openapi('LinearConnectionTest');

export const choicesSchema = z
  .object({
    teams: z.array(teamSchema),
    team: z
      .object({
        states: z.array(named.extend({ type: z.string(), position: z.number() })),
        labels: z.array(named),
        members: z.array(named),
        projects: z.array(named),
      })
      .nullable(),
  })
  .openapi('LinearChoices');

const id = z.string().min(1, 'must not be empty').max(100, 'must be at most 100 characters');
const minute = z.int().min(0, 'must be 0 to 1439 minutes').max(1_439, 'must be 0 to 1439 minutes');
const people = 'must be 1 to 100000';
const budget = 'must be 0 to 10000';
const days = 'must be 1 to 365 days';
const share = 'must be 0 to 100 percent';

const routingSchema = z.strictObject({
  route: storableText().trim().min(1, 'must not be empty').max(500).optional(),
  rule: storableText().trim().min(1, 'must not be empty').max(64).optional(),
  teamId: id.optional(),
  projectId: id.optional(),
  assigneeId: id.optional(),
  labelIds: z.array(id).max(20).optional(),
});

export const policySchema = z
  .strictObject({
    paused: z.boolean(),
    dryRun: z.boolean(),
    minPeople: z.int().min(1, people).max(100_000, people),
    minSeverity: z.enum(['medium', 'high'], 'must be medium or high'),
    minShare: z.number().min(0, share).max(100, share),
    budgetPerDay: z.int().min(0, budget).max(10_000, budget),
    timezone: storableText().max(64),
    quietFrom: minute.nullable(),
    quietTo: minute.nullable(),
    quietWeekends: z.boolean(),
    onReturn: z.enum(['reopen', 'new'], 'must be reopen or new'),
    commentOnGrowth: z.boolean(),
    completeWhenResolved: z.boolean(),
    resolveWhenCompleted: z.boolean(),
    closeAfterDays: z.int().min(1, days).max(365, days).nullable(),
    teamId: id.nullable(),
    linearProjectId: id.nullable(),
    assigneeId: id.nullable(),
    labelIds: z.array(id).max(20, 'must be at most 20 labels'),
    routing: z.array(routingSchema).max(50, 'must be at most 50 rules'),
    titleTemplate: storableText()
      .trim()
      .min(1, 'must not be empty')
      .max(500, 'must be at most 500 characters')
      .nullable(),
    bodyTemplate: storableText()
      .trim()
      .min(1, 'must not be empty')
      .max(10_000, 'must be at most 10000 characters')
      .nullable(),
  })
  .openapi('TicketPolicy');

export const policyChangesSchema = policySchema.partial().openapi('TicketPolicyChanges');

export const budgetSchema = z.object({
  admittedToday: z.number(),
  perDay: z.number(),
  held: z.record(z.string(), z.number()).openapi({ description: 'tickets that wait, by what holds them back' }),
  quiet: z.string().nullable(),
});

export const policyAnswerSchema = z
  .object({
    policy: policySchema,
    budget: budgetSchema,
    defaults: z.object({ titleTemplate: z.string(), bodyTemplate: z.string() }),
    places: z.object({ title: z.array(z.string()), body: z.array(z.string()) }),
  })
  .openapi('TicketPolicyAnswer');

export const previewSchema = z
  .object({
    preview: z
      .object({ incidentId: z.string(), shortId: z.string(), title: z.string(), description: z.string() })
      .nullable(),
  })
  .openapi('TicketPreview');

export const DELIVERY_FILTERS = ['all', 'held', 'failed', 'waiting', 'done'] as const;

export const deliveriesSchema = z
  .object({
    deliveries: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        channel: z.enum(['linear', 'webhook']),
        url: z.string().nullable(),
        event: z.string().nullable(),
        state: z.string(),
        held: z.string().nullable(),
        heldDetail: z.string().nullable(),
        error: z.string().nullable(),
        title: z.string().nullable(),
        attempts: z.number(),
        createdAt: epochMs,
        updatedAt: epochMs,
        nextAttemptAt: epochMs,
        incident: z.object({ id: z.string(), shortId: z.string(), people: z.number() }).nullable(),
        ticket: z.object({ identifier: z.string(), url: z.string(), state: z.string() }).nullable(),
        tries: z.array(
          z.object({
            at: epochMs,
            outcome: z.string(),
            detail: z.string().nullable(),
            status: z.number().nullable(),
            tookMs: z.number(),
          }),
        ),
      }),
    ),
    next: nextSchema,
  })
  .openapi('Deliveries');

export const WEBHOOK_EVENTS = [
  'incident.opened',
  'incident.updated',
  'incident.resolved',
  'incident.reopened',
] as const;

export const endpointSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(z.string()),
    enabled: z.boolean(),
    disabledReason: z.string().nullable(),
    createdAt: epochMs,
    rotating: z.boolean(),
  })
  .openapi('WebhookEndpoint');

export const endpointInputSchema = z.strictObject({
  url: storableText().trim().max(2_000, 'must be at most 2000 characters'),
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1, 'must name at least one event'),
});

export type LinearConnection = z.infer<typeof connectionSchema>;
export type LinearConnectionTest = z.infer<typeof connectionTestSchema>;
export type LinearChoices = z.infer<typeof choicesSchema>;
export type TicketPolicy = z.infer<typeof policySchema>;
export type TicketPolicyAnswer = z.infer<typeof policyAnswerSchema>;
export type TicketPreview = z.infer<typeof previewSchema>;
export type Deliveries = z.infer<typeof deliveriesSchema>;
export type Delivery = Deliveries['deliveries'][number];
export type WebhookEndpoint = z.infer<typeof endpointSchema>;
