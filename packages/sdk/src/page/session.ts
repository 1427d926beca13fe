import { settings } from '../options.ts';
import { guard } from './page.ts';
import { randomId } from './randomId.ts';
import { stored } from './storage.ts';

const IDLE_MS = 30 * 60_000;
const MAX_AGE_MS = 4 * 3_600_000;
/** Storage is written to disk: its last event may be so much later than it says. */
const SAVE_MS = 5_000;

/** Id of one visit of one browser tab, its start and its last event in epoch ms, and its lot for the sampling. */
let session: [id: string, startMs: number, lastMs: number, lot: number] | undefined;

/**
 * The id of the session of now, renewed after 30 min without events or after 4 h. It is kept in sessionStorage; in
 * memory where that is blocked or not wanted.
 */
export function sessionId(): string {
  const nowMs = Date.now();
  guard(() => {
    session ??= stored().wince?.split(',') as never;
  });
  if (!session || !(nowMs - session[2] < IDLE_MS && nowMs - session[1] < MAX_AGE_MS))
    session = [randomId(), nowMs, 0, Math.random()];
  if (nowMs - session[2] > SAVE_MS) {
    session[2] = nowMs;
    guard(() => {
      stored().wince = `${session}`;
    });
  }
  return session[0];
}

/** Whether the session drew a lot that is reported. */
export const isSampled = () => session![3] < (settings.sampling ?? 1);

/** What comes next belongs to nobody who was here before. */
export function forgetSession(): void {
  session = undefined;
  guard(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('wince')) delete sessionStorage[key];
  });
}
