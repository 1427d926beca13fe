import { Link } from '@tanstack/react-router';
import type { Setup } from '../api/setup.ts';
import { t } from '../messages/t.ts';
import { Snippet } from '../ui/Snippet.tsx';
import { Step } from '../ui/Step.tsx';
import { Time } from '../ui/Time.tsx';

const HEADINGS: Readonly<Record<Setup['step'], string>> = {
  'no-request': t('list.waitingForTheFirst'),
  rejected: t('list.eventsArriveButThey'),
  'events-no-signals': t('list.eventsArriveAndNobody'),
  working: t('list.signalsArriveAndNone'),
};

/** Says the first thing that stands between a page and its incidents, and what to do about it. */
export function Diagnosis({ setup, project }: { setup: Setup; project: string }) {
  const { step, lastFailure, lastEventAt } = setup;
  return (
    <section className="steps-place" aria-labelledby="diagnosis-title">
      <h2 id="diagnosis-title">{HEADINGS[step]}</h2>
      <ol className="steps">
        <Step state={step === 'no-request' ? 'now' : 'done'} title={t('list.aPageSendsEvents')}>
          {step === 'no-request' ? (
            <>
              <p>
                {t('list.pasteThisIntoThe')} <TryDemo />.
              </p>
              <Snippet code={setup.snippets.scriptTag} label={t('list.scriptTag')} />
              <p className="muted">{t.rich('list.withAContentSecurity', { code: (words) => <code>{words}</code> })}</p>
            </>
          ) : lastEventAt !== null ? (
            <p>
              {t.rich('list.theLastOneCame', {
                time: () => <Time at={lastEventAt} />,
                eventsLastHour: setup.eventsLastHour,
              })}
            </p>
          ) : null}
        </Step>
        <Step
          state={step === 'no-request' ? 'later' : step === 'rejected' ? 'wrong' : 'done'}
          title={t('list.theyAreAccepted')}
        >
          {step === 'rejected' && lastFailure ? (
            <>
              <p>
                {t.rich('list.refused', { time: () => <Time at={lastFailure.at} /> })}
                {lastFailure.origin ? (
                  <>
                    {' '}
                    {t.rich('list.fromOrigin', { origin: lastFailure.origin, code: (words) => <code>{words}</code> })}
                  </>
                ) : null}
                : {lastFailure.message}
              </p>
              <p>
                <Link to="/p/$project/settings" params={{ project }}>
                  {t('list.lookAtTheAllowed')}
                </Link>
              </p>
            </>
          ) : null}
        </Step>
        <Step
          state={step === 'working' ? 'done' : step === 'events-no-signals' ? 'now' : 'later'}
          title={t('list.somebodyWinces')}
        >
          {step === 'events-no-signals' ? (
            <p>
              {t('list.noRuleHasFound')} <TryDemo />.
            </p>
          ) : null}
          {step === 'working' ? (
            <p>{t('list.signalsWithinTheLast', { signalsLastDay: setup.signalsLastDay })}</p>
          ) : null}
        </Step>
      </ol>
    </section>
  );
}

function TryDemo() {
  return (
    <>
      {t.rich('list.openTheDemoShop', {
        a: (words) => (
          <a href="/demo/basket" target="_blank" rel="noreferrer">
            {words}
          </a>
        ),
      })}
    </>
  );
}
