import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type TicketPolicy } from '../policy/policy.ts';
import { type LivingIncident, type LivingTicket, type Mark, planSteps } from './plan.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const DAY_MS = 86_400_000;
const incident: LivingIncident = {
  status: 'open',
  statusReason: null,
  statusChangedAt: 7,
  generation: 1,
  severity: 'medium',
  people: 10,
  due: true,
};
const ticket: LivingTicket = {
  generation: 1,
  state: 'open',
  identifier: 'DEM-1',
  prioritySet: 3,
  peopleTold: 10,
  toldAt: NOW - 2 * DAY_MS,
};
const mark: Mark = { status: 'open', generation: 1, severity: 'medium', people: 10, announced: true };

function kinds(changes: {
  incident?: Partial<LivingIncident>;
  ticket?: Partial<LivingTicket>;
  before?: Partial<Mark> | null;
  policy?: Partial<TicketPolicy>;
  quiet?: boolean;
}) {
  const before = changes.before === null ? undefined : { ...mark, ...changes.before };
  return planSteps(
    before,
    { ...incident, ...changes.incident },
    { ...ticket, ...changes.ticket },
    { policy: { ...DEFAULT_POLICY, ...changes.policy }, quiet: changes.quiet ?? false, nowMs: NOW },
  ).steps.map((step) => (step.kind === 'notify' ? step.event : step.kind));
}

test('leaves an incident alone that has not changed', () => expect(kinds({})).toEqual([]));

test('says nothing of a snoozed incident, and once it wakes what was not said', () => {
  const grown = { people: 40, severity: 'high' } as const;
  const options = { policy: DEFAULT_POLICY, quiet: false, nowMs: NOW };
  const asleep = planSteps(mark, { ...incident, ...grown, status: 'snoozed' }, ticket, options);
  expect(asleep).toEqual({ steps: [], mark });
  const awake = planSteps(asleep.mark, { ...incident, ...grown }, ticket, options);
  expect(awake.steps.map(({ kind }) => kind)).toEqual(['comment', 'set-priority', 'notify']);
});

describe('the ticket', () => {
  test('gets a comment when twice as many people are hit, at most one a day', () => {
    const doubled = { incident: { people: 20 }, before: { people: 20 } };
    expect(kinds(doubled)).toEqual(['comment']);
    expect(kinds({ ...doubled, ticket: { toldAt: NOW - DAY_MS + 1 } })).toEqual([]);
    expect(kinds({ ...doubled, quiet: true })).toEqual([]);
    expect(kinds({ ...doubled, policy: { commentOnGrowth: false } })).toEqual([]);
  });

  test('becomes more urgent with the incident, and never less urgent by itself', () => {
    expect(kinds({ incident: { severity: 'high' }, before: { severity: 'high' } })).toEqual(['set-priority']);
    expect(kinds({ incident: { people: 25 }, before: { people: 25 }, ticket: { peopleTold: 25 } })).toEqual([
      'set-priority',
    ]);
    expect(kinds({ ticket: { prioritySet: 2 } })).toEqual([]);
  });

  test('is completed when the incident is resolved, and canceled when it is ignored', () => {
    const plan = (status: 'resolved' | 'ignored') =>
      planSteps({ ...mark, status }, { ...incident, status }, ticket, {
        policy: DEFAULT_POLICY,
        quiet: false,
        nowMs: NOW,
      }).steps;
    expect(plan('resolved')).toEqual([{ kind: 'complete-ticket', key: '7', to: 'completed' }]);
    expect(plan('ignored')).toEqual([{ kind: 'complete-ticket', key: '7', to: 'canceled' }]);
    expect(
      kinds({ incident: { status: 'resolved' }, before: { status: 'resolved' }, ticket: { state: 'completed' } }),
    ).toEqual([]);
  });

  test('is opened again with its incident', () =>
    expect(kinds({ ticket: { state: 'completed' } })).toEqual(['reopen-ticket']));

  test.each(['removed', 'merged', 'canceled'] as const)('is left alone once a person has %s it', (state) => {
    expect(
      kinds({
        ticket: { state },
        incident: { people: 500, severity: 'high' },
        before: { people: 500, severity: 'high' },
      }),
    ).toEqual([]);
    expect(kinds({ ticket: { state }, incident: { status: 'resolved' }, before: { status: 'resolved' } })).toEqual([]);
  });

  test('of an earlier generation is left alone', () =>
    expect(kinds({ incident: { generation: 2, people: 100 }, before: { generation: 2, people: 100 } })).toEqual([]));
});

describe('receivers of webhooks', () => {
  test('are told once that an incident has passed its threshold', () => {
    expect(kinds({ before: null })).toEqual(['incident.opened']);
    expect(kinds({ before: null, incident: { due: false } })).toEqual([]);
    expect(kinds({ before: { announced: false } })).toEqual(['incident.opened']);
  });

  test('are told when it is resolved, reopened, graver, or hits twice as many', () => {
    expect(kinds({ incident: { status: 'resolved' }, ticket: { state: 'completed' } })).toEqual(['incident.resolved']);
    expect(kinds({ before: { status: 'resolved' } })).toEqual(['incident.reopened']);
    expect(kinds({ incident: { generation: 2 } })).toEqual(['incident.reopened']);
    expect(kinds({ incident: { severity: 'high' }, ticket: { prioritySet: 2 } })).toEqual(['incident.updated']);
    expect(kinds({ incident: { people: 20 }, ticket: { peopleTold: 20 } })).toEqual(['incident.updated']);
    expect(kinds({ incident: { people: 19 }, ticket: { peopleTold: 19 } })).toEqual([]);
  });

  test('count growth from what they were told last', () => {
    const plan = planSteps(mark, { ...incident, people: 15 }, undefined, {
      policy: DEFAULT_POLICY,
      quiet: false,
      nowMs: NOW,
    });
    expect(plan.mark.people).toBe(10);
  });
});
