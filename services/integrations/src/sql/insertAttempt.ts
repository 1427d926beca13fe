import type pg from 'pg';

const MAX_DETAIL_LENGTH = 500;

/** A line of the delivery log. */
export async function insertAttempt(
  client: pg.ClientBase,
  attempt: {
    outboxId: string;
    outcome: 'linked' | 'failed' | 'waiting' | 'skipped';
    detail: string;
    status: number | undefined;
    tookMs: number;
  },
): Promise<void> {
  await client.query(
    'INSERT INTO delivery_attempts (outbox_id, outcome, detail, status, took_ms) VALUES ($1, $2, $3, $4, $5)',
    [
      attempt.outboxId,
      attempt.outcome,
      attempt.detail.slice(0, MAX_DETAIL_LENGTH),
      attempt.status ?? null,
      Math.round(attempt.tookMs),
    ],
  );
}
