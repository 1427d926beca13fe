import type { RuleSummary } from '../../api/rules.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';

/** Whose version is in force. */
export function StateBadge({ rule }: { rule: Pick<RuleSummary, 'state' | 'version'> }) {
  const version = String(rule.version ?? '');
  if (rule.state === 'off') return <Badge tone="high">{t('rules.off')}</Badge>;
  if (rule.state === 'own') return <Badge tone="ok">{t('rules.yourVersion', { version })}</Badge>;
  return <Badge>{t('rules.asShippedV', { version })}</Badge>;
}
