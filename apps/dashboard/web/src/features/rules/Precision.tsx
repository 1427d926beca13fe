import type { RuleSummary } from '../../api/rules.ts';
import { t } from '../../messages/t.ts';

/** How often reviewers took an incident of the rule for a real problem. */
export function Precision({ precision: { accepted, declined } }: { precision: RuleSummary['precision'] }) {
  const reviewed = accepted + declined;
  if (reviewed === 0) return <p className="precision muted">{t('rules.notReviewedYet')}</p>;
  const share = Math.round((accepted / reviewed) * 100);
  return (
    <p className="precision">
      <span className="precision-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share}%` }} />
      </span>
      <span className="tabular">
        {t.rich('rules.rightOfReviewed', {
          share,
          strong: (words) => <strong>{words}</strong>,
          reviewed,
          span: (words) => <span className="muted">{words}</span>,
        })}
      </span>
    </p>
  );
}
