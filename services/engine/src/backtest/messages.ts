import type { Signal } from '@wince/protocol';
import type { RulePeriod } from '../host/projectRules/rulePeriods.ts';
import type { Compared, Side } from './compareSignals.ts';
import type { TicketThreshold } from './ticketThreshold.ts';

export interface BacktestData {
  projectId: string;
  rules: Record<Side, RulePeriod>;
  /** Event time, epoch ms, `[from, to)`: which signals are told. */
  from: number;
  to: number;
  threshold: TicketThreshold;
}

/** What the main thread says to a backtest's worker. Records are JSON, one a line, in order of receive time. */
export type ToBacktest =
  | { type: 'judge'; lines: Uint8Array }
  /** Everything received up to `clock`, epoch ms, has been sent. */
  | { type: 'finish'; clock: number }
  /** All records of some sessions: judge them alone and show these signals whole. */
  | { type: 'show'; lines: Uint8Array; clock: number; ids: string[] };

export type FromBacktest =
  | { type: 'judged' }
  | { type: 'finished'; compared: Compared }
  | { type: 'shown'; signals: Signal[] }
  /** It cannot go on; the reason is for the person who asked. */
  | { type: 'failed'; reason: string };
