import { guard } from './page.ts';
import { randomId } from './randomId.ts';

const IDLE_MS = 30 * 60_000;
const MAX_AGE_MS = 4 * 3_600_000;

/** Id of one visit of one browser tab, its start and its last event in epoch ms. */
let session: [id: string, startMs: number, lastMs: number] | undefined;

/**
 * The id of the session of now, renewed after 30 min without events or after 4 h. It is kept in sessionStorage; in
 * memory where that is blocked.
 */
export function sessionId(): string {
  const nowMs = Date.now();
  guard(() => {
    session ??= sessionStorage.wince.split(',');
  });
  if (!session || !(nowMs - session[2] < IDLE_MS && nowMs - session[1] < MAX_AGE_MS))
    session = [randomId(), nowMs, nowMs];
  session[2] = nowMs;
  guard(() => {
    sessionStorage.wince = session;
  });
  return session[0];
}
