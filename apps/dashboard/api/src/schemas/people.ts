import { z } from '@hono/zod-openapi';
import { ROLES, SCOPE_ROLES, type Scope } from '../auth/roles.ts';
import { epochMs, nextSchema, storableText } from './common.ts';

export const roleSchema = z.enum(ROLES, `must be one of ${ROLES.join(', ')}`);
const SCOPES = Object.keys(SCOPE_ROLES) as [Scope, ...Scope[]];
const scopeSchema = z.enum(SCOPES, `must be one of ${SCOPES.join(', ')}`);

export const nameSchema = storableText().trim().min(1, 'must not be empty').max(100, 'must be at most 100 characters');
/** What a person signs in with, in lower case. */
export const loginSchema = storableText()
  .trim()
  .toLowerCase()
  .max(200, 'must be at most 200 characters')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address');

export const organisationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    home: z.boolean().openapi({ description: 'it runs this installation: it sees the status and connects Linear' }),
    role: roleSchema,
  })
  .openapi('Organisation');

export const accountSchema = z
  .object({
    kind: z.enum(['user', 'token']),
    name: z.string(),
    login: z.string().nullable(),
    logins: z.number().openapi({ description: 'browsers that are signed in' }),
    organisations: z.array(organisationSchema),
  })
  .openapi('Account');

export const memberSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    login: z.string(),
    role: roleSchema,
    you: z.boolean(),
    joinedAt: epochMs,
    lastSeenAt: epochMs.nullable(),
  })
  .openapi('Member');

export const invitationSchema = z
  .object({ id: z.string(), login: z.string(), role: roleSchema, invitedBy: z.string(), expiresAt: epochMs })
  .openapi('Invitation');

export const membersSchema = z
  .object({
    members: z.array(memberSchema),
    invitations: z.array(invitationSchema).openapi({ description: 'those that wait; admins see them' }),
  })
  .openapi('Members');

export const linkSchema = z
  .object({ url: z.string().openapi({ description: 'shown this once; no mail is sent' }), expiresAt: epochMs })
  .openapi('OneTimeLink');

export const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(scopeSchema),
    createdBy: z.string().nullable(),
    createdAt: epochMs,
    lastUsedAt: epochMs.nullable(),
    expiresAt: epochMs.nullable(),
  })
  .openapi('ApiToken');

export const tokenInputSchema = z.strictObject({
  name: nameSchema,
  scopes: z.array(scopeSchema).min(1, 'must name at least one scope'),
  expiresInDays: z.int().min(1, 'must be 1 to 3650 days').max(3_650, 'must be 1 to 3650 days').optional(),
});

export const auditSchema = z
  .object({
    lines: z.array(
      z.object({
        id: z.string(),
        at: epochMs,
        actor: z.string(),
        actorLogin: z.string().nullable(),
        address: z.string().nullable(),
        action: z.string(),
        target: z.string().nullable(),
        project: z.string().nullable(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
    next: nextSchema,
  })
  .openapi('AuditLog');

export type Organisation = z.infer<typeof organisationSchema>;
export type Account = z.infer<typeof accountSchema>;
export type Members = z.infer<typeof membersSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type OneTimeLink = z.infer<typeof linkSchema>;
export type ApiToken = z.infer<typeof tokenSchema>;
export type AuditLog = z.infer<typeof auditSchema>;
