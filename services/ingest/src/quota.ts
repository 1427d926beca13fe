import { LIMITS } from '@wince/protocol';

/** Seconds of full rate that a quiet project may use at once. */
const BURST_SECONDS = 10;
const BYTES_PER_EVENT = 1_024;
/** What the largest batch costs: a bucket that cannot hold it would refuse that batch for ever. */
const LARGEST_COST = Math.max(LIMITS.eventsPerBatch, LIMITS.bodyBytes / BYTES_PER_EVENT);

export interface Quota {
  /** Takes `cost` events from a project's bucket; returns seconds to wait, 0 when they were there. */
  take(projectId: string, cost: number): number;
}

/** What a batch costs: its events, or one for each KiB where they are larger than that on average. Never nothing. */
export function batchCost(events: number, bodyBytes: number): number {
  return Math.max(1, events, Math.ceil(bodyBytes / BYTES_PER_EVENT));
}

/** A token bucket per project, in events. */
export function createQuota(eventsPerSecond: number, now: () => number = Date.now): Quota {
  const capacity = Math.max(eventsPerSecond * BURST_SECONDS, LARGEST_COST);
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
