import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type RuleDetail, useRule } from '../../api/rules.ts';
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
  useTitle(`${rule?.title ?? 'Rule'} v${version}`);
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <Link to="/p/$project/rules" params={{ project }}>
          Rules
        </Link>
        <Link to="/p/$project/rules/$rule" params={{ project, rule: id }} search={{ view: 'versions' }}>
          {rule?.title ?? id}
        </Link>
      </nav>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {rule ? (
        <Version rule={rule} project={project} version={Number(version)} />
      ) : error ? null : (
        <Skeleton lines={8} label="Loading the version" />
      )}
    </>
  );
}

function Version({ rule, project, version }: { rule: RuleDetail; project: string; version: number }) {
  const navigate = useNavigate();
  const { against: wanted } = route.useSearch();
  const all = definitionsOf(rule);
  const definition = all.get(version);
  if (!definition) return <ErrorNote error={`there is no version ${version} of ${rule.id} to show`} />;
  const numbers = [...all.keys()];
  const before = numbers.filter((one) => one < version).at(-1) ?? numbers.find((one) => one !== version);
  const against = wanted !== undefined && all.has(Number(wanted)) ? Number(wanted) : before;
  const other = against === undefined ? undefined : all.get(against);
  const differences = other ? diffRules(other as Json, definition as Json) : [];
  const text = JSON.stringify(orderedLike(definition as Json, rule.shipped as Json), null, 2);
  return (
    <div className="rule-page">
      <header className="page-head">
        <h1>
          {rule.title}, version {version}
        </h1>
      </header>
      {against === undefined ? null : (
        <Panel
          id="diff"
          title="What changed"
          aside={
            <>
              against
              <Choice
                label="Compare with"
                value={String(against)}
                options={numbers
                  .filter((one) => one !== version)
                  .map((one) => ({ value: String(one), label: `version ${one}` }))}
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
            <p className="muted">They judge the same.</p>
          ) : (
            <DiffTable differences={differences} before={`v${against}`} after={`v${version}`} />
          )}
        </Panel>
      )}
      <Panel id="json" title="The whole rule" aside={<CopyButton text={text} label="Copy JSON" />}>
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
