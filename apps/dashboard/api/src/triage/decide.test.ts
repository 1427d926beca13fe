import { expect, test } from 'vitest';
import { type Decision, decide, type TriageState } from './decide.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const NEW: TriageState = {
  status: 'new',
  status_reason: null,
  reviewed_at: null,
  verdict: null,
  assignee_id: null,
  duplicate_of: null,
  snoozed_from: null,
  snooze_until: null,
  snooze_people: null,
  snooze_release: null,
  fixed_release: null,
  fixed_after: false,
};
const DECISIONS: Decision[] = [
  { type: 'accept' },
  { type: 'duplicate', of: { id: 'other', shortId: 'WIN-OTHER' } },
  { type: 'decline', reason: 'on purpose' },
  { type: 'snooze', until: NOW, people: 5, release: '2.9.0' },
  { type: 'resolve', release: '2.9.0', after: true, reason: null },
  { type: 'assign', to: { id: 'ada', name: 'Ada' } },
];
const after = (state: TriageState, decision: Decision) =>
  decide(decision, { id: 'one', people: 7, state }, NOW)?.next ?? state;

test.each(DECISIONS)('$type twice is once', (decision) => {
  const next = after(NEW, decision);
  expect(next).not.toEqual(NEW);
  expect(decide(decision, { id: 'one', people: 7, state: next }, NOW)).toBeUndefined();
});

test('whatever was decided before, nothing of its status is left behind', () => {
  for (const first of DECISIONS)
    for (const second of DECISIONS) {
      const state = after(after(NEW, first), second);
      const told = `${first.type}, ${second.type}`;
      expect([told, state.snoozed_from !== null]).toEqual([told, state.status === 'snoozed']);
      if (state.status !== 'snoozed') expect([state.snooze_until, state.snooze_people]).toEqual([null, null]);
      if (state.status !== 'resolved') expect([state.fixed_release, state.fixed_after]).toEqual([null, false]);
      if (state.status !== 'ignored') expect(state.duplicate_of).toBeNull();
    }
});

test('assigning is no review, every other decision is', () => {
  expect(DECISIONS.map((decision) => [decision.type, after(NEW, decision).reviewed_at !== null])).toEqual(
    DECISIONS.map(({ type }) => [type, type !== 'assign']),
  );
});

test('a snooze counts people from now, and means nothing for what is closed', () => {
  const snooze = DECISIONS[3]!;
  expect(after(NEW, snooze)).toMatchObject({ status: 'snoozed', snoozed_from: 'new', snooze_people: 12 });
  for (const closed of ['resolved', 'ignored'] as const) {
    const state = { ...NEW, status: closed };
    expect(after(state, snooze)).toBe(state);
  }
});

test('reopening takes back a no, keeps a yes, and wakes to where it slept', () => {
  const reopen: Decision = { type: 'reopen', reason: null };
  expect(after(after(NEW, DECISIONS[2]!), reopen)).toMatchObject({ status: 'open', verdict: null });
  expect(after(after(NEW, DECISIONS[4]!), reopen)).toMatchObject({ status: 'open', verdict: 'accepted' });
  expect(after(after(NEW, DECISIONS[3]!), reopen)).toMatchObject({ status: 'new', snoozed_from: null });
});
