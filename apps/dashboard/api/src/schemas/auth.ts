import { z } from '@hono/zod-openapi';
import { epochMs } from './common.ts';
import { nameSchema, roleSchema } from './people.ts';

/** Longer ones are refused by the rule for passwords, which says how long they may be. */
export const passwordSchema = z.string('must be a text').max(4_096, 'must be at most 256 characters');
/** What stands in a link after `#`. */
export const linkTokenSchema = z.string('must be a text').max(200, 'is not from a link of ours');

export const loginBodySchema = z.object({
  login: z
    .string()
    .trim()
    .toLowerCase()
    .max(200)
    .optional()
    .openapi({ description: 'e-mail address; may be left out while there is one person' }),
  password: passwordSchema,
});

export const acceptBodySchema = z.object({
  token: linkTokenSchema,
  name: nameSchema.optional().openapi({ description: 'needed by whoever is new here, as is the password' }),
  password: passwordSchema.optional(),
});

export const authStateSchema = z
  .object({
    configured: z.boolean(),
    signedIn: z.boolean(),
    user: z.string().nullable(),
    asksLogin: z.boolean().openapi({ description: 'several people sign in here: say who you are' }),
  })
  .openapi('AuthState');

export const offerSchema = z
  .object({
    organisation: z.string(),
    login: z.string(),
    role: roleSchema,
    invitedBy: z.string(),
    expiresAt: epochMs,
    step: z.enum(['register', 'sign-in', 'accept', 'other-person']).openapi({
      description: 'what the person has to do: choose a password, sign in first, just accept, or sign out',
    }),
  })
  .openapi('InvitationOffer');

export type AuthState = z.infer<typeof authStateSchema>;
export type InvitationOffer = z.infer<typeof offerSchema>;
