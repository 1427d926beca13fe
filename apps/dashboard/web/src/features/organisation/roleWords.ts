import type { Role } from '../../api/members.ts';

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
  viewer: 'Viewer',
};

export const ROLE_HINTS: Readonly<Record<Role, string>> = {
  owner: 'everything, owners included',
  admin: 'settings, rules, keys, integrations and people',
  member: 'triage: accept, resolve, ignore, comment, make tickets',
  viewer: 'looks, changes nothing',
};

export const isAdmin = (role: Role | undefined) => role === 'admin' || role === 'owner';
