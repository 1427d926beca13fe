import type { ClickHouseClient } from '@clickhouse/client';
import { DEFAULT_RULES } from '@wince/engine';
import type { Pool } from 'pg';

/** How much is in the stores, and over how long. */
export interface Amounts {
  events: number;
  signals: number;
  incidents: number;
  days: number;
}

/** A visit that is much longer than any other. */
export const LONG_SESSION = 'session-of-5000-events';
const LONG_EVENTS = 5_000;
const EVENTS_PER_SESSION = 40;
const EVENTS_PER_INSERT = 1_000_000;
const ROUTES = `['/', '/products', '/products/:id', '/basket', '/checkout', '/account/orders/:id', '/search', '/help']`;

/**
 * Fills the stores as weeks of traffic would, in the stores' own SQL: incidents of very different size (the largest has
 * a tenth of all signals), each signal with its explanation, sessions of forty events and one of 5,000.
 */
export async function seedStores(
  { pool, clickhouse }: { pool: Pool; clickhouse: ClickHouseClient },
  projectId: string,
  amounts: Amounts,
): Promise<void> {
  await Promise.all([
    seedIncidents(pool, projectId, amounts),
    seedEvents(clickhouse, projectId, amounts).then(() => seedSignals(clickhouse, projectId, amounts)),
  ]);
}

async function seedIncidents(pool: Pool, projectId: string, { signals, incidents, days }: Amounts): Promise<void> {
  const rules = DEFAULT_RULES.map(({ id }) => id);
  await pool.query(
    `INSERT INTO incidents (id, short_id, project_id, fingerprint, rule, rules, severity, route, element, status,
       first_seen_at, last_seen_at, signal_count, session_count, person_count, best_signal_id)
     SELECT gen_random_uuid(), 'WIN-' || upper(substr(md5('i' || n), 1, 8)), $1, md5('f' || n),
       ($3::text[])[1 + n % 23], ARRAY[($3::text[])[1 + n % 23]], (ARRAY['medium', 'high'])[1 + n % 2],
       (${ROUTES.replace('[', 'ARRAY[')})[1 + n % 8],
       jsonb_build_object('selector', '#button-' || n, 'label', 'Button ' || n, 'tag', 'button'),
       (ARRAY['new', 'new', 'open', 'resolved', 'ignored'])[1 + n % 5],
       now() - make_interval(days => $4), now() - make_interval(mins => n % 20000), 0, 0, 0, ''
     FROM generate_series(1, $2::int) AS n`,
    [projectId, incidents, rules, days],
  );
  const undo = await withoutChecks(pool);
  // The nth incident has a share of about 1 / n: the exponent of a uniform number.
  await pool.query(
    `INSERT INTO signals (id, project_id, incident_id, rule, rule_version, session_id, page_id, person, at, route, element,
       severity, browser, os, release, explanation, archived_at)
     SELECT md5('s' || s.n), $1, i.id, i.rule, 1, 'session-' || s.session, 'page-' || s.session,
       CASE WHEN s.session % 3 = 0 THEN md5('p' || s.session / 3) END, s.at, i.route, i.element, i.severity,
       (ARRAY['Chrome 156', 'Safari 26', 'Firefox 151', 'Edge 156'])[1 + s.session % 4], (ARRAY['Windows', 'macOS 26', 'Android 17'])[1 + s.session % 3],
       '2026.11.' || (1 + s.n % 12),
       jsonb_build_object('summary', 'Button was clicked again and again, and nothing happened',
         'conditions', jsonb_build_array(jsonb_build_object('name', 'count', 'text', 'at least 4 clicks on the same element',
           'op', '>=', 'measured', 4 + s.n % 9, 'threshold', 4, 'unit', 'clicks', 'met', true)),
         'exclusions', jsonb_build_array(jsonb_build_object('name', 'min-gap', 'text', 'not faster than a hand', 'applied', false)),
         'events', (SELECT jsonb_agg(jsonb_build_object('id', 'page-' || s.session || '.' || e, 'at', (extract(epoch FROM s.at) * 1000)::bigint + e * 200,
           'lane', 'user', 'type', 'click', 'role', 'matched', 'text', 'Click on Button: no answer within 2,500 ms')) FROM generate_series(1, 5) AS e),
         'window', jsonb_build_object('start', (extract(epoch FROM s.at) * 1000)::bigint, 'end', (extract(epoch FROM s.at) * 1000)::bigint + 1000),
         'cause', jsonb_build_object('family', 'click', 'route', i.route, 'element', i.element ->> 'selector')),
       now()
     FROM (SELECT n, 1 + least($3::int - 1, floor(power($3::float8, random())))::int AS rank,
             floor(random() * ($2::int / 3))::int AS session, now() - random() * make_interval(days => $4) AS at
           FROM generate_series(1, $2::int) AS n) AS s
     JOIN (SELECT *, row_number() OVER (ORDER BY id) AS rank FROM incidents WHERE project_id = $1) AS i USING (rank)`,
    [projectId, signals, incidents, days],
  );
  await pool.query(
    `INSERT INTO incident_sessions (incident_id, session_id, person, first_at, last_at, signal_count)
     SELECT incident_id, session_id, coalesce(min(person), session_id), min(at), max(at), count(*) FROM signals GROUP BY 1, 2`,
  );
  await undo();
  await pool.query(
    `UPDATE incidents i SET signal_count = t.signals, session_count = t.sessions, person_count = t.people,
       best_signal_id = t.best, first_seen_at = t.first, last_seen_at = t.last
     FROM (SELECT s.incident_id, count(*) AS signals, count(DISTINCT session_id) AS sessions,
             count(DISTINCT coalesce(person, session_id)) AS people, max(s.id) AS best, min(at) AS first, max(at) AS last
           FROM signals s GROUP BY 1) AS t WHERE t.incident_id = i.id`,
  );
  await pool.query(`DELETE FROM incidents WHERE best_signal_id = ''`);
  await pool.query('SELECT recount_traits()');
  await pool.query(
    `INSERT INTO releases (project_id, name, first_seen_at) SELECT project_id, release, min(at) FROM signals GROUP BY 1, 2`,
  );
  await pool.query(
    `INSERT INTO incident_activity (incident_id, at, actor, action) SELECT id, first_seen_at, 'engine', 'opened' FROM incidents`,
  );
  await pool.query('VACUUM ANALYZE');
}

