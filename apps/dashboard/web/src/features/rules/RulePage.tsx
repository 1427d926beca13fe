import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRule } from '../../api/rules.ts';
import { t } from '../../messages/t.ts';
import { ruleSearch } from '../../searchFilter.ts';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { OverridesPanel } from './OverridesPanel.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleHead } from './RuleHead.tsx';
import { VersionList } from './VersionList.tsx';
import './rules.css';

const route = getRouteApi('/app/p/$project/rules/$rule');

/** One rule: how it judges, what it was before, where it judges differently. */
export function RulePage() {
  const { project, rule: id } = route.useParams();
  const { view = 'edit' } = route.useSearch();
  const navigate = useNavigate();
  const { data: rule, error, refetch } = useRule(project, id);
  useTitle(rule?.title ?? t('rules.rule'));
  return (
    <>
      <nav className="crumbs" aria-label={t('rules.breadcrumb')}>
        <Link to="/p/$project/rules" params={{ project }}>
          {t('rules.rules')}
        </Link>
      </nav>
      <DroppedNotice shape={ruleSearch} />
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {rule ? (
        <div className="rule-page">
          <RuleHead rule={rule} project={project} />
          <Segments
            label={t('rules.part')}
            value={view}
            options={[
              { value: 'edit', label: t('rules.howItJudges') },
              { value: 'versions', label: t('rules.versions2', { count: rule.versions.length + 1 }) },
              { value: 'overrides', label: t('rules.overrides2', { overrides: rule.overrides }) },
            ]}
            onChange={(chosen) =>
              navigate({
                to: '/p/$project/rules/$rule',
                params: { project, rule: id },
                search: chosen === 'edit' ? {} : { view: chosen },
              })
            }
          />
          {view === 'edit' ? <RuleEditor key={rule.id} rule={rule} project={project} backtest={undefined} /> : null}
          {view === 'versions' ? <VersionList rule={rule} project={project} /> : null}
          {view === 'overrides' ? <OverridesPanel rule={rule} project={project} /> : null}
        </div>
      ) : error ? null : (
        <Skeleton lines={10} label={t('rules.loadingTheRule')} />
      )}
    </>
  );
}
