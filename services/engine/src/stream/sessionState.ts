import type { LogRecord } from '@wince/protocol';
import type { CountState } from '../operators/count.ts';
import type { JudgedEvent } from './judgedEvent.ts';

/** What is known of one page view. Fields that most pages never need stay null: a quiet page costs ~200 bytes. */
export interface PageState {
  readonly id: string;
  nextSeq: number;
  /** Page clock, ms: everything before has been seen. Infinity once the page has said goodbye. */
  upTo: number;
  /** Epoch ms of the page's zero on the server's clock, from its newest batch. */
  start: number;
  lastReceivedAt: number;
  route: string;
  /** Batches that came before one they follow, by first sequence number. */
  early: Map<number, LogRecord> | null;
  /** Events at or after `upTo`, waiting for those that belong before them. */
  waiting: JudgedEvent[] | null;
  /** Judged events within the longest reach, oldest first. */
  history: JudgedEvent[] | null;
  /** Page clock of the last match, by rule and element: what a quiet time is counted from. */
  matches: Map<string, number> | null;
  /** Last click of the open burst, per burst rule. */
  bursts: (JudgedEvent | undefined)[] | null;
}

/** What is known of one session: keyed state, all of it. */
export interface SessionState {
  readonly key: string;
  readonly projectId: string;
  readonly id: string;
  readonly pages: PageState[];
  lastReceivedAt: number;
  context: SignalContext;
  /** Events for session-wide rules, waiting until no page can send an earlier one. */
  waiting: JudgedEvent[] | null;
  counts: (CountState | undefined)[] | null;
  lastErrorAt: number;
}

/** What every signal of the session says about who and where. */
export interface SignalContext {
  browser: string;
  os: string;
  person: string | undefined;
  release: string | undefined;
}

export function createPage(id: string): PageState {
  return {
    id,
    nextSeq: 0,
    upTo: 0,
    start: 0,
    lastReceivedAt: 0,
    route: '',
    early: null,
    waiting: null,
    history: null,
    matches: null,
    bursts: null,
  };
}

export function createSession(key: string, record: LogRecord): SessionState {
  return {
    key,
    projectId: record.projectId,
    id: record.batch.session,
    pages: [],
    lastReceivedAt: record.receivedAt,
    context: { browser: record.browser, os: record.os, person: record.person, release: record.batch.release },
    waiting: null,
    counts: null,
    lastErrorAt: Number.NEGATIVE_INFINITY,
  };
}
