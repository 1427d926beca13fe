import { z } from '@hono/zod-openapi';
import { storableText } from './common.ts';

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

export const projectChangesSchema = z
  .strictObject({
    name: storableText().trim().min(1, 'must not be empty').max(100, 'must be at most 100 characters').optional(),
    allowedOrigins: z
      .array(originSchema)
      .max(MOST_ORIGINS, `must be at most ${MOST_ORIGINS} origins`)
      .transform((origins) => [...new Set(origins)])
      .optional(),
    ticketMinSessions: z.int().min(1, 'must be 1 to 10000').max(10_000, 'must be 1 to 10000').optional(),
    ticketWindowHours: z.int().min(1, 'must be 1 to 720 hours').max(720, 'must be 1 to 720 hours').optional(),
  })
  .openapi('ProjectChanges');

export type Project = z.infer<typeof projectSchema>;
