import { getRouteApi, Link } from '@tanstack/react-router';
import { type Backtest, useBacktest } from '../../api/backtests.ts';
import { type RuleDetail, useChangeRule, useRule } from '../../api/rules.ts';
import { clockTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useToast } from '../../ui/toast.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { BacktestReport } from './BacktestReport.tsx';
import { changeWords, scopeWords } from './overrideWords.ts';
import { RuleEditor } from './RuleEditor.tsx';
import './rules.css';

const route = getRouteApi('/app/p/$project/rules/$rule/backtests/$id');

/** What a draft would have found, with the draft beside it to change and to publish. */
export function BacktestPage() {
  const { project, rule: ruleId, id } = route.useParams();
  const { data: rule, error: ruleError } = useRule(project, ruleId);
  const { data: backtest, error, refetch } = useBacktest(project, id);
  useTitle(t('rules.backtestOf', { title: rule?.title ?? ruleId }));
  const failure = error ?? ruleError;
  return (
    <>
      <nav className="crumbs" aria-label={t('rules.breadcrumb')}>
        <Link to="/p/$project/rules" params={{ project }}>
          {t('rules.rules')}
        </Link>
        <Link to="/p/$project/rules/$rule" params={{ project, rule: ruleId }}>
          {rule?.title ?? ruleId}
        </Link>
      </nav>
      {failure ? <ErrorNote error={failure} onRetry={() => void refetch()} /> : null}
      {rule && backtest ? (
        <div className="rule-page">
          <header className="page-head">
            <h1>{t('rules.backtestOf', { title: rule.title })}</h1>
          </header>
          {backtest.request.definition ? (
            <RuleEditor key={backtest.id} rule={rule} project={project} backtest={backtest} />
          ) : (
            <>
              <BacktestReport backtest={backtest} project={project} />
              <TriedOverride rule={rule} project={project} backtest={backtest} />
            </>
          )}
        </div>
      ) : failure ? null : (
        <Skeleton lines={10} label={t('rules.loadingTheBacktest')} />
      )}
    </>
  );
}

/** What was tried was an override of the rule in force. */
function TriedOverride({ rule, project, backtest }: { rule: RuleDetail; project: string; backtest: Backtest }) {
  const { mutate, isPending, isSuccess, error } = useChangeRule(project, rule.id);
  const toast = useToast();
  const request = backtest.request as { route?: string; element?: string; changes?: { path: string; value: string }[] };
  const { route: where, element, changes = [] } = request;
  const words = changeWords(rule, { changes });
  const add = () =>
    mutate(
      {
        type: 'override',
        ...(where === undefined ? {} : { route: where }),
        ...(element === undefined ? {} : { element }),
        changes,
      },
      {
        onSuccess: ({ validFrom }) =>
          toast({ text: t('rules.theOverrideBeginsAt', { time: clockTime(validFrom).slice(0, 8) }) }),
      },
    );
  return (
    <Panel id="tried" title={t('rules.whatWasTried')}>
      <div className="settings-form">
        <p>
          {t.rich('rules.triedFor', {
            scope: scopeWords(request),
            strong: (words) => <strong>{words}</strong>,
            silence: words.length === 0 ? t('rules.silence') : words.join('; '),
          })}
        </p>
        {where === undefined && element === undefined ? null : (
          <div className="save-row">
            <Button look="primary" busy={isPending} disabled={isSuccess} onClick={add}>
              {isSuccess ? t('rules.added') : t('rules.addThisOverride')}
            </Button>
          </div>
        )}
        {error ? <ErrorNote error={error} /> : null}
      </div>
    </Panel>
  );
}
