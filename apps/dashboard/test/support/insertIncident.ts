import { createHash, randomUUID } from 'node:crypto';
import { eventId, type RuleId, type Severity, type Signal, type SignalElement } from '@wince/protocol';
import type pg from 'pg';
import { storyOf } from './stories.ts';

/** What an incident is to be. Everything else follows from it. */
export interface IncidentSeed {
  projectId: string;
  rule?: RuleId;
  rules?: RuleId[];
  severity?: Severity;
  route?: string;
  element?: SignalElement;
  status?: 'new' | 'open' | 'snoozed' | 'resolved' | 'ignored';
  /** When each signal completed, epoch ms. One session each, unless `sessions` names them. */
  signalsAt: number[];
  sessions?: string[];
  people?: number;
  browsers?: { browser: string; os: string }[];
  releases?: (string | null)[];
}

export interface SeededIncident {
  id: string;
  shortId: string;
  /** In the order of `signalsAt`. */
  signals: Signal[];
}

const BUTTON: SignalElement = { selector: '#apply-coupon', label: 'Apply coupon', tag: 'button' };
const CHROME = { browser: 'Chrome 156', os: 'macOS 26' };

/** Inserts an incident as the engine would have: with its signals, sessions and first line of activity. */
export async function insertIncident(pool: pg.Pool, seed: IncidentSeed): Promise<SeededIncident> {
  const id = randomUUID();
  const shortId = `WIN-${id.slice(0, 8).toUpperCase()}`;
  const signals = seed.signalsAt.map((at, index) => signalOf(seed, at, index));
  const times = seed.signalsAt;
  const best = signals.reduce((latest, signal) => (signal.at >= latest.at ? signal : latest));
  const sessions = new Set(signals.map((signal) => signal.sessionId));
  const rule = seed.rule ?? 'rage-click';
  await pool.query(
    `INSERT INTO incidents (id, project_id, short_id, fingerprint, rule, rules, severity, route, element, status,
       first_seen_at, last_seen_at, signal_count, session_count, person_count, best_signal_id, snoozed_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
       CASE $10 WHEN 'snoozed' THEN 'new' END)`,
    [
      id,
      seed.projectId,
      shortId,
      id,
      rule,
      seed.rules ?? [rule],
      seed.severity ?? 'high',
      best.route,
      best.element,
      seed.status ?? 'new',
      new Date(Math.min(...times)),
      new Date(Math.max(...times)),
      signals.length,
      sessions.size,
      seed.people ?? sessions.size,
      best.id,
    ],
  );
  await insertSignals(pool, { incidentId: id, signals });
  await pool.query(
    `INSERT INTO incident_activity (incident_id, at, actor, action) VALUES ($1, $2, 'engine', 'opened')`,
    [id, new Date(Math.min(...times))],
  );
  return { id, shortId, signals };
}

/** Adds signals, and their sessions, to an incident. Its own counts stay. */
export async function insertSignals(
  pool: pg.Pool,
  options: { incidentId: string | null; signals: readonly Signal[] },
): Promise<void> {
  const { incidentId, signals } = options;
  const rows = signals.map((signal) => ({
    ...signal,
    at: new Date(signal.at).toISOString(),
    person: signal.person ?? null,
    release: signal.release ?? null,
  }));
  await pool.query(
    `INSERT INTO signals (id, project_id, incident_id, rule, rule_version, session_id, page_id, person, at, route, element,
       severity, browser, os, release, explanation, archived_at)
     SELECT r.id, r."projectId", $1, r.rule, r."ruleVersion", r."sessionId", r."pageId", r.person, r.at, r.route, r.element,
       r.severity, r.browser, r.os, r.release, r.explanation, now()
     FROM json_to_recordset($2::json) AS r (id text, "projectId" uuid, rule text, "ruleVersion" integer, "sessionId" text,
       "pageId" text, person text, at timestamptz, route text, element jsonb, severity text, browser text, os text,
       release text, explanation jsonb)`,
    [incidentId, JSON.stringify(rows)],
  );
  await pool.query(
    `INSERT INTO releases (project_id, name, first_seen_at)
     SELECT project_id, release, min(at) FROM signals WHERE release <> '' GROUP BY 1, 2
     ON CONFLICT (project_id, name) DO NOTHING`,
  );
  if (incidentId === null) return;
  await pool.query('SELECT recount_traits(ARRAY[$1::uuid])', [incidentId]);
  await pool.query(
    `INSERT INTO incident_sessions (incident_id, session_id, person, first_at, last_at, signal_count)
     SELECT incident_id, session_id, coalesce(min(person), session_id), min(at), max(at), count(*)
     FROM signals WHERE incident_id = $1 GROUP BY 1, 2
     ON CONFLICT (incident_id, session_id) DO UPDATE SET last_at = excluded.last_at, signal_count = excluded.signal_count`,
    [incidentId],
  );
}

/** A signal with its full explanation, as its rule would have written it. */
export function signalOf(seed: IncidentSeed, at: number, index: number): Signal {
  const rules = seed.rules ?? [seed.rule ?? 'rage-click'];
  const rule = rules[index % rules.length] ?? 'rage-click';
  const scene = { element: seed.element ?? BUTTON, route: seed.route ?? '/basket' };
  const story = storyOf(rule, scene);
  const sessionId =
    seed.sessions?.[index % seed.sessions.length] ?? `s_${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  const pageId = `p_${createHash('sha256').update(`${sessionId}${at}${index}`).digest('hex').slice(0, 16)}`;
  const events = story.steps.map((step, seq) => ({
    id: eventId(pageId, seq),
    at: at + step.offsetMs,
    lane: step.lane,
    type: step.type,
    role: step.role,
    text: step.text,
  }));
  const matched = events.filter((event) => event.role === 'matched').map((event) => event.at);
  const device = seed.browsers?.[index % seed.browsers.length] ?? CHROME;
  const release = seed.releases?.[index % seed.releases.length] ?? undefined;
  return {
    id: createHash('sha256').update(`${seed.projectId}${rule}${sessionId}${at}`).digest('hex').slice(0, 32),
    projectId: seed.projectId,
    rule,
    ruleVersion: 1,
    sessionId,
    pageId,
    at,
    ...scene,
    severity: seed.severity ?? 'high',
    ...device,
    ...(release === undefined ? {} : { release }),
    explanation: {
      summary: story.summary,
      conditions: story.conditions,
      exclusions: story.exclusions,
      events,
      window: { start: Math.min(...matched), end: Math.max(...matched) },
    },
  };
}
