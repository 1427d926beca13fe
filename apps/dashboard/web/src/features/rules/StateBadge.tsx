import type { RuleSummary } from '../../api/rules.ts';
import { Badge } from '../../ui/Badge.tsx';

/** Whose version is in force. */
export function StateBadge({ rule }: { rule: Pick<RuleSummary, 'state' | 'version'> }) {
  if (rule.state === 'off') return <Badge tone="high">off</Badge>;
  if (rule.state === 'own') return <Badge tone="ok">your version {rule.version}</Badge>;
  return <Badge>as shipped, v{rule.version}</Badge>;
}
