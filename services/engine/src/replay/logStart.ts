import type { EventLogReader } from '@wince/log';
import { LIMITS, type LogRecord } from '@wince/protocol';

export interface LogStart {
  /** Every record received since then is in the log, epoch ms; Infinity where nothing can be said. */
  receivedAt: number;
  /** From this event time on, epoch ms, judging the log again gives every signal there was. */
  eventTime: number;
}

/**
 * From where on the log is whole. What is older than its retention was pruned, all but the last record of each
 * partition; verdicts near that edge need state that is gone.
 *
 * @param reachMs the longest any rule looks back, and the lateness an event may have.
 */
export function findLogStart(log: EventLogReader, reachMs: number): LogStart {
  let first = Number.POSITIVE_INFINITY;
  let pruned = Number.NEGATIVE_INFINITY;
  for (let partition = 0; partition < log.partitionCount; partition++) {
    const [oldest, next] = log.read(partition, 0, 2);
    if (!oldest) continue;
    const receivedAt = receivedAtOf(oldest.json);
    first = Math.min(first, receivedAt);
    // A lone record may have been kept beyond its time: what came in just after it need not be there.
    if (oldest.offset > 0) pruned = Math.max(pruned, next ? receivedAt : receivedAt + 1);
  }
  if (pruned === Number.NEGATIVE_INFINITY) return { receivedAt: first, eventTime: first - LIMITS.latenessMs };
  return { receivedAt: pruned, eventTime: pruned + 2 * reachMs };
}

function receivedAtOf(json: string): number {
  try {
    return (JSON.parse(json) as Pick<LogRecord, 'receivedAt'>).receivedAt;
  } catch {
    // Nobody could judge it either.
    return 0;
  }
}
