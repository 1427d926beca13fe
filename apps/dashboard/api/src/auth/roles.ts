/** From the least to the most. Each may do what those before it may. */
export const ROLES = ['viewer', 'member', 'admin', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** What an API token may do, and the role it then has in its organisation. */
export const SCOPE_ROLES = { read: 'viewer', triage: 'member', admin: 'admin' } as const satisfies Record<string, Role>;
export type Scope = keyof typeof SCOPE_ROLES;

export function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The role that a token with these scopes has. */
export function roleOfScopes(scopes: readonly Scope[]): Role {
  if (scopes.includes('admin')) return 'admin';
  return scopes.includes('triage') ? 'member' : 'viewer';
}

/** The scope that a token needs where a person needs `role`; owners' affairs are for people only. */
export function scopeOfRole(role: Role): Scope | undefined {
  return (Object.keys(SCOPE_ROLES) as Scope[]).find((scope) => SCOPE_ROLES[scope] === role);
}
