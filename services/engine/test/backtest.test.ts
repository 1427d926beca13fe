import { fileURLToPath } from 'node:url';
import type { ClickHouseClient } from '@clickhouse/client';
import type { LogRecord, Signal } from '@wince/protocol';
import { bundleScript, createTestDatabase, insertTestProject, openTestClickHouse } from '@wince/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { BacktestResult } from '../src/backtest/runBacktest.ts';
import { insertRows } from '../src/host/insertRows.ts';
import { toRows } from '../src/host/rows.ts';
import { type BacktestOrder, createEngine, DEFAULT_RULES, type RuleDefinition, startBacktests } from '../src/index.ts';
import { toEvents } from './support/generated.ts';
import { ANSWERED, BUTTON, click, type Draft, load, PLUS, record, START } from './support/history.ts';
import { rageClickOf } from './support/rageClickOf.ts';

const DAY_MS = 86_400_000;
let clickhouse: ClickHouseClient;
let closeClickHouse: () => Promise<void>;
let workerFile: string;
let pool: Pool;
let projectId: string;

beforeAll(async () => {
  ({ clickhouse, close: closeClickHouse } = await openTestClickHouse());
  workerFile = await bundleScript(fileURLToPath(new URL('../src/backtestWorker.ts', import.meta.url)));
});
afterAll(() => closeClickHouse());
beforeEach(async () => {
  ({ pool } = await createTestDatabase());
  ({ projectId } = await insertTestProject(pool));
});

/** Puts records where the archive puts them. */
async function store(records: readonly LogRecord[]): Promise<LogRecord[]> {
  const own = records.map((entry) => ({ ...entry, projectId }));
  const { batches } = toRows(own.map((entry, offset) => ({ partition: 0, offset, json: JSON.stringify(entry) })));
  await insertRows(clickhouse, 'batches', batches, { gaveUp: new AbortController().signal, again: false });
  return own;
}

async function backtest(order: Omit<BacktestOrder, 'projectId' | 'author'>, rules = DEFAULT_RULES) {
  const failures: unknown[] = [];
  const backtests = await startBacktests({
    ...{ clickhouse, pool, workerFile, rules },
    now: () => START + DAY_MS,
    onError: (error) => failures.push(error),
  });
  onTestFinished(() => backtests.stop());
  const id = await backtests.order({ from: START, to: START + DAY_MS, ...order, projectId, author: 'test' });
  const row = await vi.waitFor(
    async () => {
      const { rows } = await pool.query<{ state: string; error: string; result: BacktestResult; events_done: string }>(
        'SELECT state, error, result, events_done FROM backtests WHERE id = $1',
        [id],
      );
      expect(rows[0]!.state).toMatch(/done|failed/);
      return rows[0]!;
    },
    { timeout: 15_000, interval: 20 },
  );
  expect(failures).toEqual([]);
  return row;
}

/** What the live engine says of the same records. */
function live(rules: readonly RuleDefinition[], records: readonly LogRecord[]): Signal[] {
  const engine = createEngine({ rules });
  for (const entry of records) engine.push(entry);
  engine.advance(START + DAY_MS);
  return [...engine.takeSignals()];
}

/** Visits with bursts of 1 to 7 clicks on two elements, some answered, in two batches each. */
function visits(count: number): LogRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const changes = { session: `session-${1000 + i}`, page: `page-${1000 + i}`, pageStart: START + i * 7_919 };
    const events: Draft[] = [load('/körbe/:id')];
    for (let burst = 0, t = 500; burst < 4; burst++, t += 20_000)
      for (let n = 0; n < 1 + ((i * 7 + burst * 3) % 7); n++)
        events.push(
          click(t + n * 300 + (n % 2), {
            element: burst % 2 ? { ...PLUS, label: 'plus „eins“' } : BUTTON,
            ...((i + burst) % 5 === 0 ? { reaction: ANSWERED } : {}),
          }),
        );
    const cut = 3 + (i % 5);
    return [
      record(events.slice(0, cut), { ...changes, upTo: events[cut]?.t ?? 100_000 }),
      record(events.slice(cut), { ...changes, seq: cut, end: true }),
    ];
  })
    .flat()
    .sort((a, b) => a.receivedAt - b.receivedAt);
}

const byId = (signals: readonly { id: string }[]) => signals.map(({ id }) => id).sort();

