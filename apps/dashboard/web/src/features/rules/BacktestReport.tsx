import { type ReactNode, useState } from 'react';
import { type Backtest, type BacktestResult, isRunning } from '../../api/backtests.ts';
import { counted } from '../../format/count.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ExampleCard } from './ExampleCard.tsx';
import { spanWords } from './spanWords.ts';
import './report.css';

type Outcome = 'appear' | 'vanish' | 'stay';

const WORDS: Readonly<Record<Outcome, string>> = { appear: 'Gained', vanish: 'Lost', stay: 'Kept' };

/** How far a backtest is, and what it found. */
export function BacktestReport({ backtest, project }: { backtest: Backtest; project: string }) {
  const { from, to, error, result } = backtest;
  return (
    <Panel id="report" title="On what really happened" aside={<span>{spanWords(from, to)}</span>}>
      {isRunning(backtest) ? <Progress backtest={backtest} /> : null}
      {error ? <ErrorNote error={error} /> : null}
      {result ? <Result backtest={backtest} result={result} project={project} /> : null}
    </Panel>
  );
}

function Progress({ backtest: { state, eventsDone, eventsTotal } }: { backtest: Backtest }) {
  const said =
    state === 'queued' || eventsTotal === null
      ? 'Waiting for its turn'
      : `${eventsDone.toLocaleString('en')} of ${counted(eventsTotal, 'event', 'events')} judged`;
  return (
    <div className="progress" role="status">
      <progress max={Math.max(1, eventsTotal ?? 1)} value={eventsDone} aria-label="Backtest" />
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
        <Figure title="Signals" before={signals.before} after={signals.after}>
          {(['appear', 'vanish', 'stay'] as const).map((outcome) => (
            <span key={outcome} className={`outcome outcome-${outcome}`}>
              {WORDS[outcome].toLowerCase()} {signals[outcome].toLocaleString('en')}
            </span>
          ))}
          {result.regraded > 0 ? <span>{result.regraded.toLocaleString('en')} of them regraded</span> : null}
        </Figure>
        <Figure title="Tickets" before={tickets.before} after={tickets.after}>
          {tickets.appear > 0 ? <span className="outcome outcome-appear">would make {tickets.appear}</span> : null}
          {tickets.vanish > 0 ? <span className="outcome outcome-vanish">would save {tickets.vanish}</span> : null}
          {tickets.appear + tickets.vanish === 0 ? <span className="muted">none more, none less</span> : null}
        </Figure>
        <div>
          <dt>Incidents</dt>
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
        {counted(result.events, 'event', 'events')} from {spanWords(backtest.from, backtest.to)};{' '}
        {result.lookedEvents.toLocaleString('en')} of a kind the rule looks at ({result.lookedTypes.join(', ')}).
        Tickets by the project’s threshold, without its budget and quiet hours.
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
        <span className="hidden-text"> now, then </span>
        <strong>{props.after.toLocaleString('en')}</strong>
      </dd>
      <dd className="figure-more">{props.children}</dd>
    </div>
  );
}

/** Nothing to look at is told apart from nothing found. */
function silenceWords({ events, lookedEvents, lookedTypes, signals }: BacktestResult): string | undefined {
  if (events === 0) return 'There are no events in that time: nothing could be tried. Choose a longer one.';
  if (lookedEvents === 0)
    return `None of the ${events.toLocaleString('en')} events is a ${lookedTypes.join(' or ')}: the rule had nothing to look at, before or after.`;
  if (signals.after === 0)
    return `${counted(lookedEvents, 'event', 'events')} of its kind were looked at, and the draft never fired.`;
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
        <h3>Examples</h3>
        <Segments
          label="Which examples"
          value={shown}
          options={(['appear', 'vanish', 'stay'] as const).map((outcome) => ({
            value: outcome,
            label: `${WORDS[outcome]} (${result.signals[outcome].toLocaleString('en')})`,
          }))}
          onChange={setShown}
        />
        {judged.length > 0 ? (
          <span className="muted" role="status">
            {judged.length - wrong} right, {wrong} wrong so far
          </span>
        ) : null}
      </div>
      {incidents[shown].length > 0 && shown !== 'stay' ? (
        <ul className="report-incidents" aria-label={`Incidents ${WORDS[shown].toLowerCase()}`}>
          {incidents[shown].map((share) => (
            <li key={share.incidentId}>
              <strong>{share.element.label || share.element.selector || 'the page'}</strong>{' '}
              <code className="route">{share.route}</code>{' '}
              <span className="muted tabular">
                {counted(share[shown === 'vanish' ? 'before' : 'after'].sessions, 'session', 'sessions')}
                {share[shown === 'vanish' ? 'before' : 'after'].ticket ? ', a ticket' : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {signals[shown].length === 0 ? (
        <p className="muted">No signal was {WORDS[shown].toLowerCase()}.</p>
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
