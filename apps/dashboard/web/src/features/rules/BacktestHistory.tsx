import { Link } from '@tanstack/react-router';
import { isRunning, useBacktests } from '../../api/backtests.ts';
import { t } from '../../messages/t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { spanWords } from './spanWords.ts';

/** What was tried before. */
export function BacktestHistory({ project, rule }: { project: string; rule: string }) {
  const { data: backtests = [] } = useBacktests(project, rule);
  if (backtests.length === 0) return null;
  return (
    <Panel id="backtests" title={t('rules.triedBefore')} flush>
      <ul className="version-list">
        {backtests.map((backtest) => (
          <li key={backtest.id}>
            <Link to="/p/$project/rules/$rule/backtests/$id" params={{ project, rule, id: backtest.id }}>
              {spanWords(backtest.from, backtest.to)}
            </Link>
            <span>
              {t.rich('rules.triedBy', { author: backtest.author, time: () => <Time at={backtest.createdAt} /> })}
            </span>
            <span className="version-state tabular">
              {backtest.signals ? (
                t('rules.stay', {
                  appear: backtest.signals.appear,
                  vanish: backtest.signals.vanish,
                  stay: backtest.signals.stay,
                })
              ) : (
                <span className="muted">{isRunning(backtest) ? t('rules.running') : backtest.error}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
