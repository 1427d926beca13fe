import type { Setup } from '../../api/setup.ts';
import { counted } from '../../format/count.ts';
import { durationText } from '../../format/time.ts';
import { Time } from '../../ui/Time.tsx';
import { Hop, type HopState } from './Hop.tsx';
import { Refusals } from './Refusals.tsx';

const HEADINGS: Readonly<Record<Setup['step'], string>> = {
  'no-request': 'No event has arrived yet',
  rejected: 'Events arrive, and are refused',
  'events-no-signals': 'Events arrive, and nobody has winced',
  working: 'Everything works',
};

/** The road from a page to an incident, hop by hop; the first broken one says what to do. */
export function Hops({ setup, project, isPatient }: { setup: Setup; project: string; isPatient: boolean }) {
  const { step, intake } = setup;
  const isJudged = intake.events - intake.bots - intake.staff > 0;
  const states: Record<'sent' | 'accepted' | 'judged' | 'winced', HopState> = {
    sent: step === 'no-request' ? 'now' : 'done',
    accepted: step === 'rejected' ? 'wrong' : step === 'no-request' ? 'later' : 'done',
    judged: setup.lastEventAt === null ? 'later' : intake.events > 0 && !isJudged ? 'wrong' : 'done',
    winced: step === 'working' ? 'done' : step === 'events-no-signals' && isJudged ? 'now' : 'later',
  };
  return (
    <section className="hops-place" aria-labelledby="hops-title">
      <h2 id="hops-title" aria-live="polite">
        {HEADINGS[step]}
      </h2>
      <ol className="hops">
        <Hop state={states.sent} title="A page sends events">
          {setup.lastEventAt !== null ? (
            <p>
              The last one came <Time at={setup.lastEventAt} />, {counted(setup.eventsLastHour, 'event', 'events')}{' '}
              within the last hour.
            </p>
          ) : isPatient ? (
            <p className="hop-waiting" role="status">
              <span className="spinner" aria-hidden="true" /> Waiting for the first request with this project’s key.
              Paste a snippet, then open your page.
            </p>
          ) : (
            <Checklist sampling={setup.sampling} />
          )}
        </Hop>
        <Hop state={states.accepted} title="They are accepted">
          {setup.failures.length > 0 ? (
            <Refusals failures={setup.failures} project={project} />
          ) : step === 'no-request' ? null : (
            <p>Nothing was refused within the last day.</p>
          )}
        </Hop>
        <Hop state={states.judged} title="They are judged">
          <Judged setup={setup} />
        </Hop>
        <Hop state={states.winced} title="Somebody winces">
          <Winced setup={setup} isJudged={isJudged} />
        </Hop>
      </ol>
    </section>
  );
}

function Checklist({ sampling }: { sampling: number }) {
  return (
    <>
      <p>Nothing has come for a minute. One of these is why:</p>
      <ul className="checklist">
        <li>
          <strong>Is the snippet in the page?</strong> View its source and search for <code>wince</code>. A tag manager
          or a cache may still serve the old page.
        </li>
        <li>
          <strong>Does a content security policy stop it?</strong> The browser’s console says so. Allow this server in{' '}
          <code>script-src</code> and <code>connect-src</code>; the line to add stands beside the snippets.
        </li>
        <li>
          <strong>Does an ad blocker stop it?</strong> Try a window without extensions. To pass them, let your own
          server answer <code>/wince.js</code> and <code>/v1/events</code> and hand both on to this one.
        </li>
        <li>
          <strong>Is it the right key?</strong> In the browser’s network view, the request to <code>/v1/events</code>{' '}
          must carry the key shown in the snippets. With an unknown key it is answered with 401 and cannot be shown
          here.
        </li>
        <li>
          <strong>Is it told to wait?</strong> With <code>consent: 'required'</code> nothing is sent before{' '}
          <code>setConsent('granted')</code>
          {sampling < 1 ? `, and only ${Math.round(sampling * 1_000) / 10} % of visits send anything` : ''}.
        </li>
      </ul>
    </>
  );
}

function Judged({ setup: { intake, sampling, lastEventAt } }: { setup: Setup }) {
  if (lastEventAt === null) return null;
  const { events, bots, staff, batches, skewed } = intake;
  const left = [
    ...(bots > 0 ? [`${counted(bots, 'event', 'events')} came from bots and monitors`] : []),
    ...(staff > 0 ? [`${counted(staff, 'event', 'events')} from your own team`] : []),
  ];
  return (
    <>
      {events === 0 ? <p>Nothing came within the last day.</p> : null}
      {left.length > 0 ? (
        <p>
          {left.join(', ')}: they are stored and never judged.
          {bots + staff === events ? ' Nobody else has been there; open the page as a visitor.' : ''}
        </p>
      ) : events > 0 ? (
        <p>{counted(events, 'event', 'events')} within the last day, all from visitors.</p>
      ) : null}
      {skewed > 0 ? (
        <p>
          {skewed.toLocaleString('en')} of {counted(batches, 'batch', 'batches')} came from computers whose clock is
          wrong by more than a minute. Their times are corrected; verdicts do not change.
        </p>
      ) : null}
      {sampling < 1 ? (
        <p>
          {Math.round(sampling * 1_000) / 10} % of visits are sampled; the others send nothing, and what happens in them
          is not seen.
        </p>
      ) : null}
    </>
  );
}

function Winced({ setup: { intake, signalsLastDay }, isJudged }: { setup: Setup; isJudged: boolean }) {
  const { clicks, answered, answeredWithinMs } = intake;
  if (signalsLastDay > 0) return <p>{counted(signalsLastDay, 'signal', 'signals')} within the last day.</p>;
  if (!isJudged) return null;
  return (
    <>
      {clicks === 0 ? (
        <p>No click was seen within the last day; there was nothing to wince at.</p>
      ) : (
        <p>
          {counted(clicks, 'click', 'clicks')} seen, {answered === clicks ? 'all' : answered.toLocaleString('en')} of
          them answered{answeredWithinMs === null ? '' : `, nine of ten within ${durationText(answeredWithinMs)}`}.{' '}
          {answered === clicks ? 'That is good.' : 'An unanswered click is judged some seconds after it.'}
        </p>
      )}
      <p>
        To see an incident, open the{' '}
        <a href="/demo/basket" target="_blank" rel="noreferrer">
          demo shop
        </a>{' '}
        and click “Apply coupon” five times.
      </p>
    </>
  );
}
