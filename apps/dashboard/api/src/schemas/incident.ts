import { z } from '@hono/zod-openapi';
import { elementSchema, epochMs, explanationSchema, nextSchema, ruleSchema, severitySchema } from './common.ts';

export const STATUSES = ['new', 'open', 'snoozed', 'resolved', 'ignored'] as const;
export const STATUS_FILTERS = [...STATUSES, 'unresolved', 'all'] as const;
export const SORTS = ['pain', 'recent', 'people', 'first'] as const;
/** Seen within so many days. */
export const RANGES = { '1d': 1, '7d': 7, '14d': 14, '30d': 30, '90d': 90 } as const;

export const ticketSchema = z
  .object({
    state: z.enum(['would-create', 'queued', 'held', 'sending', 'unknown', 'linked', 'failed', 'skipped']),
    identifier: z.string().optional(),
    url: z.string().optional(),
    error: z.string().optional(),
    held: z.string().optional().openapi({ description: 'the rule of the policy that holds it back' }),
    reason: z.string().optional().openapi({ description: 'why it is held back, in words' }),
    inLinear: z.enum(['open', 'completed', 'canceled', 'merged', 'removed']).optional(),
    stateName: z.string().optional().openapi({ description: "the name of the issue's state" }),
    mergedInto: z.string().optional(),
  })
  .openapi('Ticket', {
    description:
      '`would-create`: Linear is not connected. `held`: the policy holds it back. `unknown`: the outcome of the last try is being looked up. `skipped`: a decision of a person in Linear stands against it.',
  });

export const incidentSchema = z
  .object({
    id: z.string(),
    projectId: z.string(),
    shortId: z.string(),
    rule: ruleSchema,
    rules: z.array(z.string()),
    severity: severitySchema,
    status: z.enum(STATUSES),
    route: z.string(),
    element: elementSchema,
    title: z.string(),
    sentence: z.array(z.object({ kind: z.enum(['text', 'element', 'route']), text: z.string() })),
    people: z.number(),
    sessions: z.number(),
    signals: z.number(),
    firstSeenAt: epochMs,
    lastSeenAt: epochMs,
    trend: z.array(z.number()).openapi({ description: 'signals per UTC day, 14 days, today last' }),
    ticket: ticketSchema.nullable(),
    sessionsUntilTicket: z.number().openapi({ description: '0 once there is a ticket' }),
    reviewed: z.boolean().openapi({ description: 'a person has decided about it since it came, or came back' }),
    returned: z.boolean().openapi({ description: 'it was resolved, and happened again' }),
    verdict: z.enum(['accepted', 'declined', 'duplicate']).nullable(),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    duplicateOf: z.object({ id: z.string(), shortId: z.string() }).nullable(),
    snooze: z
      .object({ until: epochMs.nullable(), people: z.number().nullable(), release: z.string().nullable() })
      .nullable()
      .openapi({ description: 'it wakes with the first of: a time, so many people, a release after this one' }),
    fix: z
      .object({ release: z.string(), after: z.boolean() })
      .nullable()
      .openapi({ description: 'only events of this release, or of those after it, bring it back' }),
  })
  .openapi('Incident');

export const incidentListSchema = z
  .object({
    incidents: z.array(incidentSchema),
    next: nextSchema,
    counts: z.object({
      new: z.number(),
      open: z.number(),
      snoozed: z.number(),
      resolved: z.number(),
      ignored: z.number(),
      unreviewed: z.number(),
    }),
    total: z.number().openapi({ description: 'how many match, on all pages' }),
    asOf: epochMs.openapi({ description: 'when it was read; a bulk decision with it leaves alone what came later' }),
    routes: z.array(z.object({ route: z.string(), incidents: z.number() })).openapi({ description: 'for a filter' }),
  })
  .openapi('IncidentList');

export const signalSchema = z
  .object({
    id: z.string(),
    projectId: z.string(),
    rule: ruleSchema,
    ruleVersion: z.number(),
    sessionId: z.string(),
    pageId: z.string(),
    person: z.string().optional(),
    at: epochMs,
    route: z.string(),
    element: elementSchema,
    severity: severitySchema,
    browser: z.string(),
    os: z.string(),
    release: z.string().optional(),
    explanation: explanationSchema,
  })
  .openapi('Signal');

const spreadSchema = z.array(z.object({ value: z.string(), sessions: z.number(), signals: z.number() }));
const countSchema = z.array(z.object({ at: epochMs, signals: z.number(), sessions: z.number() }));

export const incidentDetailSchema = incidentSchema
  .extend({
    statusReason: z.string().nullable(),
    statusChangedAt: epochMs.nullable(),
    regressedAt: epochMs.nullable(),
    bestSignal: signalSchema.nullable(),
    signalIds: z.array(z.string()).openapi({ description: 'the newest 50, newest first' }),
    spread: z.object({
      byDay: countSchema.openapi({ description: 'UTC days, 30, today last' }),
      byHour: countSchema.openapi({ description: 'hours, 48, the current one last' }),
      browsers: spreadSchema,
      os: spreadSchema,
      releases: spreadSchema,
    }),
    ticketPreview: z.object({ title: z.string(), description: z.string() }).nullable(),
    threshold: z.object({ sessionsInWindow: z.number(), needed: z.number(), windowHours: z.number() }),
    duplicates: z.array(z.object({ id: z.string(), shortId: z.string(), title: z.string() })),
    activity: z.array(
      z.object({
        id: z.number(),
        at: epochMs,
        actor: z.string(),
        source: z.enum(['dashboard', 'api', 'linear', 'wince']),
        action: z.string(),
        detail: z.string().nullable(),
      }),
    ),
  })
  .openapi('IncidentDetail');

export const incidentSignalsSchema = z
  .object({
    signals: z.array(
      z.object({
        id: z.string(),
        rule: z.string(),
        severity: severitySchema,
        sessionId: z.string(),
        at: epochMs,
        browser: z.string(),
        os: z.string(),
        release: z.string().nullable(),
      }),
    ),
    next: nextSchema,
  })
  .openapi('IncidentSignals');

export const signalDetailSchema = z
  .object({
    signal: signalSchema,
    incidentId: z.string().nullable(),
    newer: z.string().nullable(),
    older: z.string().nullable(),
    position: z.number().openapi({ description: 'place in the incident, the newest is 1' }),
    total: z.number(),
  })
  .openapi('SignalDetail');

export type Incident = z.infer<typeof incidentSchema>;
export type IncidentList = z.infer<typeof incidentListSchema>;
export type IncidentDetail = z.infer<typeof incidentDetailSchema>;
export type Ticket = z.infer<typeof ticketSchema>;
export type SignalDetail = z.infer<typeof signalDetailSchema>;
