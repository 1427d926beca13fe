import { getRouteApi, Link } from '@tanstack/react-router';
import { type RuleSummary, useRules } from '../../api/rules.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Precision } from './Precision.tsx';
import { StateBadge } from './StateBadge.tsx';
import './rules.css';

const route = getRouteApi('/app/p/$project/rules');

/** Every rule: what it finds, how often, and how often reviewers agreed. */
export function RulesPage() {
  const { project } = route.useParams();
  const { data: rules, error, refetch } = useRules(project);
  useTitle(t('rules.rules'));
  return (
    <>
      <header className="page-head">
        <h1>{t('rules.rules')}</h1>
        <p>{t('rules.whatCountsAsA')}</p>
      </header>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {rules ? (
        <ul className="rule-list">
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} project={project} />
          ))}
        </ul>
      ) : error ? null : (
        <Skeleton lines={12} label={t('rules.loadingTheRules')} height={30} />
      )}
    </>
  );
}

function RuleRow({ rule, project }: { rule: RuleSummary; project: string }) {
  return (
    <li className={`rule-row ${rule.state === 'off' ? 'rule-row-off' : ''}`}>
      <div className="rule-row-name">
        <Link to="/p/$project/rules/$rule" params={{ project, rule: rule.id }} className="rule-row-link">
          {rule.title}
        </Link>
        <p>{rule.means}</p>
      </div>
      <div className="rule-row-state">
        <StateBadge rule={rule} />
        {rule.shadow ? <Badge tone="accent">{t('rules.shadow')}</Badge> : null}
        {rule.coming.length > 0 ? <Badge tone="medium">{t('rules.changesSoon')}</Badge> : null}
        {rule.overrides > 0 ? <Badge>{t('rules.overrides', { overrides: rule.overrides })}</Badge> : null}
      </div>
      {rule.signals === 0 ? (
        <p className="rule-row-fired muted">{t('rules.noSignal')}</p>
      ) : (
        <div className="rule-row-fired">
          <Sparkline
            counts={rule.days}
            label={t('rules.signalsWithin7Days', { signals: rule.signals, list: rule.days.join(', ') })}
          />
          <span className="tabular">
            <strong>{rule.signals.toLocaleString('en')}</strong>
            <span className="muted"> {t('rules.inSessions', { sessions: rule.sessions })}</span>
          </span>
        </div>
      )}
      <Precision precision={rule.precision} />
    </li>
  );
}
