import type { Batch, BatchEvent } from './batch.ts';

/** One record of the event log: a validated batch and what the server knows of it. JSON in the log. */
export interface LogRecord {
  /** Server receive time, epoch ms. Never decreases within a log. */
  receivedAt: number;
  projectId: string;
  /** Keyed hash of the identified user, or absent. */
  person?: string;
  browser: string;
  os: string;
  /** Declared crawlers and monitors: stored, never judged. */
  bot?: 1;
  /** The project's own team, or a host it leaves out: stored, never judged. */
  staff?: 1;
  batch: Omit<Batch, 'user' | 'events'> & { events: BatchEvent[] };
}

/** The id of an event: unique within a project. */
export function eventId(pageId: string, seq: number): string {
  return `${pageId}.${seq}`;
}

/**
 * The route an event itself says it happened on: a click carries it, a wheel turn does not. The path of a request is
 * another address, that of a scroll is a way in px.
 */
export function ownRoute(event: BatchEvent): string | undefined {
  switch (event.type) {
    case 'click':
    case 'page':
    case 'route':
    case 'submit':
    case 'field':
    case 'key':
    case 'copy':
      return event.path;
    default:
      return undefined;
  }
}

/**
 * Event time in epoch ms on the server's clock.
 *
 * A browser clock within half a step of ours is believed; a wrong one is moved by whole steps, so that network
 * latency does not shift two batches of one page against each other (docs/adr/0003). The result is clamped to
 * `[receivedAt - 24 h, receivedAt + one step]`.
 */
export function pageStartMs(
  record: Pick<LogRecord, 'receivedAt'> & { batch: Pick<Batch, 'sentAt' | 'page'> },
  stepMs: number,
): number {
  const offset = Math.round((record.receivedAt - record.batch.sentAt) / stepMs) * stepMs;
  return record.batch.page.start + offset;
}

const DAY_MS = 86_400_000;

export function eventTimeMs(pageStart: number, t: number, receivedAt: number, stepMs: number): number {
  return Math.min(Math.max(pageStart + t, receivedAt - DAY_MS), receivedAt + stepMs);
}
