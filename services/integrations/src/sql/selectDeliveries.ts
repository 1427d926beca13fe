import type pg from 'pg';

export interface Delivery {
  id: string;
  kind: string;
  channel: 'linear' | 'webhook';
  /** Where a webhook goes. */
  url: string | null;
  /** `incident.opened`, for a webhook. */
  event: string | null;
  state: string;
  held: string | null;
  heldDetail: string | null;
  error: string | null;
  title: string | null;
  attempts: number;
  /** Epoch ms. */
  createdAt: number;
  updatedAt: number;
  nextAttemptAt: number;
  incident: { id: string; shortId: string; people: number } | null;
  ticket: { identifier: string; url: string; state: string } | null;
  /** The newest tries, newest first. */
  tries: { at: number; outcome: string; detail: string | null; status: number | null; tookMs: number }[];
}

const TRIES = 10;

const FILTERS = {
  all: 'true',
  held: `(o.state = 'new' AND o.held IS NOT NULL AND o.admitted_at IS NULL OR o.held = 'removed')`,
  failed: `o.state IN ('failed', 'skipped')`,
  waiting: `o.state IN ('sending', 'unknown') OR o.state = 'new' AND o.held IS NULL`,
  done: `o.state = 'linked'`,
} as const;

/** The delivery log: newest change first. */
export async function selectDeliveries(
  pool: pg.Pool,
  query: {
    projectId: string;
    filter: keyof typeof FILTERS;
    channel: 'linear' | 'webhook' | undefined;
    after: { at: number; id: string } | undefined;
    limit: number;
  },
): Promise<Delivery[]> {
  const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
  const { rows } = await pool.query<Delivery>(
    `SELECT o.id, o.kind, o.channel, e.url, o.payload ->> 'type' AS event, o.state, o.held, o.held_detail AS "heldDetail",
       o.last_error AS error, o.title, o.attempts, ${ms('o.created_at')} AS "createdAt",
       ${ms('o.updated_at')} AS "updatedAt", ${ms('o.next_attempt_at')} AS "nextAttemptAt",
       CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('id', i.id, 'shortId', i.short_id, 'people', i.person_count) END AS incident,
       CASE WHEN t.incident_id IS NULL THEN NULL ELSE json_build_object('identifier', t.identifier, 'url', t.url, 'state', t.state) END AS ticket,
       coalesce((SELECT json_agg(json_build_object('at', floor(extract(epoch FROM a.at) * 1000), 'outcome', a.outcome,
           'detail', a.detail, 'status', a.status, 'tookMs', a.took_ms) ORDER BY a.id DESC)
         FROM (SELECT * FROM delivery_attempts WHERE outbox_id = o.id ORDER BY id DESC LIMIT ${TRIES}) a), '[]') AS tries
     FROM outbox o LEFT JOIN incidents i ON i.id = o.incident_id
       LEFT JOIN webhook_endpoints e ON e.id = o.endpoint_id
       LEFT JOIN tickets t ON t.incident_id = o.incident_id AND t.generation = o.generation AND o.channel = 'linear'
     WHERE o.project_id = $1 AND (${FILTERS[query.filter]}) AND ($2::text IS NULL OR o.channel = $2)
       AND ($3::float8 IS NULL OR (${ms('o.updated_at')}, o.id) < ($3, $4::uuid))
     ORDER BY ${ms('o.updated_at')} DESC, o.id DESC LIMIT $5`,
    [query.projectId, query.channel ?? null, query.after?.at ?? null, query.after?.id ?? null, query.limit],
  );
  return rows;
}
