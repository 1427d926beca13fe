import { Link } from '@tanstack/react-router';
import type { RuleDetail, RuleVersion } from '../../api/rules.ts';
import { counted } from '../../format/count.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';

const DID: Readonly<Record<RuleVersion['status'], string>> = {
  published: 'published',
  shadow: 'began a shadow',
  off: 'turned the rule off',
  shipped: 'went back to what Wince ships',
  'shadow-ended': 'ended the shadow',
};

/** What was done to a rule, the newest first. */
export function VersionList({ rule, project }: { rule: RuleDetail; project: string }) {
  return (
    <Panel id="versions" title="Versions" flush>
      <ol className="version-list">
        {rule.versions.map((version) => (
          <li key={version.version}>
            <span className="version-number tabular">
              {version.definition ? (
                <Link
                  to="/p/$project/rules/$rule/v/$version"
                  params={{ project, rule: rule.id, version: String(version.version) }}
                >
                  v{version.version}
                </Link>
              ) : (
                `v${version.version}`
              )}
            </span>
            <span>
              <strong>{version.author}</strong> {DID[version.status]} <Time at={version.createdAt} />
            </span>
            <VersionState rule={rule} version={version} />
          </li>
        ))}
        <li>
          <span className="version-number tabular">
            <Link
              to="/p/$project/rules/$rule/v/$version"
              params={{ project, rule: rule.id, version: String(rule.shippedVersion) }}
            >
              v{rule.shippedVersion}
            </Link>
          </span>
          <span>
            <strong>Wince</strong> ships it
          </span>
          <span className="version-state">
            {rule.state === 'shipped' ? <Badge tone="ok">in force</Badge> : null}
            <Fired rule={rule} version={rule.shippedVersion} />
          </span>
        </li>
      </ol>
    </Panel>
  );
}

function VersionState({ rule, version }: { rule: RuleDetail; version: RuleVersion }) {
  const isComing = rule.coming.some((one) => one.version === version.version);
  const inForce = rule.version === version.version;
  return (
    <span className="version-state">
      {isComing ? <Badge tone="medium">about to begin</Badge> : null}
      {inForce ? <Badge tone="ok">in force</Badge> : null}
      {rule.shadow?.version === version.version ? <Badge tone="accent">shadow</Badge> : null}
      {version.definition ? <Fired rule={rule} version={version.version} /> : null}
    </span>
  );
}

function Fired({ rule, version }: { rule: RuleDetail; version: number }) {
  const count = rule.signalsByVersion[version] ?? 0;
  return <span className="muted tabular">{counted(count, 'signal', 'signals')} within 7 days</span>;
}
