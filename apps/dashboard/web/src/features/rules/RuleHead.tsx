import { type RuleDetail, type RuleEdit, useChangeRule } from '../../api/rules.ts';
import { clockTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/toast.ts';
import { Precision } from './Precision.tsx';
import { StateBadge } from './StateBadge.tsx';

const COMING: Readonly<Record<RuleDetail['coming'][number]['status'], string>> = {
  published: t('rules.beginsToJudge'),
  shadow: t('rules.beginsAsAShadow'),
  off: t('rules.turnsTheRuleOff'),
  shipped: t('rules.bringsBackWhatWince'),
  'shadow-ended': t('rules.endsTheShadow'),
};

/** What the rule is, how it does, and the switches. */
export function RuleHead({ rule, project }: { rule: RuleDetail; project: string }) {
  const { mutate, isPending, error } = useChangeRule(project, rule.id);
  const toast = useToast();
  const { since, shadow: running } = rule;
  const base = rule.versions[0]?.version ?? 0;
  const shadow = rule.versions.find(({ version }) => version === running?.version);
  const change = (edit: RuleEdit, said: string) =>
    mutate(edit, {
      onSuccess: ({ validFrom }) =>
        toast({ text: t('rules.saidAt', { said, time: clockTime(validFrom).slice(0, 8) }) }),
    });
  const set = (state: 'off' | 'shipped' | 'shadow-ended', said: string) => change({ type: 'state', state, base }, said);
  return (
    <header className="rule-head">
      <div className="rule-head-top">
        <h1>{rule.title}</h1>
        <code className="muted">{rule.id}</code>
        <StateBadge rule={rule} />
        {since === null ? null : (
          <span className="muted">{t.rich('rules.inForceSince', { time: () => <Time at={since} /> })}</span>
        )}
        <div className="rule-head-tools">
          {rule.state === 'off' ? (
            <Button busy={isPending} onClick={() => set('shipped', t('rules.onAgainAsShipped'))}>
              {t('rules.turnOn')}
            </Button>
          ) : (
            <>
              {rule.state === 'own' ? (
                <Button busy={isPending} onClick={() => set('shipped', t('rules.whatWinceShipsJudges'))}>
                  {t('rules.useWhatWinceShips', { shippedVersion: String(rule.shippedVersion) })}
                </Button>
              ) : null}
              <Button busy={isPending} onClick={() => set('off', t('rules.off2'))}>
                {t('rules.turnOff')}
              </Button>
            </>
          )}
        </div>
      </div>
      <p className="rule-means">{rule.means}</p>
      <p className="muted">{t('rules.forExample', { example: rule.example })}</p>
      <div className="rule-figures">
        <span className="rule-row-fired">
          {rule.signals === 0 ? null : (
            <Sparkline counts={rule.days} label={t('rules.signalsOfEachOf', { list: rule.days.join(', ') })} />
          )}
          <span className="tabular">
            <strong>{t('rules.signals2', { signals: rule.signals })}</strong>
            <span className="muted"> {t('rules.inSessionsWithin7', { sessions: rule.sessions })}</span>
          </span>
        </span>
        <Precision precision={rule.precision} />
      </div>
      {rule.coming.map(({ version, status, validFrom }) => (
        <p key={version} className="rule-note" role="status">
          {t.rich('rules.versionAtUntilThen', {
            version: String(version),
            coming: COMING[status],
            time: clockTime(validFrom).slice(0, 8),
            strong: (words) => <strong>{words}</strong>,
          })}
        </p>
      ))}
      {running && shadow ? (
        <div className="rule-note">
          <p>
            {t.rich('rules.versionRunsAsA', {
              version: String(running.version),
              time: () => <Time at={running.since} />,
              shadowSignals: rule.shadowSignals,
              strong: (words) => <strong>{words}</strong>,
            })}
          </p>
          <div className="rule-note-tools">
            <Button
              busy={isPending}
              onClick={() =>
                shadow.definition
                  ? change(
                      { type: 'publish', definition: shadow.definition, as: 'published', base },
                      t('rules.itJudges'),
                    )
                  : undefined
              }
            >
              {t('rules.publishIt')}
            </Button>
            <Button busy={isPending} onClick={() => set('shadow-ended', t('rules.theShadowEnds'))}>
              {t('rules.endTheShadow')}
            </Button>
          </div>
        </div>
      ) : null}
      {error ? <ErrorNote error={error} /> : null}
    </header>
  );
}
