import type { RuleSummary } from '../../api/rules.ts';

/** How often reviewers took an incident of the rule for a real problem. */
export function Precision({ precision: { accepted, declined } }: { precision: RuleSummary['precision'] }) {
  const reviewed = accepted + declined;
  if (reviewed === 0) return <p className="precision muted">Not reviewed yet</p>;
  const share = Math.round((accepted / reviewed) * 100);
  return (
    <p className="precision">
      <span className="precision-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share}%` }} />
      </span>
      <span className="tabular">
        <strong>{share} %</strong> right <span className="muted">of {reviewed} reviewed</span>
      </span>
    </p>
  );
}
