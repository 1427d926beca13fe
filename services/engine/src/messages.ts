import type { Signal } from '@wince/protocol';
import type { ProjectPeriods } from './host/projectRules/judgeProjects.ts';
import type { RuleDefinition } from './rules/definition.ts';
import type { LogPosition } from './sql/logPositions.ts';
import type { SessionStatus } from './stream/engine.ts';

/** Where a worker starts reading a partition. */
export interface Assignment extends LogPosition {
  /** Receive time, epoch ms, before which signals are known already: state is rebuilt, nothing is reported. */
  silentUntil: number;
}

/** What the main thread says to a judging worker. */
export type ToWorker =
  /**
   * Everything received up to `clock` can be read from the log: judge it, but nothing received after `rulesUntil`, for
   * which rules may come into force that the worker does not know.
   */
  | { type: 'advance-clock'; clock: number; rulesUntil: number }
  /** The results of this cycle are stored; the next one may be sent. */
  | { type: 'stored'; cycle: number }
  | { type: 'ask-status'; request: number; projectId: string; sessionId: string };

/** What a judging worker says to the main thread. */
export type FromWorker =
  /** Results of one cycle. The worker waits for `stored` before it sends the next. */
  | { type: 'judged'; cycle: number; signals: Signal[]; positions: LogPosition[]; records: number; events: number }
  | { type: 'status'; request: number; status: SessionStatus }
  /** A record that could not be judged was left out; offset -1: a session was forgotten. */
  | { type: 'poison'; partition: number; offset: number; reason: string };

export interface WorkerData {
  logPath: string;
  assignments: Assignment[];
  rules: readonly RuleDefinition[];
  /** Of projects with rules of their own. */
  periods: ProjectPeriods;
}
