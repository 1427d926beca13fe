import type { Role } from './roles.ts';

/** Who calls, and what they may do. Read again for every request, so that a changed role counts at once. */
export interface Caller {
  kind: 'user' | 'token';
  /** Written into activity and audit log: the name of a user, or `token <name>`. */
  name: string;
  /** Of a user: their id, and what they sign in with. */
  userId?: string;
  login?: string;
  /** By id of the organisation. */
  roles: ReadonlyMap<string, Role>;
}
