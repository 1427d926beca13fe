/** What a failed try means for the job. */
export type Failure =
  /** Nothing was done; no call before `retryAtMs`, epoch ms. */
  | { type: 'rate-limited'; retryAtMs: number; message: string }
  /** Nothing was done, and nothing will be until a person changes the key, its rights or the plan. */
  | { type: 'paused'; message: string }
  /** A thing with this id exists: a former try came through. */
  | { type: 'conflict'; message: string }
  /** There is no such issue, team, … */
  | { type: 'missing'; message: string }
  /** Understood and refused for good. */
  | { type: 'refused'; message: string; status?: number }
  /** It is no longer wanted, or a person's decision stands against it. */
  | { type: 'skipped'; message: string; held?: 'removed' }
  /** It may have been done or not: look before trying again. */
  | { type: 'uncertain'; message: string; status?: number };
