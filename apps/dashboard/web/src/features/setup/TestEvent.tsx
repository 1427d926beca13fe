import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Sent, sendTestEvent, useRoad } from '../../api/testEvent.ts';
import { durationText } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Step, type StepState } from '../../ui/Step.tsx';

/** Sends one event the way a page does, and follows it to its row. */
export function TestEvent({ project, endpoint }: { project: string; endpoint: string }) {
  const [sent, setSent] = useState<Sent>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => sendTestEvent(project, endpoint),
    onSuccess: setSent,
  });
  return (
    <div className="test-event">
      <p>{t('setup.sendsOneEventFrom')}</p>
      <div className="save-row">
        <Button look="primary" busy={isPending} onClick={() => mutate()}>
          {sent ? t('setup.sendAnother') : t('setup.sendTestEvent')}
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
      <ol className="steps">
        <Step state="wrong" title={t('setup.refused')}>
          <p>{sent.refused}</p>
        </Step>
      </ol>
    );
  const stateOf = (isDone: boolean | undefined): StepState => (isDone ? 'done' : isOver ? 'wrong' : 'now');
  return (
    <>
      <ol className="steps" aria-live="polite">
        <Step state="done" title={t('setup.acceptedAndDurableIn', { span: durationText(sent.ms) })} />
        <Step state={stateOf(road?.known)} title={t('setup.readFromTheLog')}>
          {isOver && !road?.known ? <p>{t('setup.lookAtTheServers')}</p> : null}
        </Step>
        <Step state={stateOf(road?.judged)} title={t('setup.judgedByEveryRule')} />
        <Step state={stateOf(road?.stored)} title={t('setup.readBackFromClickhouse')}>
          {isOver && !road?.stored ? <p>{t('setup.lookAtTheServersLog')}</p> : null}
        </Step>
      </ol>
      {error ? <ErrorNote error={error} /> : null}
    </>
  );
}
