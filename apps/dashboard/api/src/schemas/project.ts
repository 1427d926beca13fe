import { z } from '@hono/zod-openapi';
import { ROLES } from '../auth/roles.ts';
import { epochMs, storableText } from './common.ts';
import { nameSchema } from './people.ts';

const CONSENTS = ['granted', 'required', 'anonymous'] as const;
const LABELS = ['names', 'text'] as const;
/** The tables themselves end there: no project can keep anything longer. */
export const MOST_EVENT_DAYS = 30;
export const MOST_SIGNAL_DAYS = 396;

export const projectSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: storableText(),
    writeKey: z.string().nullable().openapi({ description: 'newest key that is not revoked' }),
    allowedOrigins: z.array(z.string()),
    acceptsEveryOrigin: z.boolean(),
    ticketMinSessions: z.number(),
    ticketWindowHours: z.number(),
    organisation: z.object({ id: z.string(), name: z.string(), home: z.boolean() }),
    role: z.enum(ROLES).openapi({ description: 'what the caller may do here' }),
    consent: z.enum(CONSENTS),
    labels: z.enum(LABELS),
    allowedQueryKeys: z
      .array(z.string())
      .openapi({ description: 'names in the query of an address that the snippet lets the SDK keep, values masked' }),
    sampling: z.number().openapi({ description: 'share of sessions the snippet asks for' }),
    eventDays: z.number().openapi({ description: 'days that events are kept' }),
    signalDays: z.number().openapi({ description: 'days that signals are kept' }),
    replayLink: z.string().nullable().openapi({ description: '{session} stands for the id of the session' }),
  })
  .openapi('Project');

const MOST_ORIGINS = 100;

/** `https://shop.example`: scheme, host, port where it is not the usual one, and nothing else. */
const originSchema = z
  .string()
  .max(300)
  .transform((value, context) => {
    const trimmed = value.trim();
    const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
    const bare =
      url !== undefined &&
      /^https?:$/.test(url.protocol) &&
      url.pathname === '/' &&
      !url.search &&
      !url.hash &&
      !url.username &&
      !url.password;
    if (bare && !trimmed.includes('*') && !/[?#@]/.test(trimmed)) return url.origin;
    context.addIssue({
      code: 'custom',
      message: `${JSON.stringify(trimmed)} is not an origin; write scheme and host, such as https://shop.example`,
    });
    return z.NEVER;
  });

const originsSchema = z
  .array(originSchema)
  .max(MOST_ORIGINS, `must be at most ${MOST_ORIGINS} origins`)
  .transform((origins) => [...new Set(origins)]);

const MOST_QUERY_KEYS = 20;
const queryKeysSchema = z
  .array(
    z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9_.~-]{1,40}$/, 'must be names of 1 to 40 letters, digits, _ . ~ or -, such as page'),
  )
  .max(MOST_QUERY_KEYS, `must be at most ${MOST_QUERY_KEYS} names`)
  .transform((keys) => [...new Set(keys)]);

function daysSchema(most: number) {
  const message = `must be 1 to ${most} days`;
  return z.int(message).min(1, message).max(most, message);
}

/** It becomes a link people click: https only, and the session's id somewhere in it. */
const replayLinkSchema = storableText()
  .trim()
  .max(500, 'must be at most 500 characters')
  .refine(
    (link) => /^https:\/\//i.test(link) && URL.canParse(link.replaceAll('{session}', 's')),
    'must be an https address, such as https://replay.example/sessions/{session}',
  )
  .refine((link) => link.includes('{session}'), 'must contain {session}, where the id of the session goes');

export const projectChangesSchema = z
  .strictObject({
    name: storableText().trim().min(1, 'must not be empty').max(100, 'must be at most 100 characters').optional(),
    allowedOrigins: originsSchema.optional(),
    ticketMinSessions: z.int().min(1, 'must be 1 to 10000').max(10_000, 'must be 1 to 10000').optional(),
    ticketWindowHours: z.int().min(1, 'must be 1 to 720 hours').max(720, 'must be 1 to 720 hours').optional(),
    consent: z.enum(CONSENTS, `must be one of ${CONSENTS.join(', ')}`).optional(),
    labels: z.enum(LABELS, `must be one of ${LABELS.join(', ')}`).optional(),
    allowedQueryKeys: queryKeysSchema.optional(),
    sampling: z.number('must be above 0 and at most 1').gt(0, 'must be above 0').max(1, 'must be at most 1').optional(),
    eventDays: daysSchema(MOST_EVENT_DAYS).optional(),
    signalDays: daysSchema(MOST_SIGNAL_DAYS).optional(),
    replayLink: replayLinkSchema.nullable().optional(),
  })
  .openapi('ProjectChanges');

export const writeKeySchema = z
  .object({
    key: z.string(),
    name: z.string().nullable(),
    allowedOrigins: z.array(z.string()).openapi({ description: 'empty: those of the project' }),
    createdBy: z.string().nullable(),
    createdAt: epochMs,
    revokedAt: epochMs.nullable(),
  })
  .openapi('WriteKey');

export const newKeySchema = z.strictObject({ name: nameSchema.optional(), allowedOrigins: originsSchema.optional() });
export const keyChangesSchema = z.strictObject({ allowedOrigins: originsSchema });

export type Project = z.infer<typeof projectSchema>;
export type WriteKey = z.infer<typeof writeKeySchema>;
