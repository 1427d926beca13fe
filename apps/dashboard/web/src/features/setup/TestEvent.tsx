import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Sent, sendTestEvent, useRoad } from '../../api/testEvent.ts';
import { durationText } from '../../format/time.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Hop, type HopState } from './Hop.tsx';

/** Sends one event the way a page does, and follows it to its row. */
export function TestEvent({ project, endpoint }: { project: string; endpoint: string }) {
  const [sent, setSent] = useState<Sent>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => sendTestEvent(project, endpoint),
    onSuccess: setSent,
  });
  return (
    <div className="test-event">
      <p>
        Sends one event from this browser, through the same door as your pages, and looks for it at every stop until it
        is read back from the store.
      </p>
      <div className="save-row">
        <Button look="primary" busy={isPending} onClick={() => mutate()}>
          {sent ? 'Send another' : 'Send test event'}
        </Button>
      </div>
      {error ? <ErrorNote error={error} /> : null}
      {sent ? <Followed key={sent.session} sent={sent} project={project} /> : null}
    </div>
  );
}

function Followed({ sent, project }: { sent: Sent; project: string }) {
  const { data: road, isOver, error } = useRoad(project, sent);
  if (sent.refused !== undefined)
    return (
      <ol className="hops">
        <Hop state="wrong" title="Refused">
          <p>{sent.refused}</p>
        </Hop>
      </ol>
    );
  const stateOf = (isDone: boolean | undefined): HopState => (isDone ? 'done' : isOver ? 'wrong' : 'now');
  return (
    <>
      <ol className="hops" aria-live="polite">
        <Hop state="done" title={`Accepted and durable in ${durationText(sent.ms)}`} />
        <Hop state={stateOf(road?.known)} title="Read from the log by the engine">
          {isOver && !road?.known ? <p>Look at the server’s log for “worker”.</p> : null}
        </Hop>
        <Hop state={stateOf(road?.judged)} title="Judged by every rule" />
        <Hop state={stateOf(road?.stored)} title="Read back from ClickHouse">
          {isOver && !road?.stored ? (
            <p>Look at the server’s log for “archive”: it was accepted, and is not stored.</p>
          ) : null}
        </Hop>
      </ol>
      {error ? <ErrorNote error={error} /> : null}
    </>
  );
}
