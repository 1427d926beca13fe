import { Worker } from 'node:worker_threads';
import type { Signal } from '@wince/protocol';
import type { Compared } from './compareSignals.ts';
import type { BacktestData, FromBacktest, ToBacktest } from './messages.ts';

/** A backtest that cannot go on; the message is for the person who asked for it. */
export class BacktestFailedError extends Error {
  override readonly name = 'BacktestFailedError';
}

/** The thread that judges history. Each call is answered in turn; when the thread ends, what it still owes is rejected. */
export interface BacktestWorker {
  judge(lines: Buffer): Promise<void>;
  finish(clock: number): Promise<Compared>;
  show(options: { lines: Buffer; clock: number; ids: string[] }): Promise<Signal[]>;
  stop(): Promise<void>;
}

/** Enough for 200,000 signals on either side and the sessions of a busy day; a rule that needs more is stopped. */
const MAX_HEAP_MB = 1_024;

export function startBacktestWorker(file: string | URL, workerData: BacktestData): BacktestWorker {
  const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
  const owed: { resolve: (message: FromBacktest) => void; reject: (error: Error) => void }[] = [];
  let failure = new BacktestFailedError('the backtest was stopped');
  let ended = false;

  worker.on('message', (message: FromBacktest) => {
    const first = owed.shift();
    if (message.type === 'failed') first?.reject(new BacktestFailedError(message.reason));
    else first?.resolve(message);
  });
  worker.on('error', (cause) => {
    const full = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
    failure = new BacktestFailedError(
      full ? `it needs more than ${MAX_HEAP_MB} MB; choose a shorter time` : cause.message,
      { cause },
    );
  });
  worker.on('exit', () => {
    ended = true;
    for (const { reject } of owed.splice(0)) reject(failure);
  });

  function ask<T extends FromBacktest['type']>(
    message: ToBacktest,
    answer: T,
  ): Promise<Extract<FromBacktest, { type: T }>> {
    return new Promise((resolve, reject) => {
      if (ended) return reject(failure);
      owed.push({
        resolve: (given) =>
          isOf(given, answer) ? resolve(given) : reject(new Error(`expected ${answer}, got ${given.type}`)),
        reject,
      });
      worker.postMessage(message);
    });
  }

  return {
    judge: async (lines) => {
      await ask({ type: 'judge', lines }, 'judged');
    },
    finish: async (clock) => (await ask({ type: 'finish', clock }, 'finished')).compared,
    show: async ({ lines, clock, ids }) => (await ask({ type: 'show', lines, clock, ids }, 'shown')).signals,
    async stop() {
      await worker.terminate();
    },
  };
}

function isOf<T extends FromBacktest['type']>(
  message: FromBacktest,
  type: T,
): message is Extract<FromBacktest, { type: T }> {
  return message.type === type;
}
