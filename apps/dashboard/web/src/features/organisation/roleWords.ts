import type { Role } from '../../api/members.ts';
import { t } from '../../messages/t.ts';

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  owner: t('organisation.owner'),
  admin: t('organisation.admin'),
  member: t('organisation.member'),
  viewer: t('organisation.viewer'),
};

export const ROLE_HINTS: Readonly<Record<Role, string>> = {
  owner: t('organisation.everythingOwnersIncluded'),
  admin: t('organisation.settingsRulesKeysIntegrations'),
  member: t('organisation.triageAcceptResolveIgnore'),
  viewer: t('organisation.looksChangesNothing'),
};

export const isAdmin = (role: Role | undefined) => role === 'admin' || role === 'owner';
