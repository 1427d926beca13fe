import type { ErrorEvent, LogRecord } from '@wince/protocol';
import type { StreamState } from '../operators/operator.ts';
import type { JudgedEvent } from './judgedEvent.ts';

/** What is known of one page view. Fields that most pages never need stay null: a quiet page costs ~250 bytes. */
export interface PageState extends StreamState {
  readonly id: string;
  nextSeq: number;
  /** Page clock, ms: everything before has been seen. Infinity once the page has said goodbye. */
  upTo: number;
  /** Epoch ms of the page's zero on the server's clock, from its newest batch. */
  start: number;
  lastReceivedAt: number;
  route: string;
  /** The route that what was done on the page named while its own was unknown. */
  namedRoute: string;
  /** Page clock, ms: when the person last did or pressed anything. */
  inputT: number;
  pressT: number;
  /** Clicks, keys, fields and scrolls since the route was reached. */
  inputs: number;
  hidden: boolean;
  /** Page clock, ms: when it was last hidden or shown. */
  turnedT: number;
  /** Batches that came before one they follow, by first sequence number. */
  early: Map<number, LogRecord> | null;
  /** Events at or after `upTo`, waiting for those that belong before them. */
  waiting: JudgedEvent[] | null;
  /** Judged events of the last while, oldest first. */
  history: JudgedEvent[] | null;
  /** What later events may belong to. */
  links: PageLinks | null;
}

/** What an error or a request of a page may have come from. */
export interface PageLinks {
  /** Newest last. */
  clicks: JudgedEvent[];
  /** The newest request of a click that failed. */
  failed: JudgedEvent | undefined;
  /** Errors that no click caused: kind, page clock. */
  noise: { kind: string; t: number; error: ErrorEvent }[];
  /** Forms that were submitted: page clock of the last time. */
  forms: Map<string, number> | null;
  /** What the last click that the page moved under had been aimed at, and when. */
  aimed: { key: string; t: number; isUnseen: boolean } | undefined;
}

/** What is known of one session: keyed state, all of it. */
export interface SessionState extends StreamState {
  readonly key: string;
  readonly projectId: string;
  readonly id: string;
  readonly pages: PageState[];
  lastReceivedAt: number;
  /** Something waits or a window is open: time alone can change it. */
  active: boolean;
  context: SignalContext;
  /** Events for session-wide rules, waiting until no page can send an earlier one. */
  waiting: JudgedEvent[] | null;
  /** The last events of session-wide rules, oldest first. */
  history: JudgedEvent[] | null;
  /** The events that began the newest visits, in the order in which the session came by their routes. */
  visits: JudgedEvent[] | null;
  /** Event time of the last error or blank page. */
  troubleAt: number;
}

/** What every signal of the session says about who and where. */
export interface SignalContext {
  browser: string;
  os: string;
  person: string | undefined;
  release: string | undefined;
}

/** Before any time of a page; a small integer, because infinities take more memory. */
export const LONG_AGO = -1_000_000_000;

export function createPage(id: string): PageState {
  return {
    id,
    nextSeq: 0,
    upTo: 0,
    start: 0,
    lastReceivedAt: 0,
    route: '',
    namedRoute: '',
    inputT: LONG_AGO,
    pressT: LONG_AGO,
    inputs: 0,
    hidden: false,
    turnedT: LONG_AGO,
    early: null,
    waiting: null,
    history: null,
    links: null,
    timers: null,
    slots: null,
  };
}

export function createSession(key: string, record: LogRecord): SessionState {
  return {
    key,
    projectId: record.projectId,
    id: record.batch.session,
    pages: [],
    lastReceivedAt: record.receivedAt,
    active: false,
    context: { browser: record.browser, os: record.os, person: record.person, release: record.batch.release },
    waiting: null,
    history: null,
    visits: null,
    troubleAt: Number.NEGATIVE_INFINITY,
    timers: null,
    slots: null,
  };
}
