import type { AuditLine } from '../../api/audit.ts';
import { t } from '../../messages/t.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'account.renamed': t('organisation.tookAnotherName'),
  'account.password-changed': t('organisation.changedThePassword'),
  'account.password-reset': t('organisation.setANewPassword'),
  'account.signed-out-others': t('organisation.signedOtherBrowsersOut'),
  'organisation.created': t('organisation.createdTheOrganisation'),
  'organisation.renamed': t('organisation.renamedTheOrganisationTo'),
  'member.invited': t('organisation.invited2'),
  'member.joined': t('organisation.joinedAs'),
  'member.role-changed': t('organisation.changedTheRoleOf'),
  'member.removed': t('organisation.removed'),
  'member.reset-link': t('organisation.madeAPasswordLink'),
  'invitation.withdrawn': t('organisation.withdrewTheInvitationOf'),
  'token.created': t('organisation.madeTheApiToken'),
  'token.revoked': t('organisation.revokedTheApiToken'),
  'project.created': t('organisation.createdTheProject'),
  'project.changed': t('organisation.changedSettingsOf'),
  'key.created': t('organisation.madeTheWriteKey'),
  'key.revoked': t('organisation.revokedTheWriteKey'),
  'data.deletion-asked': t('organisation.askedToDeleteThe'),
  'data.deleted': t('organisation.deletedTheDataOf'),
  'linear.connected': t('organisation.connectedLinear'),
  'linear.connection-begun': t('organisation.beganToConnectLinear'),
  'linear.disconnected': t('organisation.disconnectedLinear'),
  'linear.secret-changed': t('organisation.changedTheWebhookSecret'),
  'linear.webhook-created': t('organisation.madeLinearSendIts'),
  'tickets.policy-changed': t('organisation.changedWhenTicketsAre'),
  'webhook.created': t('organisation.addedAReceiverOf'),
  'webhook.changed': t('organisation.changedAReceiverOf'),
  'webhook.secret-rotated': t('organisation.rotatedTheSecretOf'),
  'webhook.removed': t('organisation.removedAReceiverOf'),
  'rule.version-written': t('organisation.wroteAVersionOf'),
  'rule.state-changed': t('organisation.publishedShadowedOrSwitched'),
  'rule.override-added': t('organisation.madeAnExceptionTo'),
  'rule.override-ended': t('organisation.endedAnExceptionTo'),
  'staff.added': t('organisation.leftOutOfThe'),
  'staff.removed': t('organisation.countsAgain'),
  'view.saved': t('organisation.savedTheView'),
  'view.changed': t('organisation.changedTheView'),
  'view.deleted': t('organisation.deletedTheView'),
};

/** A line of the audit log for people. An action that is not known here is shown by its name. */
export function describeAudit(line: Pick<AuditLine, 'action' | 'target' | 'detail'>): {
  sentence: string;
  details: string;
} {
  const { from, to, ...rest } = line.detail;
  const change =
    from === undefined || to === undefined ? [] : [t('organisation.fromTo', { from: textOf(from), to: textOf(to) })];
  const words = SENTENCES[line.action] ?? line.action;
  return {
    sentence: line.target === null ? words : `${words} ${line.target}`,
    details: [...change, ...Object.entries(rest).map(([name, value]) => `${wordsOf(name)}: ${textOf(value)}`)].join(
      ', ',
    ),
  };
}

/** `ticketMinSessions` becomes `ticket min sessions`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? t('organisation.none') : value.map(textOf).join(' ');
  if (value === null) return t('organisation.none');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
