import type { Signal } from '@wince/protocol';
import { createTestDatabase, insertTestProject } from '@wince/testing';
import type { Pool } from 'pg';
import { beforeEach, expect, test } from 'vitest';
import { writeJudged } from '../src/incidents/writeJudged.ts';
import { DEFAULT_RULES } from '../src/index.ts';
import { claimPositions } from '../src/sql/logPositions.ts';
import { wakeSnoozed } from '../src/sql/wakeSnoozed.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.now();
let pool: Pool;
let projectId: string;
let fence: string;
let made: number;

beforeEach(async () => {
  ({ pool } = await createTestDatabase());
  ({ projectId } = await insertTestProject(pool));
  ({ fence } = await claimPositions(pool, 'judge', { partitionCount: 1, endOffset: () => 0 }));
  made = 0;
  await happens({ at: NOW - 9 * HOUR_MS, release: '2.9.0' });
});

/** One more signal of the one incident there is, in a session of its own. */
async function happens(changes: { at: number; release?: string; session?: string }): Promise<void> {
  made++;
  const { at, release, session = `session-${made}` } = changes;
  const signal: Signal = {
    id: made.toString(16).padStart(32, '0'),
    projectId,
    rule: 'dead-click',
    ruleVersion: 4,
    sessionId: session,
    pageId: 'page-0001',
    at,
    route: '/basket',
    element: { selector: '#apply', label: 'Apply' },
    severity: 'medium',
    browser: 'Safari 26',
    os: 'iOS 26',
    ...(release === undefined ? {} : { release }),
    explanation: { summary: '', conditions: [], exclusions: [], events: [], window: { start: at, end: at } },
  };
  const onRefused = (_: string, error: unknown) => {
    throw error;
  };
  await writeJudged(pool, { signals: [signal], positions: [], fence, rules: DEFAULT_RULES, onRefused });
}

async function set(columns: Record<string, unknown>): Promise<void> {
  const names = Object.keys(columns);
  await pool.query(
    `UPDATE incidents SET status_changed_at = $1, reviewed_at = $1, ${names.map((name, i) => `${name} = $${i + 2}`).join(', ')}`,
    [new Date(NOW - HOUR_MS), ...Object.values(columns)],
  );
}

async function incident() {
  const { rows } = await pool.query<{ status: string; generation: number; waits: boolean; last: string | null }>(
    `SELECT status, generation, reviewed_at IS NULL AS waits,
            (SELECT concat_ws(': ', action, detail) FROM incident_activity a ORDER BY id DESC LIMIT 1) AS last FROM incidents`,
  );
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

test('a resolved incident opens anew with an event after it was resolved, and waits for review', async () => {
  await set({ status: 'resolved' });
  await happens({ at: NOW - 2 * HOUR_MS });
  expect(await incident()).toMatchObject({ status: 'resolved', generation: 1, waits: false });
  await happens({ at: NOW });
  expect(await incident()).toEqual({ status: 'open', generation: 2, waits: true, last: 'regressed' });
});

test.each([
  ['stays resolved', 'in a release', { fixed_release: '2.10.0' }, '2.9.0', 'resolved'],
  ['stays resolved', 'in a release', { fixed_release: '2.10.0' }, undefined, 'resolved'],
  ['stays resolved', 'in a release', { fixed_release: '2.10.0' }, '2.10.0-beta.1', 'resolved'],
  ['comes back', 'in a release', { fixed_release: '2.10.0' }, '2.10.0', 'open'],
  ['comes back', 'in a release', { fixed_release: '2.10.0' }, '2.11.3', 'open'],
  ['stays resolved', 'in the one after', { fixed_release: '2.10.0', fixed_after: true }, '2.10.0', 'resolved'],
  ['comes back', 'in the one after', { fixed_release: '2.10.0', fixed_after: true }, '2.10.1', 'open'],
])('what was resolved %s %s: %o, seen in %s', async (_how, _where, fixed, release, status) => {
  await set({ status: 'resolved', ...fixed });
  await happens({ at: NOW, ...(release === undefined ? {} : { release }) });
  expect((await incident()).status).toBe(status);
});

test('releases that are no versions follow each other as they were first run', async () => {
  await pool.query('INSERT INTO releases VALUES ($1, $2, $4), ($1, $3, $5)', [
    projectId,
    'f00dcafe',
    'beefbabe',
    new Date(NOW - 50 * HOUR_MS),
    new Date(NOW - 2 * HOUR_MS),
  ]);
  await set({ status: 'resolved', fixed_release: 'beefbabe', fixed_after: true });
  await happens({ at: NOW, release: 'f00dcafe' });
  expect((await incident()).status).toBe('resolved');
  await happens({ at: NOW, release: 'abad1dea' });
  expect((await incident()).status).toBe('open');
});

test('a snoozed incident wakes by event time, by people and by release, where it waited before', async () => {
  const snoozed = { status: 'snoozed', snoozed_from: 'new' };
  await set({ ...snoozed, snooze_until: new Date(NOW + HOUR_MS), snooze_people: 4, snooze_release: '2.9.0' });
  await happens({ at: NOW, release: '2.9.0' });
  await happens({ at: NOW - 4 * HOUR_MS, release: '2.9.1' });
  expect(await incident()).toMatchObject({ status: 'snoozed', waits: false });
  await happens({ at: NOW, release: '2.9.0' });
  expect(await incident()).toEqual({ status: 'new', generation: 1, waits: true, last: 'woke: 4 people are hit' });

  await set({ ...snoozed, snooze_release: '2.9.0' });
  await happens({ at: NOW, release: '2.9.2' });
  expect((await incident()).last).toBe('woke: it happened in release 2.9.2');

  await set({ ...snoozed, snoozed_from: 'open', snooze_until: new Date(NOW + HOUR_MS) });
  await happens({ at: NOW + HOUR_MS + 1 });
  expect(await incident()).toMatchObject({ status: 'open', last: 'woke: the time is over' });
});

test('a snoozed incident wakes when its time is over although nothing happens, and makes no ticket before', async () => {
  await set({ status: 'snoozed', snoozed_from: 'new', snooze_until: new Date(NOW + HOUR_MS) });
  for (let i = 0; i < 5; i++) await happens({ at: NOW - i });
  expect((await pool.query('SELECT 1 FROM outbox')).rowCount).toBe(0);
  await wakeSnoozed(pool, { now: NOW });
  expect((await incident()).status).toBe('snoozed');
  await wakeSnoozed(pool, { now: NOW + HOUR_MS });
  await wakeSnoozed(pool, { now: NOW + HOUR_MS });
  expect(await incident()).toEqual({ status: 'new', generation: 1, waits: true, last: 'woke: the time is over' });
});

test('notes with which releases, browsers, systems and versions of rules an incident was seen', async () => {
  await happens({ at: NOW, release: '2.9.1' });
  const { rows } = await pool.query<{ trait: string; value: string }>(
    "SELECT trait, value FROM incident_traits WHERE trait <> 'day' ORDER BY trait, value",
  );
  expect(rows.map(({ trait, value }) => `${trait} ${value}`)).toEqual([
    'browser Safari 26',
    'os iOS 26',
    'release 2.9.0',
    'release 2.9.1',
    'rule dead-click@4',
  ]);
});
