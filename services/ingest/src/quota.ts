/** Seconds of full rate that a quiet project may use at once. */
const BURST_SECONDS = 10;

export interface Quota {
  /** Takes `cost` events from a project's bucket; returns seconds to wait, 0 when they were there. */
  take(projectId: string, cost: number): number;
}

/** A token bucket per project, in events. */
export function createQuota(eventsPerSecond: number, now: () => number = Date.now): Quota {
  const capacity = eventsPerSecond * BURST_SECONDS;
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(projectId, cost) {
      const time = now();
      const bucket = buckets.get(projectId) ?? { tokens: capacity, at: time };
      bucket.tokens = Math.min(capacity, bucket.tokens + (Math.max(0, time - bucket.at) / 1_000) * eventsPerSecond);
      bucket.at = time;
      buckets.set(projectId, bucket);
      if (bucket.tokens < cost) return Math.ceil((cost - bucket.tokens) / eventsPerSecond);
      bucket.tokens -= cost;
      return 0;
    },
  };
}
