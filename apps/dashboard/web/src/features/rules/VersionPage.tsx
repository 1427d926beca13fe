import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type RuleDetail, useRule } from '../../api/rules.ts';
import { t } from '../../messages/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { DiffTable } from './DiffTable.tsx';
import { diffRules } from './diffRules.ts';
import { type Json, orderedLike } from './json.ts';
import './rules.css';

const route = getRouteApi('/app/p/$project/rules/$rule/v/$version');

/** One version as it was, and how it differs from another. */
export function VersionPage() {
  const { project, rule: id, version } = route.useParams();
  const { data: rule, error, refetch } = useRule(project, id);
  useTitle(t('rules.versionTitle', { title: rule?.title ?? t('rules.rule'), version }));
  return (
    <>
      <nav className="crumbs" aria-label={t('rules.breadcrumb')}>
        <Link to="/p/$project/rules" params={{ project }}>
          {t('rules.rules')}
        </Link>
        <Link to="/p/$project/rules/$rule" params={{ project, rule: id }} search={{ view: 'versions' }}>
          {rule?.title ?? id}
        </Link>
      </nav>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {rule ? (
        <Version rule={rule} project={project} version={Number(version)} />
      ) : error ? null : (
        <Skeleton lines={8} label={t('rules.loadingTheVersion')} />
      )}
    </>
  );
}

function Version({ rule, project, version }: { rule: RuleDetail; project: string; version: number }) {
  const navigate = useNavigate();
  const { against: wanted } = route.useSearch();
  const all = definitionsOf(rule);
  const definition = all.get(version);
  if (!definition) return <ErrorNote error={t('rules.thereIsNoVersion', { version: String(version), id: rule.id })} />;
  const numbers = [...all.keys()];
  const before = numbers.filter((one) => one < version).at(-1) ?? numbers.find((one) => one !== version);
  const against = wanted !== undefined && all.has(Number(wanted)) ? Number(wanted) : before;
  const other = against === undefined ? undefined : all.get(against);
  const differences = other ? diffRules(other as Json, definition as Json) : [];
  const text = JSON.stringify(orderedLike(definition as Json, rule.shipped as Json), null, 2);
  return (
    <div className="rule-page">
      <header className="page-head">
        <h1>{t('rules.versionHead', { title: rule.title, version: String(version) })}</h1>
      </header>
      {against === undefined ? null : (
        <Panel
          id="diff"
          title={t('rules.whatChanged')}
          aside={
            <>
              {t('rules.against')}
              <Choice
                label={t('rules.compareWith')}
                value={String(against)}
                options={numbers
                  .filter((one) => one !== version)
                  .map((one) => ({ value: String(one), label: t('rules.versionOption', { one: String(one) }) }))}
                onChange={(chosen) =>
                  navigate({
                    to: '/p/$project/rules/$rule/v/$version',
                    params: { project, rule: rule.id, version: String(version) },
                    search: { against: chosen },
                    replace: true,
                  })
                }
              />
            </>
          }
        >
          {differences.length === 0 ? (
            <p className="muted">{t('rules.theyJudgeTheSame')}</p>
          ) : (
            <DiffTable
              differences={differences}
              before={t('rules.v', { version: String(against) })}
              after={t('rules.v', { version: String(version) })}
            />
          )}
        </Panel>
      )}
      <Panel id="json" title={t('rules.theWholeRule')} aside={<CopyButton text={text} label={t('rules.copyJson')} />}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard. */}
        <pre className="version-json" tabIndex={0}>
          {text}
        </pre>
      </Panel>
    </div>
  );
}

function definitionsOf(rule: RuleDetail): Map<number, object> {
  const own = rule.versions.flatMap(({ version, definition }): [number, object][] =>
    definition ? [[version, definition]] : [],
  );
  return new Map([[rule.shippedVersion, rule.shipped as object] as [number, object], ...own].sort(([a], [b]) => a - b));
}
