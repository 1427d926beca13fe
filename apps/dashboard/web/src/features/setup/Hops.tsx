import type { Setup } from '../../api/setup.ts';
import { durationText } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Step, type StepState } from '../../ui/Step.tsx';
import { Time } from '../../ui/Time.tsx';
import { Refusals } from './Refusals.tsx';

const HEADINGS: Readonly<Record<Setup['step'], string>> = {
  'no-request': t('setup.noEventHasArrived'),
  rejected: t('setup.eventsArriveAndAre'),
  'events-no-signals': t('setup.eventsArriveAndNobody'),
  working: t('setup.everythingWorks'),
};

/** The road from a page to an incident, hop by hop; the first broken one says what to do. */
export function Hops({ setup, project, isPatient }: { setup: Setup; project: string; isPatient: boolean }) {
  const { step, intake, lastEventAt } = setup;
  const isJudged = intake.events - intake.bots - intake.staff > 0;
  const states: Record<'sent' | 'accepted' | 'judged' | 'winced', StepState> = {
    sent: step === 'no-request' ? 'now' : 'done',
    accepted: step === 'rejected' ? 'wrong' : step === 'no-request' ? 'later' : 'done',
    judged: lastEventAt === null ? 'later' : intake.events > 0 && !isJudged ? 'wrong' : 'done',
    winced: step === 'working' ? 'done' : step === 'events-no-signals' && isJudged ? 'now' : 'later',
  };
  return (
    <section className="steps-place" aria-labelledby="hops-title">
      <h2 id="hops-title" aria-live="polite">
        {HEADINGS[step]}
      </h2>
      <ol className="steps">
        <Step state={states.sent} title={t('setup.aPageSendsEvents')}>
          {lastEventAt !== null ? (
            <p>
              {t.rich('setup.theLastOneCame', {
                time: () => <Time at={lastEventAt} />,
                eventsLastHour: setup.eventsLastHour,
              })}
            </p>
          ) : isPatient ? (
            <p className="hop-waiting" role="status">
              <span className="spinner" aria-hidden="true" /> {t('setup.waitingForTheFirst')}
            </p>
          ) : (
            <Checklist sampling={setup.sampling} />
          )}
        </Step>
        <Step state={states.accepted} title={t('setup.theyAreAccepted')}>
          {setup.failures.length > 0 ? (
            <Refusals failures={setup.failures} project={project} />
          ) : step === 'no-request' ? null : (
            <p>{t('setup.nothingWasRefusedWithin')}</p>
          )}
        </Step>
        <Step state={states.judged} title={t('setup.theyAreJudged')}>
          <Judged setup={setup} />
        </Step>
        <Step state={states.winced} title={t('setup.somebodyWinces')}>
          <Winced setup={setup} isJudged={isJudged} />
        </Step>
      </ol>
    </section>
  );
}

function Checklist({ sampling }: { sampling: number }) {
  return (
    <>
      <p>{t('setup.nothingHasComeFor')}</p>
      <ul className="checklist">
        <li>
          {t.rich('setup.isTheSnippetIn', {
            strong: (words) => <strong>{words}</strong>,
            code: (words) => <code>{words}</code>,
          })}
        </li>
        <li>
          {t.rich('setup.doesAContentSecurity', {
            strong: (words) => <strong>{words}</strong>,
            code: (words) => <code>{words}</code>,
          })}
        </li>
        <li>
          {t.rich('setup.doesAnAdBlocker', {
            strong: (words) => <strong>{words}</strong>,
            code: (words) => <code>{words}</code>,
          })}
        </li>
        <li>
          {t.rich('setup.isItTheRight', {
            strong: (words) => <strong>{words}</strong>,
            code: (words) => <code>{words}</code>,
          })}
        </li>
        <li>
          {t.rich('setup.isItToldTo', {
            strong: (words) => <strong>{words}</strong>,
            code: (words) => <code>{words}</code>,
            andOnlyOfVisits:
              sampling < 1 ? t('setup.andOnlyOfVisits', { count: Math.round(sampling * 1_000) / 10 }) : '',
          })}
        </li>
      </ul>
    </>
  );
}

function Judged({ setup: { intake, sampling, lastEventAt } }: { setup: Setup }) {
  if (lastEventAt === null) return null;
  const { events, bots, staff, batches, skewed } = intake;
  const left = [
    ...(bots > 0 ? [t('setup.eventsCameFromBots', { bots })] : []),
    ...(staff > 0 ? [t('setup.eventsFromYourOwn', { staff })] : []),
  ];
  return (
    <>
      {events === 0 ? <p>{t('setup.nothingCameWithinThe')}</p> : null}
      {left.length > 0 ? (
        <p>
          {t('setup.theyAreStoredAnd', {
            list: left.join(', '),
            nobodyElseHasBeen: bots + staff === events ? t('setup.nobodyElseHasBeen') : '',
          })}
        </p>
      ) : events > 0 ? (
        <p>{t('setup.eventsWithinTheLast', { events })}</p>
      ) : null}
      {skewed > 0 ? <p>{t('setup.ofBatchesCameFrom', { skewed, batches })}</p> : null}
      {sampling < 1 ? <p>{t('setup.ofVisitsAreSampled', { count: Math.round(sampling * 1_000) / 10 })}</p> : null}
    </>
  );
}

function Winced({ setup: { intake, signalsLastDay }, isJudged }: { setup: Setup; isJudged: boolean }) {
  const { clicks, answered, answeredWithinMs } = intake;
  if (signalsLastDay > 0) return <p>{t('setup.signalsWithinTheLast', { signalsLastDay })}</p>;
  if (!isJudged) return null;
  return (
    <>
      {clicks === 0 ? (
        <p>{t('setup.noClickWasSeen')}</p>
      ) : (
        <p>
          {t('setup.clicksSeenOfThem', {
            clicks,
            all: answered === clicks ? t('setup.all') : answered.toLocaleString('en'),
            nineOfTenWithin:
              answeredWithinMs === null ? '' : t('setup.nineOfTenWithin', { span: durationText(answeredWithinMs) }),
            thatIsGood: answered === clicks ? t('setup.thatIsGood') : t('setup.anUnansweredClickIs'),
          })}
        </p>
      )}
      <p>
        {t.rich('setup.toSeeAnIncident', {
          a: (words) => (
            <a href="/demo/basket" target="_blank" rel="noreferrer">
              {words}
            </a>
          ),
        })}
      </p>
    </>
  );
}