test.each([2, 3, 6])('says of %i clicks what the live engine would have said', async (clicks) => {
  const records = await store(visits(60));
  const draft = { ...rageClickOf(clicks), version: 65_535 };
  const before = live([rageClickOf(4)], records);
  const after = live([draft], records);
  expect(before.length).toBeGreaterThan(10);
  const { result } = await backtest({ request: { definition: rageClickOf(clicks) } });
  const burstOf = ({ sessionId, explanation }: Signal) => `${sessionId} ${explanation.window.start}`;
  const [old, fresh] = [new Set(before.map(burstOf)), new Set(after.map(burstOf))];
  expect(result.signals).toEqual({
    before: before.length,
    after: after.length,
    appear: after.filter((signal) => !old.has(burstOf(signal))).length,
    vanish: before.filter((signal) => !fresh.has(burstOf(signal))).length,
    stay: after.filter((signal) => old.has(burstOf(signal))).length,
  });
  const { appear, vanish, stay } = result.examples.signals;
  for (const example of [...appear, ...stay]) expect(after).toContainEqual(example);
  for (const example of vanish) expect(before).toContainEqual(example);
});

const CLICKS = ['dead', 'answered', 'answered', 'other', 'requested', 'late', 'failure', 'touch', 'scroll'] as const;
const clicking = fc.array(
  fc.record({
    gapMs: fc.constantFrom(40, 180, 400, 990, 1_001, 2_600),
    kind: fc.constantFrom(...CLICKS),
    n: fc.nat(3),
  }),
  { minLength: 10, maxLength: 90 },
);

test.each(['dead-click', 'slow-click'])(
  'finds every %s, of answered clicks reading only those that matter',
  async (id) => {
    const records = fc.sample(clicking, { seed: 11, numRuns: 40 }).flatMap((steps, i) => {
      const changes = {
        session: `session-${2000 + (i >> 1)}`,
        page: `page-${2000 + i}`,
        pageStart: START + i * 400_000,
      };
      const events = toEvents(steps, '/basket');
      const [first, rest] = [events.slice(0, 7), events.slice(7)];
      return [
        record(first, { ...changes, upTo: rest[0]?.t ?? 100_000 }),
        record(rest, { ...changes, seq: first.length, end: true }),
      ];
    });
    const stored = await store(records.sort((a, b) => a.receivedAt - b.receivedAt));
    const rule = DEFAULT_RULES.find((shipped) => shipped.id === id)!;
    const found = live([rule], stored);
    expect(found.length).toBeGreaterThan(5);
    const { result } = await backtest({ request: { definition: { ...rule, version: 65_535 } } });
    expect(result.signals).toMatchObject({ before: found.length, after: found.length, stay: found.length });
  },
);

test('loses sight of a click among very many as the live engine does', async () => {
  const many = Array.from({ length: 45 }, (_, i) =>
    click(1_200 + i * 200, { n: i + 2, element: PLUS, reaction: ANSWERED }),
  );
  const late: Draft = {
    type: 'late',
    t: 11_000,
    click: 1,
    kind: 'content',
    relation: 'around',
    ms: 10_000,
    until: 'time',
  };
  const stored = await store([record([load(), click(1_000, { n: 1 }), ...many, late], { end: true })]);
  const rule = DEFAULT_RULES.find(({ id }) => id === 'dead-click')!;
  expect(live([rule], stored)).toHaveLength(1);
  const { result } = await backtest({ request: { definition: { ...rule, version: 65_535 } } });
  expect(result.signals).toMatchObject({ before: 1, after: 1, stay: 1 });
});

test('finds what every shipped rule found', async () => {
  const records = await store(visits(12));
  for (const rule of DEFAULT_RULES) {
    const { result, error } = await backtest({ request: { definition: rule } });
    expect([rule.id, error]).toEqual([rule.id, null]);
    const found = live([rule], records);
    expect([rule.id, result.signals.before, result.signals.stay]).toEqual([rule.id, found.length, found.length]);
    expect(byId(result.examples.signals.stay)).toHaveLength(Math.min(10, found.length));
  }
});

test('tells only of signals whose last event lies in the time asked for, with what led to them', async () => {
  const records = await store(visits(30));
  const found = live([rageClickOf(4)], records).sort((a, b) => a.at - b.at);
  const [from, to] = [found[2]!.at, found[9]!.at];
  const { result } = await backtest({
    request: { rule: 'rage-click', changes: [{ path: 'severity', value: 'low' }] },
    from,
    to,
  });
  expect(result.signals).toMatchObject({ before: 7, stay: 7 });
  expect(result.regraded).toBe(7);
});

