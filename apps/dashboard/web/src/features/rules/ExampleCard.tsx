import { Link } from '@tanstack/react-router';
import { Check, X } from 'lucide-react';
import { type Backtest, type BacktestResult, type ExampleVerdict, useJudgeExample } from '../../api/backtests.ts';
import { severityWord } from '../../format/severityWord.ts';
import { offsetTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Time } from '../../ui/Time.tsx';

type Signal = BacktestResult['examples']['signals']['stay'][number];

/** One signal with its evidence, to be judged. */
export function ExampleCard(props: { signal: Signal; backtest: Backtest; project: string }) {
  const { signal, backtest, project } = props;
  const { mutate, isPending, error } = useJudgeExample(project, backtest.id);
  const verdict = backtest.verdicts[signal.id];
  const { summary, events, conditions } = signal.explanation;
  const matched = events.filter(({ role }) => role === 'matched');
  const first = matched[0]?.at ?? signal.at;
  const say = (said: ExampleVerdict) => mutate({ signal: signal.id, verdict: verdict === said ? null : said });
  return (
    <li className="example">
      <div className="example-head">
        <p>
          {summary} <code className="route">{signal.route}</code>
        </p>
        <div className="example-tools">
          <button
            type="button"
            className="verdict verdict-right"
            aria-pressed={verdict === 'right'}
            disabled={isPending}
            onClick={() => say('right')}
          >
            <Check size={15} aria-hidden /> {t('rules.right')}
          </button>
          <button
            type="button"
            className="verdict verdict-wrong"
            aria-pressed={verdict === 'wrong'}
            disabled={isPending}
            onClick={() => say('wrong')}
          >
            <X size={15} aria-hidden /> {t('rules.wrong')}
          </button>
        </div>
      </div>
      <p className="muted example-about">
        {t.rich('rules.onSeverityWholeSession', {
          time: () => <Time at={signal.at} />,
          browser: signal.browser,
          os: signal.os,
          severity: severityWord(signal.severity),
          link: (words) => (
            <Link
              to="/p/$project/sessions/$id"
              params={{ project, id: signal.sessionId }}
              search={matched[0] ? { event: matched[0].id } : {}}
            >
              {words}
            </Link>
          ),
        })}
      </p>
      <details>
        <summary>{t('rules.evidenceOfEventsCounted', { matched: matched.length, events: events.length })}</summary>
        <ol className="example-events">
          {events.map((event) => (
            <li key={event.id} className={event.role === 'matched' ? 'example-matched' : ''}>
              <span className="tabular muted">{offsetTime(event.at - first)}</span> {event.text}
            </li>
          ))}
        </ol>
        <ul className="example-conditions">
          {conditions.map((condition) => (
            <li key={condition.name + condition.text}>
              {condition.text}: <strong>{String(condition.measured)}</strong>
            </li>
          ))}
        </ul>
      </details>
      {error ? <ErrorNote error={error} /> : null}
    </li>
  );
}
