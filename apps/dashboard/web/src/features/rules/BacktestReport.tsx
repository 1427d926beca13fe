import { type ReactNode, useState } from 'react';
import { type Backtest, type BacktestResult, isRunning } from '../../api/backtests.ts';
import { t } from '../../messages/t.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ExampleCard } from './ExampleCard.tsx';
import { spanWords } from './spanWords.ts';
import './report.css';

type Outcome = 'appear' | 'vanish' | 'stay';

const WORDS: Readonly<Record<Outcome, string>> = {
  appear: t('rules.gained'),
  vanish: t('rules.lost'),
  stay: t('rules.kept'),
};

/** How far a backtest is, and what it found. */
export function BacktestReport({ backtest, project }: { backtest: Backtest; project: string }) {
  const { from, to, error, result } = backtest;
  return (
    <Panel id="report" title={t('rules.onWhatReallyHappened')} aside={<span>{spanWords(from, to)}</span>}>
      {isRunning(backtest) ? <Progress backtest={backtest} /> : null}
      {error ? <ErrorNote error={error} /> : null}
      {result ? <Result backtest={backtest} result={result} project={project} /> : null}
    </Panel>
  );
}

function Progress({ backtest: { state, eventsDone, eventsTotal } }: { backtest: Backtest }) {
  const said =
    state === 'queued' || eventsTotal === null
      ? t('rules.waitingForItsTurn')
      : t('rules.ofEventsJudged', { eventsDone, eventsTotal });
  return (
    <div className="progress" role="status">
      <progress max={Math.max(1, eventsTotal ?? 1)} value={eventsDone} aria-label={t('rules.backtest')} />
      <span className="tabular">{said}</span>
    </div>
  );
}

function Result({ backtest, result, project }: { backtest: Backtest; result: BacktestResult; project: string }) {
  const { signals, tickets, incidents } = result;
  const silence = silenceWords(result);
  return (
    <div className="report">
      {silence ? <p className="report-silence">{silence}</p> : null}
      <dl className="report-figures">
        <Figure title={t('rules.signals')} before={signals.before} after={signals.after}>
          {(['appear', 'vanish', 'stay'] as const).map((outcome) => (
            <span key={outcome} className={`outcome outcome-${outcome}`}>
              {WORDS[outcome].toLowerCase()} {signals[outcome].toLocaleString('en')}
            </span>
          ))}
          {result.regraded > 0 ? <span>{t('rules.ofThemRegraded', { regraded: result.regraded })}</span> : null}
        </Figure>
        <Figure title={t('rules.tickets')} before={tickets.before} after={tickets.after}>
          {tickets.appear > 0 ? (
            <span className="outcome outcome-appear">{t('rules.wouldMake', { appear: tickets.appear })}</span>
          ) : null}
          {tickets.vanish > 0 ? (
            <span className="outcome outcome-vanish">{t('rules.wouldSave', { vanish: tickets.vanish })}</span>
          ) : null}
          {tickets.appear + tickets.vanish === 0 ? <span className="muted">{t('rules.noneMoreNoneLess')}</span> : null}
        </Figure>
        <div>
          <dt>{t('rules.incidents')}</dt>
          <dd className="figure-more">
            {(['appear', 'vanish', 'stay'] as const).map((outcome) => (
              <span key={outcome} className={`outcome outcome-${outcome}`}>
                {WORDS[outcome].toLowerCase()} {incidents[outcome].toLocaleString('en')}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      <p className="muted report-range">
        {t('rules.eventsFromOfA', {
          events: result.events,
          spanWords: spanWords(backtest.from, backtest.to),
          lookedEvents: result.lookedEvents,
          list: result.lookedTypes.join(', '),
        })}
      </p>
      <Examples backtest={backtest} result={result} project={project} />
    </div>
  );
}

function Figure(props: { title: string; before: number; after: number; children: ReactNode }) {
  return (
    <div>
      <dt>{props.title}</dt>
      <dd className="figure tabular">
        {props.before.toLocaleString('en')}
        <span className="muted" aria-hidden="true">
          →
        </span>
        <span className="hidden-text"> {t('rules.nowThen')} </span>
        <strong>{props.after.toLocaleString('en')}</strong>
      </dd>
      <dd className="figure-more">{props.children}</dd>
    </div>
  );
}

/** Nothing to look at is told apart from nothing found. */
function silenceWords({ events, lookedEvents, lookedTypes, signals }: BacktestResult): string | undefined {
  if (events === 0) return t('rules.thereAreNoEvents');
  if (lookedEvents === 0) return t('rules.noneOfTheEvents', { events, list: eitherOf(lookedTypes) });
  if (signals.after === 0) return t('rules.eventsOfItsKind', { lookedEvents });
  return undefined;
}

function Examples({ backtest, result, project }: { backtest: Backtest; result: BacktestResult; project: string }) {
  const { signals, incidents } = result.examples;
  const first = (['appear', 'vanish', 'stay'] as const).find((outcome) => signals[outcome].length > 0) ?? 'appear';
  const [shown, setShown] = useState<Outcome>(first);
  const judged = Object.values(backtest.verdicts);
  const wrong = judged.filter((verdict) => verdict === 'wrong').length;
  return (
    <>
      <div className="examples-head">
        <h3>{t('rules.examples')}</h3>
        <Segments
          label={t('rules.whichExamples')}
          value={shown}
          options={(['appear', 'vanish', 'stay'] as const).map((outcome) => ({
            value: outcome,
            label: `${WORDS[outcome]} (${result.signals[outcome].toLocaleString('en')})`,
          }))}
          onChange={setShown}
        />
        {judged.length > 0 ? (
          <span className="muted" role="status">
            {t('rules.rightWrongSoFar', { judged: judged.length - wrong, wrong })}
          </span>
        ) : null}
      </div>
      {incidents[shown].length > 0 && shown !== 'stay' ? (
        <ul className="report-incidents" aria-label={t('rules.incidents2', { what: WORDS[shown].toLowerCase() })}>
          {incidents[shown].map((share) => (
            <li key={share.incidentId}>
              <strong>{share.element.label || share.element.selector || t('rules.thePage')}</strong>{' '}
              <code className="route">{share.route}</code>{' '}
              <span className="muted tabular">
                {t('rules.sessions', { sessions: share[shown === 'vanish' ? 'before' : 'after'].sessions })}
                {share[shown === 'vanish' ? 'before' : 'after'].ticket ? t('rules.aTicket') : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {signals[shown].length === 0 ? (
        <p className="muted">{t('rules.noSignalWas', { what: WORDS[shown].toLowerCase() })}</p>
      ) : (
        <ol className="examples">
          {signals[shown].map((signal) => (
            <ExampleCard key={signal.id} signal={signal} backtest={backtest} project={project} />
          ))}
        </ol>
      )}
    </>
  );
}

function eitherOf([first = '', ...others]: readonly string[]): string {
  return others.reduce((before, next) => t('rules.either', { before, next }), first);
}
