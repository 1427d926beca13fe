import { randomId } from './randomId.ts';

const IDLE_MS = 30 * 60_000;
const MAX_AGE_MS = 4 * 3_600_000;

interface Stored {
  id: string;
  startMs: number;
  lastMs: number;
  /** Drawn once per session, so that a sampled visit is sampled as a whole. */
  draw: number;
  /** Path at which a script called for a reload. */
  reload?: string | undefined;
}

/** One visit of one browser tab. */
export interface Session {
  /** The session of now: renewed after 30 min without events, or after 4 h. */
  _current(): Stored;
  _save(): void;
}

/** Kept in sessionStorage; in memory where that is blocked. */
export function createSession(): Session {
  let stored: Stored | undefined;
  try {
    stored = JSON.parse(sessionStorage.wince);
  } catch {
    // Blocked, or the first page of the visit.
  }
  return {
    _current() {
      const nowMs = Date.now();
      if (!stored?.id || nowMs - stored.lastMs > IDLE_MS || nowMs - stored.startMs > MAX_AGE_MS)
        stored = { id: randomId(), startMs: nowMs, lastMs: nowMs, draw: Math.random() };
      return stored;
    },
    _save() {
      this._current().lastMs = Date.now();
      try {
        sessionStorage.wince = JSON.stringify(stored);
      } catch {
        // Blocked or full: the session then lives as long as the page.
      }
    },
  };
}
