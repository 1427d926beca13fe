import { type RuleDetail, type RuleEdit, useChangeRule } from '../../api/rules.ts';
import { counted } from '../../format/count.ts';
import { clockTime } from '../../format/time.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/toast.ts';
import { Precision } from './Precision.tsx';
import { StateBadge } from './StateBadge.tsx';

const COMING: Readonly<Record<RuleDetail['coming'][number]['status'], string>> = {
  published: 'begins to judge',
  shadow: 'begins as a shadow',
  off: 'turns the rule off',
  shipped: 'brings back what Wince ships',
  'shadow-ended': 'ends the shadow',
};

/** What the rule is, how it does, and the switches. */
export function RuleHead({ rule, project }: { rule: RuleDetail; project: string }) {
  const { mutate, isPending, error } = useChangeRule(project, rule.id);
  const toast = useToast();
  const base = rule.versions[0]?.version ?? 0;
  const shadow = rule.versions.find(({ version }) => version === rule.shadow?.version);
  const change = (edit: RuleEdit, said: string) =>
    mutate(edit, { onSuccess: ({ validFrom }) => toast({ text: `${said} at ${clockTime(validFrom).slice(0, 8)}` }) });
  const set = (state: 'off' | 'shipped' | 'shadow-ended', said: string) => change({ type: 'state', state, base }, said);
  return (
    <header className="rule-head">
      <div className="rule-head-top">
        <h1>{rule.title}</h1>
        <code className="muted">{rule.id}</code>
        <StateBadge rule={rule} />
        {rule.since === null ? null : (
          <span className="muted">
            in force since <Time at={rule.since} />
          </span>
        )}
        <div className="rule-head-tools">
          {rule.state === 'off' ? (
            <Button busy={isPending} onClick={() => set('shipped', 'On again, as shipped,')}>
              Turn on
            </Button>
          ) : (
            <>
              {rule.state === 'own' ? (
                <Button busy={isPending} onClick={() => set('shipped', 'What Wince ships judges')}>
                  Use what Wince ships (v{rule.shippedVersion})
                </Button>
              ) : null}
              <Button busy={isPending} onClick={() => set('off', 'Off')}>
                Turn off
              </Button>
            </>
          )}
        </div>
      </div>
      <p className="rule-means">{rule.means}</p>
      <p className="muted">For example: {rule.example}</p>
      <div className="rule-figures">
        <span className="rule-row-fired">
          {rule.signals === 0 ? null : (
            <Sparkline counts={rule.days} label={`Signals of each of the last 7 days: ${rule.days.join(', ')}`} />
          )}
          <span className="tabular">
            <strong>{counted(rule.signals, 'signal', 'signals')}</strong>
            <span className="muted"> in {counted(rule.sessions, 'session', 'sessions')} within 7 days</span>
          </span>
        </span>
        <Precision precision={rule.precision} />
      </div>
      {rule.coming.map(({ version, status, validFrom }) => (
        <p key={version} className="rule-note" role="status">
          Version {version} {COMING[status]} at <strong>{clockTime(validFrom).slice(0, 8)}</strong>. Until then every
          event is judged as before.
        </p>
      ))}
      {rule.shadow && shadow ? (
        <div className="rule-note">
          <p>
            Version {rule.shadow.version} runs as a shadow since <Time at={rule.shadow.since} />:{' '}
            <strong>{counted(rule.shadowSignals, 'signal', 'signals')}</strong>, no incidents, no tickets.
          </p>
          <div className="rule-note-tools">
            <Button
              busy={isPending}
              onClick={() =>
                shadow.definition
                  ? change({ type: 'publish', definition: shadow.definition, as: 'published', base }, 'It judges')
                  : undefined
              }
            >
              Publish it
            </Button>
            <Button busy={isPending} onClick={() => set('shadow-ended', 'The shadow ends')}>
              End the shadow
            </Button>
          </div>
        </div>
      ) : null}
      {error ? <ErrorNote error={error} /> : null}
    </header>
  );
}
