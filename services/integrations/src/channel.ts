/**
 * What a tracker (Linear, or one day Jira and GitHub) or a notification channel (signed webhooks) has to do, and all it
 * has to do. Everything else is done for it: which rows are due, leases, fencing, waiting, the delivery log.
 *
 * The rule of the game: a row of the outbox may be sent more than once, because an answer may be lost. A channel makes
 * that harmless, in one of two ways. Either it can look (`find`), and then it is asked to before anything is sent
 * again; or its receiver drops repetitions by the id that `job.outboxId` gives it, the same on every try.
 */
import type pg from 'pg';
import type { Failure } from './failure.ts';

export type JobKind =
  | 'create-ticket'
  | 'comment'
  | 'set-priority'
  | 'complete-ticket'
  | 'reopen-ticket'
  | 'digest'
  | 'notify';

/** One row of the outbox, held under a lease. */
export interface Job {
  outboxId: string;
  projectId: string;
  /** Null for a digest, which is about many. */
  incidentId: string | null;
  generation: number;
  kind: JobKind;
  /** Tells apart several jobs of one kind for one generation. */
  key: string;
  payload: unknown;
  /** Tries so far, this one included. */
  attempts: number;
  /** A person asked for it on the dashboard. */
  forced: boolean;
  endpointId: string | null;
}

/** What came of it, and what is to be written down in the transaction that ends the job. */
export interface Receipt {
  /** For the delivery log: `SHOP-12`, `202 Accepted`. */
  detail: string;
  /** Status of the HTTP answer, where there is one. */
  status?: number;
  /** Something a person should know although it worked. */
  warning?: string;
  /** Runs only while the lease is still ours. */
  record?(client: pg.ClientBase): Promise<void>;
}

export interface Channel {
  readonly name: 'linear' | 'webhook';
  /** What an earlier try has made, if it has made anything. Left out where the receiver drops repetitions itself. */
  find?(job: Job): Promise<Receipt | undefined>;
  /**
   * Does the job. `stillOurs` is asked right before anything that shows outside; false means that another relay has
   * taken over, and the channel stops with `throw new LeaseLostError()`.
   * @throws ChannelError
   */
  send(job: Job, stillOurs: (text?: { title: string; description: string }) => Promise<boolean>): Promise<Receipt>;
}

/** A try failed; `failure` says what that means for the job. */
export class ChannelError extends Error {
  override readonly name: string = 'ChannelError';
  readonly failure: Failure;
  /** Whether something may have been done all the same: then it is looked up before it is sent again. */
  readonly effect: 'none' | 'maybe';

  constructor(failure: Failure, options: { effect?: 'none' | 'maybe'; cause?: unknown } = {}) {
    super(failure.message, { cause: options.cause });
    this.failure = failure;
    this.effect = options.effect ?? (failure.type === 'uncertain' ? 'maybe' : 'none');
  }
}

export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}
