import { Link } from '@tanstack/react-router';
import { Check, Circle, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Setup } from '../api/setup.ts';
import { counted } from '../format/count.ts';
import { Snippet } from '../ui/Snippet.tsx';
import { Time } from '../ui/Time.tsx';
import './diagnosis.css';

const HEADINGS: Readonly<Record<Setup['step'], string>> = {
  'no-request': 'Waiting for the first event',
  rejected: 'Events arrive, but they are refused',
  'events-no-signals': 'Events arrive, and nobody has winced yet',
  working: 'Signals arrive, and none is an incident yet',
};

/** Says the first thing that stands between a page and its incidents, and what to do about it. */
export function Diagnosis({ setup, project }: { setup: Setup; project: string }) {
  const { step, lastFailure, lastEventAt } = setup;
  return (
    <section className="diagnosis" aria-labelledby="diagnosis-title">
      <h2 id="diagnosis-title">{HEADINGS[step]}</h2>
      <ol className="diagnosis-steps">
        <Step state={step === 'no-request' ? 'now' : 'done'} title="A page sends events">
          {step === 'no-request' ? (
            <>
              <p>
                Paste this into the head of a page, or <TryDemo />.
              </p>
              <Snippet code={setup.snippets.scriptTag} label="Script tag" />
              <p className="muted">
                With a content security policy, allow this server in <code>script-src</code> and{' '}
                <code>connect-src</code>. An ad blocker can stop the request too.
              </p>
            </>
          ) : lastEventAt !== null ? (
            <p>
              The last one came <Time at={lastEventAt} />, {counted(setup.eventsLastHour, 'event', 'events')} within the
              last hour.
            </p>
          ) : null}
        </Step>
        <Step
          state={step === 'no-request' ? 'later' : step === 'rejected' ? 'wrong' : 'done'}
          title="They are accepted"
        >
          {step === 'rejected' && lastFailure ? (
            <>
              <p>
                Refused <Time at={lastFailure.at} />
                {lastFailure.origin ? (
                  <>
                    {' '}
                    from <code>{lastFailure.origin}</code>
                  </>
                ) : null}
                : {lastFailure.message}
              </p>
              <p>
                <Link to="/p/$project/settings" params={{ project }}>
                  Look at the allowed origins and the write key
                </Link>
              </p>
            </>
          ) : null}
        </Step>
        <Step
          state={step === 'working' ? 'done' : step === 'events-no-signals' ? 'now' : 'later'}
          title="Somebody winces"
        >
          {step === 'events-no-signals' ? (
            <p>
              No rule has found a reason to so far; an unanswered click is judged some seconds after it. To see an
              incident, <TryDemo />.
            </p>
          ) : null}
          {step === 'working' ? (
            <p>
              {counted(setup.signalsLastDay, 'signal', 'signals')} within the last day, all of low severity: they are
              kept with their sessions.
            </p>
          ) : null}
        </Step>
      </ol>
    </section>
  );
}

function TryDemo() {
  return (
    <>
      open the{' '}
      <a href="/demo/basket" target="_blank" rel="noreferrer">
        demo shop
      </a>{' '}
      and click “Apply coupon” five times
    </>
  );
}

function Step(props: { state: 'done' | 'now' | 'wrong' | 'later'; title: string; children: ReactNode }) {
  return (
    <li className={`diagnosis-step diagnosis-${props.state}`} aria-current={props.state === 'now' ? 'step' : undefined}>
      <span className="diagnosis-mark" aria-hidden="true">
        {props.state === 'done' ? (
          <Check size={14} />
        ) : props.state === 'wrong' ? (
          <CircleAlert size={15} />
        ) : (
          <Circle size={9} />
        )}
      </span>
      <div>
        <h3>
          {props.title}
          <span className="hidden-text">
            {props.state === 'done' ? ': done' : props.state === 'wrong' ? ': failed' : ''}
          </span>
        </h3>
        {props.children}
      </div>
    </li>
  );
}
