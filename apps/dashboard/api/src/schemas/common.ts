import { z } from '@hono/zod-openapi';
import { RULE_IDS, SEVERITIES } from '@wince/protocol';

export const errorSchema = z
  .object({
    type: z.string().openapi({ description: '`urn:wince:problem:` and the code' }),
    title: z.string(),
    status: z.number(),
    detail: z.string().openapi({ description: 'the thing, what is allowed, and the remedy' }),
    error: z.object({ code: z.string(), message: z.string() }),
  })
  .openapi('Problem');

export const severitySchema = z.enum(SEVERITIES);
export const ruleSchema = z.enum(RULE_IDS, `must be one of ${RULE_IDS.join(', ')}`);
/** Epoch milliseconds. */
export const epochMs = z.number().openapi({ description: 'epoch milliseconds' });

export const elementSchema = z
  .object({ selector: z.string(), label: z.string(), tag: z.string().optional(), role: z.string().optional() })
  .openapi('Element');

export const explanationSchema = z
  .object({
    summary: z.string(),
    conditions: z.array(
      z.object({
        name: z.string(),
        text: z.string(),
        op: z.enum(['>=', '<=', '=', 'none', 'any']),
        measured: z.union([z.number(), z.string(), z.boolean()]),
        threshold: z.union([z.number(), z.string(), z.boolean()]),
        unit: z.enum(['clicks', 'ms', 'px', 'submits', 'reloads', 'status']).optional(),
        met: z.boolean(),
      }),
    ),
    exclusions: z.array(z.object({ name: z.string(), text: z.string(), applied: z.boolean() })),
    events: z.array(
      z.object({
        id: z.string(),
        at: epochMs,
        lane: z.enum(['user', 'page', 'network', 'error']),
        type: z.string(),
        role: z.enum(['matched', 'context']),
        text: z.string(),
      }),
    ),
    window: z.object({ start: epochMs, end: epochMs }),
  })
  .openapi('Explanation');

/** As the SDK makes them; see the wire format. */
export const SESSION_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** PostgreSQL keeps every character in a text but NUL. */
export function storableText() {
  return z.string('must be a text').regex(/^[^\0]*$/, 'must not contain the character NUL');
}

/** How many rows a page has; the query says it as text. */
export function limitSchema(options: { default: number; max: number }) {
  const message = `must be a whole number from 1 to ${options.max}`;
  return z.coerce
    .number(message)
    .int(message)
    .min(1, message)
    .max(options.max, message)
    .default(options.default)
    .openapi({ description: `rows per page, at most ${options.max}` });
}

export const cursorSchema = z.string().max(512).optional().openapi({ description: '`next` of the page before' });
export const projectParameter = z
  .string()
  .max(64)
  .optional()
  .openapi({ description: 'id or slug of a project; may be left out while there is only one' });
export const nextSchema = z
  .string()
  .nullable()
  .openapi({ description: 'cursor of the next page, null on the last one' });

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** An answer that is an error: problem details, RFC 9457. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: errorSchema } },
});

/** The errors that any route may give. */
export const problems = {
  400: problem('a parameter is not valid; the message names it'),
  401: problem('nobody is signed in'),
  403: problem('the role is too small, or the call came from another site'),
  404: problem('there is no such thing'),
};

/** The answers of a route: 200 with `schema`, and the errors any route may give. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return { 200: json(schema, description), ...problems };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}
