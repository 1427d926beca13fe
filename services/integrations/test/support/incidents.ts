import { randomUUID } from 'node:crypto';
import type { EvidenceEvent, Explanation, SignalElement } from '@wince/protocol';
import type pg from 'pg';

export interface TestIncident {
  incidentId: string;
  outboxId: string;
  shortId: string;
}

interface IncidentOptions {
  route?: string;
  element?: SignalElement;
  severity?: 'medium' | 'high';
  summary?: string;
  eventText?: string;
  errorText?: string;
  browser?: string;
  release?: string;
  /** For example `new` rows of a relay that was killed. */
  outbox?: boolean;
}

/** An incident that has passed its threshold, as the engine writes it: three sessions, and a row in the outbox. */
export async function insertIncident(
  pool: pg.Pool,
  projectId: string,
  options: IncidentOptions = {},
): Promise<TestIncident> {
  const incidentId = randomUUID();
  const shortId = `WIN-${incidentId.slice(0, 8)}`;
  const route = options.route ?? '/demo/basket';
  const element = options.element ?? {
    selector: '#apply-coupon',
    label: 'Apply coupon',
    tag: 'button',
    role: 'button',
  };
  const severity = options.severity ?? 'high';
  const signalIds = [1, 2, 3].map(() => randomUUID().replaceAll('-', ''));
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO incidents (id, project_id, short_id, fingerprint, rule, rules, severity, route, element, first_seen_at,
         last_seen_at, signal_count, session_count, person_count, best_signal_id)
       VALUES ($1::uuid, $2, $3, $1::uuid::text, 'dead-click', '{dead-click}', $4, $5, $6, now() - interval '1 hour', now(), 3, 3, 3, $7)`,
      [incidentId, projectId, shortId, severity, route, JSON.stringify(element), signalIds[0]],
    );
    for (const [index, id] of signalIds.entries()) {
      await client.query(
        `INSERT INTO signals (id, project_id, incident_id, rule, rule_version, session_id, page_id, at, route, element,
           severity, browser, os, release, explanation)
         VALUES ($1, $2, $3, 'dead-click', 1, $4, 'page-0001', now(), $5, $6, $7, $8, 'Windows 11', $9, $10)`,
        [
          id,
          projectId,
          incidentId,
          `session-${index}`,
          route,
          JSON.stringify(element),
          severity,
          options.browser ?? 'Chrome 141',
          options.release ?? 'demo-1',
          JSON.stringify(explanation(options)),
        ],
      );
    }
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO outbox (project_id, incident_id, generation, kind) VALUES ($1, $2, 1, 'create-ticket') RETURNING id`,
      [projectId, incidentId],
    );
    await client.query(`SELECT pg_notify('wince_outbox', '')`);
    await client.query('COMMIT');
    return { incidentId, outboxId: rows[0]!.id, shortId };
  } finally {
    client.release();
  }
}

function explanation(options: IncidentOptions): Explanation {
  const at = Date.now() - 60_000;
  const event = (seq: number, rest: Pick<EvidenceEvent, 'lane' | 'type' | 'role' | 'text'>): EvidenceEvent => ({
    id: `page-0001.${seq}`,
    at: at + seq * 300,
    ...rest,
  });
  return {
    summary: options.summary ?? 'A click, and nothing answered within 2.5 s',
    conditions: [
      {
        name: 'wait',
        text: 'time without a related answer',
        op: '>=',
        measured: 2_500,
        threshold: 2_500,
        unit: 'ms',
        met: true,
      },
    ],
    exclusions: [],
    events: [
      event(0, { lane: 'page', type: 'page', role: 'context', text: 'Opened the page' }),
      event(1, { lane: 'user', type: 'click', role: 'matched', text: options.eventText ?? 'Clicked the button' }),
      event(2, {
        lane: 'error',
        type: 'error',
        role: 'context',
        text: options.errorText ?? 'TypeError: x is undefined',
      }),
    ],
    window: { start: at, end: at + 3_000 },
  };
}

/** Bare incidents that all wait for a ticket; the n-th has hit n people. */
export async function insertManyIncidents(pool: pg.Pool, projectId: string, count: number): Promise<void> {
  const element = { selector: '#buy', label: 'Buy', tag: 'button', role: 'button' };
  await pool.query(
    `WITH made AS (
       INSERT INTO incidents (id, project_id, short_id, fingerprint, rule, rules, severity, route, element, first_seen_at,
         last_seen_at, signal_count, session_count, person_count, best_signal_id)
       SELECT gen_random_uuid(), $1::uuid, 'WIN-' || lpad(n::text, 8, '0'), n::text, 'dead-click', '{dead-click}', 'high', '/p' || n,
         $3::jsonb, now(), now(), n, n, n, md5($1::uuid::text || n)
       FROM generate_series(1, $2::int) AS n RETURNING id, short_id, best_signal_id, route
     ), signal AS (
       INSERT INTO signals (id, project_id, incident_id, rule, rule_version, session_id, page_id, at, route, element,
         severity, browser, os, explanation)
       SELECT best_signal_id, $1::uuid, id, 'dead-click', 1, 'session-' || short_id, 'page-0001', now(), route, $3::jsonb, 'high',
         'Chrome 141', 'Windows 11', $4::jsonb
       FROM made
     )
     INSERT INTO outbox (project_id, incident_id, generation, kind) SELECT $1::uuid, id, 1, 'create-ticket' FROM made`,
    [projectId, count, JSON.stringify(element), JSON.stringify(explanation({}))],
  );
}

/** The day on which an incident of `insertIncident` was first seen, an hour ago, as a title says it (UTC). */
export const dayFirstSeen = (): string =>
  new Date(Date.now() - 3_600_000).getUTCDate() === new Date().getUTCDate() ? 'today' : 'yesterday';
