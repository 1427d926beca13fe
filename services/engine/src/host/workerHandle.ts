import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerData } from '../messages.ts';
import type { SessionStatus } from '../stream/engine.ts';

const ANSWER_MS = 10_000;

export interface WorkerHandle {
  send(message: ToWorker): void;
  hasEnded(): boolean;
  /** Rejects when the worker ends before it answers, or has not answered after 10 s. */
  askStatus(projectId: string, sessionId: string): Promise<SessionStatus>;
  stop(): Promise<void>;
}

/** A judging worker and what it owes. When its thread ends, everything it still owed is rejected. */
export function startWorker(
  file: string | URL,
  workerData: WorkerData,
  handlers: {
    onJudged: (result: Extract<FromWorker, { type: 'judged' }>) => void;
    onPoison: (message: Extract<FromWorker, { type: 'poison' }>) => void;
    onExit: (error: Error) => void;
  },
): WorkerHandle {
  const worker = new Worker(file, { workerData });
  const owed = new Map<number, { resolve: (status: SessionStatus) => void; reject: (error: Error) => void }>();
  let nextRequest = 1;
  let failure = new Error('a judging worker ended');
  let ended = false;

  worker.on('message', (message: FromWorker) => {
    if (message.type === 'judged') handlers.onJudged(message);
    else if (message.type === 'poison') handlers.onPoison(message);
    else {
      owed.get(message.request)?.resolve(message.status);
      owed.delete(message.request);
    }
  });
  worker.on('error', (error) => {
    failure = new Error('a judging worker failed', { cause: error });
  });
  worker.on('exit', () => {
    ended = true;
    for (const { reject } of owed.values()) reject(failure);
    owed.clear();
    handlers.onExit(failure);
  });

  return {
    send: (message) => worker.postMessage(message),
    hasEnded: () => ended,
    askStatus: (projectId, sessionId) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(failure);
        const request = nextRequest++;
        owed.set(request, { resolve, reject });
        const giveUp = () =>
          owed.delete(request) && reject(new Error(`a judging worker did not answer within ${ANSWER_MS / 1_000} s`));
        setTimeout(giveUp, ANSWER_MS).unref();
        worker.postMessage({ type: 'ask-status', request, projectId, sessionId } satisfies ToWorker);
      }),
    async stop() {
      await worker.terminate();
    },
  };
}
