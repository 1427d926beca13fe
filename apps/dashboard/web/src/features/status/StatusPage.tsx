import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Status, useStatus } from '../../api/status.ts';
import { t } from '../../messages/t.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import './status.css';

/** How the parts that stand behind the dashboard are. */
export function StatusPage() {
  useTitle(t('status.status'));
  const { data: status, error, refetch } = useStatus();
  return (
    <>
      <header className="page-head">
        <h1>{t('status.status')}</h1>
        <p>{t('status.renewedEveryFiveSeconds')}</p>
      </header>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {status ? <Parts status={status} /> : error ? null : <Skeleton lines={6} label={t('status.loadingTheStatus')} />}
    </>
  );
}

function Parts({ status }: { status: Status }) {
  const { linear, postgres, clickhouse, log } = status;
  return (
    <div className="status">
      <div className="status-parts">
        <Part
          title={t('status.postgresql')}
          good={postgres.ok}
          says={postgres.ok ? t('status.answers') : t('status.doesNotAnswer')}
        >
          {t('status.projectsIncidentsTickets')}
        </Part>
        <Part
          title={t('status.clickhouse')}
          good={clickhouse.ok}
          says={clickhouse.ok ? t('status.answers') : t('status.doesNotAnswer')}
        >
          {t('status.eventsAndTheHistory')}
        </Part>
        <LinearPart linear={linear} />
      </div>
      <Panel id="log" title={t('status.eventLog')}>
        {log.positions.length === 0 ? (
          <p className="muted">{t('status.nothingWasReadFrom')}</p>
        ) : (
          <div className="status-scroll">
            <table className="status-log">
              <thead>
                <tr>
                  <th scope="col">{t('status.reader')}</th>
                  <th scope="col">{t('status.partition')}</th>
                  <th scope="col">{t('status.recordsRead')}</th>
                  <th scope="col">{t('status.lastOneReceived')}</th>
                </tr>
              </thead>
              <tbody className="tabular">
                {log.positions.map((position) => (
                  <tr key={`${position.consumer}/${position.partition}`}>
                    <td>{position.consumer}</td>
                    <td>{position.partition}</td>
                    <td>{position.nextOffset.toLocaleString('en')}</td>
                    <td>{position.receivedAt === null ? '–' : <Time at={position.receivedAt} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </div>
  );
}

function LinearPart({ linear }: { linear: Status['linear'] }) {
  const { updatedAt } = linear;
  const good = linear.state === 'ok' ? linear.failed === 0 : linear.state === 'unconfigured' ? undefined : false;
  const words: Readonly<Record<string, string>> = {
    ok: t('status.connected'),
    unconfigured: t('status.notConnected'),
    retrying: t('status.tryingAgain'),
    paused: t('status.paused'),
  };
  return (
    <Part
      title={t('status.linear')}
      good={good}
      says={
        linear.state === 'ok' && linear.failed > 0
          ? t('status.ticketsFailed', { failed: linear.failed })
          : (words[linear.state] ?? linear.state)
      }
    >
      {linear.message ? <span className="status-message">{linear.message}</span> : null}
      {linear.state === 'unconfigured' && !linear.message ? t('status.setLinearApiKey') : null}
      <span className="tabular">
        {t('status.ticketsWaitingFailed', { queued: linear.queued, failed: linear.failed })}
      </span>
      {updatedAt === null ? null : <span>{t.rich('status.since', { time: () => <Time at={updatedAt} /> })}</span>}
    </Part>
  );
}

/** `good`: undefined where it is neither good nor bad. */
function Part(props: { title: string; good: boolean | undefined; says: string; children: ReactNode }) {
  const { good } = props;
  const Icon = good === undefined ? CircleDashed : good ? CircleCheck : CircleAlert;
  return (
    <section className={`part part-${good === undefined ? 'none' : good ? 'good' : 'bad'}`} aria-label={props.title}>
      <h2>{props.title}</h2>
      <p className="part-says">
        <Icon size={16} aria-hidden />
        {props.says}
      </p>
      <div className="part-more">{props.children}</div>
    </section>
  );
}