test('tells which incidents vanish, unless another rule holds them', async () => {
  const records = await store(visits(20));
  const request = { rule: 'rage-click', changes: [{ path: 'severity', value: 'low' }] };
  const { result } = await backtest({ request });
  const routes = new Set(live([rageClickOf(4)], records).map(({ element }) => element.selector));
  expect(result.incidents).toEqual({ appear: 0, vanish: routes.size, stay: 0 });
  const [gone] = result.examples.incidents.vanish;
  await pool.query(
    `INSERT INTO incidents (id, project_id, short_id, fingerprint, rule, rules, severity, route, element, first_seen_at,
       last_seen_at, signal_count, session_count, person_count, best_signal_id)
     VALUES ($1, $2, 'x', 'x', 'dead-click', '{dead-click}', 'medium', '/', '{}', now(), now(), 1, 1, 1, 'x')`,
    [gone!.incidentId, projectId],
  );
  await pool.query(
    `INSERT INTO signals (id, project_id, incident_id, rule, rule_version, session_id, page_id, at, route, element, severity,
       browser, os, explanation) VALUES ('x', $1, $2, 'dead-click', 1, 's', 'p', $3, '/', '{}', 'medium', '', '', '{}')`,
    [projectId, gone!.incidentId, new Date(START + 1_000)],
  );
  const again = await backtest({ request });
  expect(again.result.incidents).toEqual({ appear: 0, vanish: routes.size - 1, stay: 1 });
});

test('tells which tickets a change would make, and which it would save', async () => {
  const records = await store(visits(20));
  const hit = new Map<string, Set<string>>();
  for (const { element, sessionId } of live([rageClickOf(4)], records))
    hit.set(element.selector, (hit.get(element.selector) ?? new Set()).add(sessionId));
  const least = Math.min(...[...hit.values()].map(({ size }) => size));
  const most = Math.max(...[...hit.values()].map(({ size }) => size));
  const withSessions = (sessions: number) => pool.query('UPDATE projects SET ticket_min_sessions = $1', [sessions]);
  await withSessions(least);
  const silent = await backtest({ request: { rule: 'rage-click', changes: [{ path: 'severity', value: 'low' }] } });
  expect(silent.result.tickets).toEqual({ before: hit.size, after: 0, appear: 0, vanish: hit.size, stay: 0 });
  await withSessions(most + 1);
  const eager = await backtest({ request: { definition: rageClickOf(2) } });
  const { appear } = eager.result.tickets;
  expect(eager.result.tickets).toEqual({ before: 0, after: appear, appear, vanish: 0, stay: 0 });
  expect(appear).toBeGreaterThan(0);
  await pool.query('INSERT INTO ticket_policies (project_id, min_people) VALUES ($1, 1000)', [projectId]);
  const picky = await backtest({ request: { definition: rageClickOf(2) } });
  expect(picky.result.tickets).toMatchObject({ before: 0, after: 0 });
});

test('tells a time without the events a rule looks at from one in which it stayed silent', async () => {
  await store(visits(6));
  const clicks = await backtest({ request: { definition: rageClickOf(40) } });
  expect(clicks.result).toMatchObject({ lookedTypes: ['click'], signals: { after: 0 } });
  expect(clicks.result.lookedEvents).toBeGreaterThan(20);
  expect(clicks.result.lookedEvents).toBeLessThan(clicks.result.events);
  const copies = DEFAULT_RULES.find(({ id }) => id === 'error-text-copied')!;
  const nothing = await backtest({ request: { definition: { ...copies, weight: 1 } } });
  expect(nothing.result).toMatchObject({ lookedTypes: ['copy'], lookedEvents: 0, events: clicks.result.events });
});

test('shows what silence for one element would remove', async () => {
  const records = await store(visits(20));
  const found = live([rageClickOf(4)], records);
  const removed = found.filter(({ element }) => element.label === 'apply');
  const { result } = await backtest({ request: { rule: 'rage-click', element: 'apply' } });
  expect(result.signals).toMatchObject({ vanish: removed.length, stay: found.length - removed.length, appear: 0 });
  expect(removed.length).toBeGreaterThan(0);
});

test('refuses what cannot be run, by the name of the field', async () => {
  const refusal = (request: unknown) => backtest({ request }).then(() => 'accepted', String);
  expect(await refusal({ definition: { ...rageClickOf(4), reachMs: 1 } })).toMatch(/reachMs: is 1 ms, but/);
  expect(await refusal({ definition: { ...rageClickOf(4), weight: 'much' } })).toMatch(/weight: /);
  expect(await refusal({ rule: 'rage-click', changes: [{ path: 'weigth', value: 3 }] })).toMatch(
    /weigth: does not exist; weigth is not one of id, version/,
  );
  expect(await refusal({ rule: 'page-rage', changes: [] })).toMatch(/rule: is page-rage; there are rage-click/);
  expect(await refusal({ rule: 'rage-click', changes: [] })).toMatch(/changes: is empty/);
});

test('says so when there are no events at all', async () => {
  const { state, result } = await backtest({ request: { definition: rageClickOf(3) } });
  expect(state).toBe('done');
  expect(result).toMatchObject({ events: 0, judgedEvents: 0, signals: { before: 0, after: 0 } });
});