/** Drops what would be kept up to date row by row, and makes it again once the rows are there. */
async function withoutChecks(pool: Pool): Promise<() => Promise<void>> {
  const { rows } = await pool.query<{ drop: string; make: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
       FROM pg_constraint WHERE contype = 'f' AND conrelid IN ('signals'::regclass, 'incident_sessions'::regclass)
     UNION ALL
     SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
       FROM pg_index WHERE NOT indisprimary AND indrelid IN ('signals'::regclass, 'incident_sessions'::regclass)`,
  );
  for (const { drop } of rows) await pool.query(drop);
  return async () => {
    for (const { make } of rows) await pool.query(make);
  };
}

/** The signals again, as the Routes page counts them: one element of each route hurts most. */
async function seedSignals(clickhouse: ClickHouseClient, projectId: string, amounts: Amounts): Promise<void> {
  const rules = DEFAULT_RULES.map(({ id }) => `'${id}'`).join(', ');
  await clickhouse.command({
    query: `INSERT INTO signals (project, id, incident, rule, rule_version, session, page, person, at, route, selector, label,
        severity, browser, os, release, explanation)
      WITH intHash32(number * 3) % ${Math.ceil(amounts.events / EVENTS_PER_SESSION)} AS visit,
           1 + intHash32(number * 5) % 8 AS place
      SELECT {project:UUID}, lower(hex(MD5(concat('s', toString(number))))), generateUUIDv4(), [${rules}][1 + number % ${DEFAULT_RULES.length}], 1,
        concat('session-', toString(visit)), concat('page-', toString(visit)),
        if(visit % 3 = 0, lower(hex(MD5(toString(visit)))), ''), now64(3) - toIntervalSecond(intHash32(visit) % ${amounts.days * 86_400}),
        ${ROUTES}[place], concat('#button-', toString(toUInt32(pow(${amounts.incidents}, intHash32(number * 11) / 4294967296)))), 'Button',
        ['medium', 'high', 'low'][1 + number % 3], ['Chrome 156', 'Safari 26', 'Firefox 151', 'Edge 156'][1 + visit % 4],
        ['Windows', 'macOS 26', 'Android 17'][1 + visit % 3], concat('2026.11.', toString(1 + visit % 12)), '{}'
      FROM numbers(${amounts.signals})`,
    query_params: { project: projectId },
  });
}

async function seedEvents(clickhouse: ClickHouseClient, projectId: string, amounts: Amounts): Promise<void> {
  const columns = `project, session, page, seq, at, received_at, type, route, selector, label, person, browser, os, release, late, data`;
  for (let first = 0; first < amounts.events; first += EVENTS_PER_INSERT)
    await clickhouse.command({
      query: `INSERT INTO events (${columns})
        WITH intDiv(number, ${EVENTS_PER_SESSION}) AS visit,
             now64(3) - toIntervalSecond(intHash32(visit) % ${amounts.days * 86_400}) + toIntervalMillisecond(number % ${EVENTS_PER_SESSION} * 900) AS moment,
             ['click', 'click', 'click', 'request', 'scroll', 'route', 'submit', 'error'][1 + number % 8] AS kind,
             ${ROUTES}[1 + intHash32(number) % 8] AS place, concat('#button-', toString(intHash32(number * 7) % ${amounts.incidents})) AS target
        SELECT {project:UUID}, concat('session-', toString(visit)), concat('page-', toString(visit)), number % ${EVENTS_PER_SESSION}, moment, moment,
          kind, place, if(kind = 'click', target, ''), if(kind = 'click', 'Button', ''), if(visit % 3 = 0, lower(hex(MD5(toString(visit)))), ''),
          ['Chrome 156', 'Safari 26', 'Firefox 151', 'Edge 156'][1 + visit % 4], ['Windows', 'macOS 26', 'Android 17'][1 + visit % 3],
          concat('2026.11.', toString(1 + visit % 12)), 0, ${dataOf('kind', 'number % 40', 'place', 'target')}
        FROM numbers(${first}, ${Math.min(EVENTS_PER_INSERT, amounts.events - first)})`,
      query_params: { project: projectId },
    });
  await clickhouse.command({
    query: `INSERT INTO events (${columns})
      WITH now64(3) - toIntervalHour(2) + toIntervalMillisecond(number * 700) AS moment,
           ['click', 'click', 'request', 'click', 'scroll', 'route'][1 + number % 6] AS kind, ${ROUTES}[1 + intDiv(number, 6) % 8] AS place
      SELECT {project:UUID}, '${LONG_SESSION}', 'page-of-5000', number, moment, moment, kind, place, if(kind = 'click', '#next', ''),
        if(kind = 'click', 'Next', ''), '', 'Chrome 156', 'Windows', '2026.11.3', 0, ${dataOf('kind', 'number', 'place', `'#next'`)}
      FROM numbers(${LONG_EVENTS})`,
    query_params: { project: projectId },
  });
}

/** An event as the SDK sends it, as an expression of ClickHouse. */
function dataOf(kind: string, n: string, place: string, target: string): string {
  const start = `'{"type":"', ${kind}, '","t":', toString((${n}) * 900 + 40)`;
  return `concat(${start}, multiIf(
    ${kind} = 'click', concat(',"n":', toString(${n} + 1), ',"x":400,"y":560,"pointer":"mouse","detail":1,"path":"', ${place}, '","element":{"selector":"', ${target}, '","tag":"button","label":"Button","affordance":"control","box":[320,540,160,44]},"reaction":{"until":"time","ms":2500,"answers":[["content","around",34]]}'),
    ${kind} = 'request', ',"ms":180,"api":"fetch","method":"POST","path":"/api/basket/:id","status":200',
    ${kind} = 'scroll', ',"ms":420,"dy":600,"path":640,"reversals":0',
    ${kind} = 'route', concat(',"how":"push","path":"', ${place}, '"'),
    ${kind} = 'submit', concat(',"outcome":"sent","status":200,"edited":3,"path":"', ${place}, '"'),
    ',"how":"error","name":"TypeError","message":"x is undefined"'), '}')`;
}
