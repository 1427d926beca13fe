import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { type Backtest, useStartBacktest } from '../../api/backtests.ts';
import { type RuleDetail, useChangeRule, useRefusals } from '../../api/rules.ts';
import { clockTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useToast } from '../../ui/toast.ts';
import { BacktestHistory } from './BacktestHistory.tsx';
import { BacktestReport } from './BacktestReport.tsx';
import { DiffTable } from './DiffTable.tsx';
import { diffRules } from './diffRules.ts';
import { JsonField } from './JsonField.tsx';
import type { Json } from './json.ts';
import { RuleForm } from './RuleForm.tsx';
import { textOf, useDraft } from './useDraft.ts';
import './editor.css';

const DAY_MS = 86_400_000;

/** A draft as form and as JSON, tried on what happened, then published. */
export function RuleEditor(props: { rule: RuleDetail; project: string; backtest: Backtest | undefined }) {
  const { rule, project, backtest } = props;
  const seed = rule.inForce ?? rule.shipped;
  const tried = backtest?.request.definition;
  const draft = useDraft(typeof tried === 'object' && tried !== null ? tried : seed, rule.shipped);
  const definition = useDeferredValue(draft.rule);
  const { data: refused = [] } = useRefusals(project, rule.id, definition);
  const [days, setDays] = useState('7');
  const backtests = useStartBacktest(project);
  const change = useChangeRule(project, rule.id);
  const navigate = useNavigate();
  const toast = useToast();

  const differences = draft.rule ? diffRules(seed as Json, draft.rule) : [];
  const refusals = new Map(refused.map(({ field, reason }) => [field, reason]));
  const isSound = draft.rule !== undefined && refused.length === 0;
  const isChanged = differences.length > 0 || rule.state === 'off';

  const run = () =>
    backtests.mutate(
      { definition: draft.rule, from: Date.now() - Number(days) * DAY_MS },
      {
        onSuccess: ({ id }) =>
          navigate({ to: '/p/$project/rules/$rule/backtests/$id', params: { project, rule: rule.id, id } }),
      },
    );
  const publish = (as: 'published' | 'shadow') =>
    draft.rule &&
    change.mutate(
      { type: 'publish', definition: draft.rule, as, base: rule.versions[0]?.version ?? 0 },
      {
        onSuccess: ({ version, validFrom }) => {
          const at = clockTime(validFrom).slice(0, 8);
          toast({
            text: t('rules.versionAt', {
              version: String(version),
              beginsAsAShadow: as === 'shadow' ? t('rules.beginsAsAShadow') : t('rules.beginsToJudge'),
              at,
            }),
          });
          void navigate({ to: '/p/$project/rules/$rule', params: { project, rule: rule.id }, search: {} });
        },
      },
    );

  return (
    <section className="editor" aria-label={t('rules.editor')}>
      <div className="editor-changes">
        {isChanged ? (
          <>
            <h2>
              {differences.length === 0 ? t('rules.offNow') : t('rules.changes', { differences: differences.length })}
            </h2>
            <DiffTable differences={differences} before={t('rules.inForce')} after={t('rules.draft')} />
          </>
        ) : (
          <p className="muted">{t('rules.nothingIsChangedYet')}</p>
        )}
      </div>
      {backtest ? <BacktestReport backtest={backtest} project={project} /> : null}
      <div className="editor-sides">
        {draft.rule ? (
          <RuleForm
            rule={draft.rule}
            known={[rule.shipped as Json, seed as Json]}
            refusals={refusals}
            onChange={draft.setRule}
          />
        ) : (
          <p className="editor-broken">{t('rules.theFormComesBack')}</p>
        )}
        <JsonField draft={draft} refusals={refused} />
      </div>
      <div className="editor-bar">
        <SelectField
          label={t('rules.tryItOnTheLast')}
          value={days}
          options={[
            { value: '1', label: t('rules.n24Hours') },
            { value: '7', label: t('rules.n7Days') },
            { value: '30', label: t('rules.n30Days') },
          ]}
          onChange={setDays}
        />
        <Button look="primary" busy={backtests.isPending} disabled={!isSound || !isChanged} onClick={run}>
          {t('rules.runBacktest')}
        </Button>
        <span className="editor-bar-space" />
        <Button
          look="quiet"
          disabled={draft.text === textOf(seed, rule.shipped)}
          onClick={() => draft.setText(textOf(seed, rule.shipped))}
        >
          {t('rules.startAgain')}
        </Button>
        <Button busy={change.isPending} disabled={!isSound || !isChanged} onClick={() => publish('shadow')}>
          {t('rules.publishAsShadow')}
        </Button>
        <Button busy={change.isPending} disabled={!isSound || !isChanged} onClick={() => publish('published')}>
          {t('rules.publish')}
        </Button>
      </div>
      {backtests.error ? <ErrorNote error={backtests.error} /> : null}
      {change.error ? <ErrorNote error={change.error} /> : null}
      {backtest ? null : <BacktestHistory project={project} rule={rule.id} />}
    </section>
  );
}
