import type { AuditLine } from '../../api/audit.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'account.renamed': 'took another name',
  'account.password-changed': 'changed the password',
  'account.password-reset': 'set a new password with a link',
  'account.signed-out-others': 'signed other browsers out',
  'organisation.created': 'created the organisation',
  'organisation.renamed': 'renamed the organisation to',
  'member.invited': 'invited',
  'member.joined': 'joined as',
  'member.role-changed': 'changed the role of',
  'member.removed': 'removed',
  'member.reset-link': 'made a password link for',
  'invitation.withdrawn': 'withdrew the invitation of',
  'token.created': 'made the API token',
  'token.revoked': 'revoked the API token',
  'project.created': 'created the project',
  'project.changed': 'changed settings of',
  'key.created': 'made the write key',
  'key.revoked': 'revoked the write key',
  'data.deletion-asked': 'asked to delete the data of',
  'data.deleted': 'deleted the data of',
  'linear.connected': 'connected Linear',
  'linear.connection-begun': 'began to connect Linear',
  'linear.disconnected': 'disconnected Linear',
  'linear.secret-changed': 'changed the webhook secret of Linear',
  'linear.webhook-created': 'made Linear send its changes',
  'tickets.policy-changed': 'changed when tickets are made',
  'webhook.created': 'added a receiver of webhooks',
  'webhook.changed': 'changed a receiver of webhooks',
  'webhook.secret-rotated': 'rotated the secret of a receiver',
  'webhook.removed': 'removed a receiver of webhooks',
  'rule.version-written': 'wrote a version of the rule',
  'rule.state-changed': 'published, shadowed or switched the rule',
  'rule.override-added': 'made an exception to the rule',
  'rule.override-ended': 'ended an exception to the rule',
  'staff.added': 'left out of the numbers',
  'staff.removed': 'counts again',
};

/** A line of the audit log for people. An action that is not known here is shown by its name. */
export function describeAudit(line: Pick<AuditLine, 'action' | 'target' | 'detail'>): {
  sentence: string;
  details: string;
} {
  const { from, to, ...rest } = line.detail;
  const change = from === undefined || to === undefined ? [] : [`from ${textOf(from)} to ${textOf(to)}`];
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
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(textOf).join(' ');
  if (value === null) return 'none';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
