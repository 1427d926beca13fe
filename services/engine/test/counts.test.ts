import type { Signal } from '@wince/protocol';
import { createTestDatabase, insertTestProject } from '@wince/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { beforeEach, expect, test } from 'vitest';
import { writeJudged } from '../src/incidents/writeJudged.ts';
import { DEFAULT_RULES } from '../src/index.ts';
import { claimPositions } from '../src/sql/logPositions.ts';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 10, 18, 20);
let pool: Pool;
let fence: string;

beforeEach(async () => {
  ({ pool } = await createTestDatabase());
  ({ fence } = await claimPositions(pool, 'judge', { partitionCount: 1, endOffset: () => 0 }));
});

const signals = fc.array(
  fc.record({
    session: fc.integer({ min: 0, max: 5 }),
    /** Whoever was identified is the same in two sessions. */
    identified: fc.boolean(),
    hours: fc.integer({ min: 0, max: 60 }),
    button: fc.integer({ min: 0, max: 1 }),
    release: fc.constantFrom(undefined, '1.0.0', '1.1.0'),
    browser: fc.constantFrom('Chrome 156', 'Safari 26'),
    low: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

const COUNTED = `SELECT i.fingerprint, i.signal_count::int AS signals, i.session_count AS sessions, i.person_count AS people
  FROM incidents i WHERE i.project_id = $1 ORDER BY 1`;
const RECOUNTED = `SELECT i.fingerprint, count(*)::int AS signals, count(DISTINCT s.session_id)::int AS sessions,
    (SELECT count(DISTINCT person)::int FROM incident_sessions p WHERE p.incident_id = i.id) AS people
  FROM incidents i JOIN signals s ON s.incident_id = i.id WHERE i.project_id = $1 GROUP BY i.id ORDER BY 1`;
const TRAITS = `SELECT i.fingerprint, t.trait, t.value, t.signals, t.sessions, t.first_at, t.last_at
  FROM incident_traits t JOIN incidents i ON i.id = t.incident_id WHERE i.project_id = $1 ORDER BY 1, 2, 3`;

test('counts what comes in pieces, in any order and twice as if it were counted at the end', async () => {
  await fc.assert(
    fc.asyncProperty(signals, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), async (drafts, sizes) => {
      const { projectId } = await insertTestProject(pool, { slug: `shop-${made++}` });
      const all = drafts.map((draft, n) => toSignal(projectId, draft, n));
      for (let from = 0, turn = 0; from < all.length; turn++) {
        const size = sizes[turn % sizes.length]!;
        await write(all.slice(Math.max(0, from - 1), from + size));
        from += size;
      }
      const { rows } = await pool.query(COUNTED, [projectId]);
      expect(rows).toEqual((await pool.query(RECOUNTED, [projectId])).rows);
      const { rows: traits } = await pool.query(TRAITS, [projectId]);
      await pool.query('SELECT recount_traits()');
      expect(traits).toEqual((await pool.query(TRAITS, [projectId])).rows);
      if (all.some(({ severity }) => severity !== 'low')) expect(traits.length).toBeGreaterThan(4);
    }),
    { numRuns: 40 },
  );
});

let made = 0;

function toSignal(
  projectId: string,
  draft: (typeof signals extends fc.Arbitrary<infer T> ? T : never)[number],
  n: number,
): Signal {
  const at = START + draft.hours * HOUR_MS;
  return {
    id: `${projectId.replaceAll('-', '').slice(0, 24)}${n.toString(16).padStart(8, '0')}`,
    projectId,
    rule: 'dead-click',
    ruleVersion: 4,
    sessionId: `session-${draft.session}`,
    pageId: 'page-0001',
    ...(draft.identified ? { person: `person-${draft.session >> 1}` } : {}),
    at,
    route: '/basket',
    element: { selector: `#button-${draft.button}`, label: 'Apply' },
    severity: draft.low ? 'low' : 'medium',
    browser: draft.browser,
    os: 'iOS 26',
    ...(draft.release === undefined ? {} : { release: draft.release }),
    explanation: { summary: '', conditions: [], exclusions: [], events: [], window: { start: at, end: at } },
  };
}

async function write(part: readonly Signal[]): Promise<void> {
  const onRefused = (_: string, error: unknown) => {
    throw error;
  };
  await writeJudged(pool, { signals: part, positions: [], fence, rules: DEFAULT_RULES, onRefused });
}
