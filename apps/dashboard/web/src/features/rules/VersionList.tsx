import { Link } from '@tanstack/react-router';
import type { RuleDetail, RuleVersion } from '../../api/rules.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';

const DID: Readonly<Record<RuleVersion['status'], string>> = {
  published: t('rules.published'),
  shadow: t('rules.beganAShadow'),
  off: t('rules.turnedTheRuleOff'),
  shipped: t('rules.wentBackToWhat'),
  'shadow-ended': t('rules.endedTheShadow'),
};

/** What was done to a rule, the newest first. */
export function VersionList({ rule, project }: { rule: RuleDetail; project: string }) {
  return (
    <Panel id="versions" title={t('rules.versions')} flush>
      <ol className="version-list">
        {rule.versions.map((version) => (
          <li key={version.version}>
            <span className="version-number tabular">
              {version.definition ? (
                <Link
                  to="/p/$project/rules/$rule/v/$version"
                  params={{ project, rule: rule.id, version: String(version.version) }}
                >
                  {t('rules.v', { version: String(version.version) })}
                </Link>
              ) : (
                t('rules.v', { version: String(version.version) })
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
              {t('rules.v', { version: String(rule.shippedVersion) })}
            </Link>
          </span>
          <span>{t.rich('rules.winceShipsIt', { strong: (words) => <strong>{words}</strong> })}</span>
          <span className="version-state">
            {rule.state === 'shipped' ? <Badge tone="ok">{t('rules.inForce2')}</Badge> : null}
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
      {isComing ? <Badge tone="medium">{t('rules.aboutToBegin')}</Badge> : null}
      {inForce ? <Badge tone="ok">{t('rules.inForce2')}</Badge> : null}
      {rule.shadow?.version === version.version ? <Badge tone="accent">{t('rules.shadow')}</Badge> : null}
      {version.definition ? <Fired rule={rule} version={version.version} /> : null}
    </span>
  );
}

function Fired({ rule, version }: { rule: RuleDetail; version: number }) {
  const count = rule.signalsByVersion[version] ?? 0;
  return <span className="muted tabular">{t('rules.signalsWithin7Days2', { count })}</span>;
}
