import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Status, useStatus } from '../../api/status.ts';
import { counted } from '../../format/count.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import './status.css';

/** How the parts that stand behind the dashboard are. */
export function StatusPage() {
  useTitle('Status');
  const { data: status, error, refetch } = useStatus();
  return (
    <>
      <header className="page-head">
        <h1>Status</h1>
        <p>Renewed every five seconds.</p>
      </header>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {status ? <Parts status={status} /> : error ? null : <Skeleton lines={6} label="Loading the status" />}
    </>
  );
}

function Parts({ status }: { status: Status }) {
  const { linear, postgres, clickhouse, log } = status;
  return (
    <div className="status">
      <div className="status-parts">
        <Part title="PostgreSQL" good={postgres.ok} says={postgres.ok ? 'Answers' : 'Does not answer'}>
          Projects, incidents, tickets
        </Part>
        <Part title="ClickHouse" good={clickhouse.ok} says={clickhouse.ok ? 'Answers' : 'Does not answer'}>
          Events and the history of signals
        </Part>
        <LinearPart linear={linear} />
      </div>
      <Panel id="log" title="Event log">
        {log.positions.length === 0 ? (
          <p className="muted">Nothing was read from the log yet.</p>
        ) : (
          <div className="status-scroll">
            <table className="status-log">
              <thead>
                <tr>
                  <th scope="col">Reader</th>
                  <th scope="col">Partition</th>
                  <th scope="col">Records read</th>
                  <th scope="col">Last one received</th>
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
  const good = linear.state === 'ok' ? linear.failed === 0 : linear.state === 'unconfigured' ? undefined : false;
  const words: Readonly<Record<string, string>> = {
    ok: 'Connected',
    unconfigured: 'Not connected',
    retrying: 'Trying again',
    paused: 'Paused',
  };
  return (
    <Part
      title="Linear"
      good={good}
      says={
        linear.state === 'ok' && linear.failed > 0
          ? `${counted(linear.failed, 'ticket', 'tickets')} failed`
          : (words[linear.state] ?? linear.state)
      }
    >
      {linear.message ? <span className="status-message">{linear.message}</span> : null}
      {linear.state === 'unconfigured' && !linear.message ? 'Set LINEAR_API_KEY to send tickets.' : null}
      <span className="tabular">
        {counted(linear.queued, 'ticket', 'tickets')} waiting, {linear.failed} failed
      </span>
      {linear.updatedAt === null ? null : (
        <span>
          since <Time at={linear.updatedAt} />
        </span>
      )}
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
