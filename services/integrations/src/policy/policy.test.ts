import { describe, expect, test } from 'vitest';
import { type Candidate, decide } from './decide.ts';
import { localTime } from './localTime.ts';
import { DEFAULT_POLICY, destinationOf, matchesRoute, type TicketPolicy } from './policy.ts';
import { quietReason } from './quietHours.ts';

const candidate: Candidate = {
  outboxId: '1',
  forced: false,
  severity: 'medium',
  people: 5,
  share: 4,
  held: null,
  heldPeople: null,
};
const open: { left: number; quiet: string | undefined } = { left: 1, quiet: undefined };
const decided = (policy: Partial<TicketPolicy>, changes: Partial<Candidate> = {}, today = open) => {
  const decision = decide({ ...DEFAULT_POLICY, ...policy }, { ...candidate, ...changes }, today);
  return decision.type === 'admit' ? 'admit' : decision.by;
};

describe('a ticket goes out', () => {
  test('with the default policy', () => expect(decided({})).toBe('admit'));
  test('when a person asked for it, whatever the budget', () =>
    expect(decided({ minPeople: 9, dryRun: true }, { forced: true }, { left: 0, quiet: 'x' })).toBe('admit'));
  test('when its share is not known', () => expect(decided({ minShare: 50 }, { share: undefined })).toBe('admit'));
  test('after a digest once it has hit twice as many people', () =>
    expect(decided({}, { held: 'digest', heldPeople: 2 })).toBe('admit'));
});

test.each([
  ['paused', { paused: true }, { forced: true }, open],
  ['dry-run', { dryRun: true }, {}, open],
  ['severity', { minSeverity: 'high' }, {}, open],
  ['people', { minPeople: 6 }, {}, open],
  ['share', { minShare: 4.5 }, {}, open],
  ['digest', {}, { held: 'digest', heldPeople: 3 }, open],
  ['quiet-hours', {}, {}, { left: 1, quiet: 'Quiet' }],
  ['budget', {}, {}, { left: 0, quiet: undefined }],
] as const)('%s holds it back', (by, policy, changes, today) => {
  expect(decided(policy, changes, today)).toBe(by);
});

describe('quiet hours', () => {
  const at = (iso: string, policy: Partial<TicketPolicy>) =>
    quietReason({ ...DEFAULT_POLICY, ...policy }, Date.parse(iso)) !== undefined;
  const night = { quietFrom: 20 * 60, quietTo: 8 * 60 };

  test('pass midnight, from included and to not', () => {
    expect(at('2026-11-20T19:59:59Z', night)).toBe(false);
    expect(at('2026-11-20T20:00:00Z', night)).toBe(true);
    expect(at('2026-11-21T00:00:00Z', night)).toBe(true);
    expect(at('2026-11-21T07:59:59Z', night)).toBe(true);
    expect(at('2026-11-21T08:00:00Z', night)).toBe(false);
  });

  test('are those of the place, summer time included', () => {
    const berlin = { ...night, timezone: 'Europe/Berlin' };
    expect(at('2026-07-01T18:00:00Z', berlin)).toBe(true);
    expect(at('2026-12-01T18:00:00Z', berlin)).toBe(false);
  });

  test('cover weekends where wanted', () => {
    expect(at('2026-11-21T12:00:00Z', { quietWeekends: true })).toBe(true);
    expect(at('2026-11-23T12:00:00Z', { quietWeekends: true })).toBe(false);
  });
});

test('a day begins at midnight of the place', () => {
  expect(localTime(Date.parse('2026-11-20T15:30:00Z'), 'Asia/Tokyo')).toEqual({
    date: '2026-11-21',
    minute: 30,
    weekend: true,
  });
});

describe('routing', () => {
  const policy: TicketPolicy = {
    ...DEFAULT_POLICY,
    teamId: 'shop',
    assigneeId: 'ada',
    labelIds: ['bug'],
    routing: [
      { route: '/checkout/*', rule: 'dead-click', teamId: 'pay', labelIds: ['urgent'] },
      { route: '/checkout/*', assigneeId: 'eve' },
    ],
  };

  test('takes the first rule that fits, over the choice of the project', () => {
    expect(destinationOf(policy, { route: '/checkout/pay', rules: ['rage-click', 'dead-click'] })).toEqual({
      teamId: 'pay',
      projectId: undefined,
      assigneeId: undefined,
      labelIds: ['urgent'],
    });
    expect(destinationOf(policy, { route: '/checkout', rules: ['rage-click'] })).toEqual({
      teamId: 'shop',
      projectId: undefined,
      assigneeId: 'eve',
      labelIds: ['bug'],
    });
    expect(destinationOf(policy, { route: '/', rules: ['dead-click'] })).toMatchObject({ assigneeId: 'ada' });
  });

  test('does not take a longer name for a deeper route', () => {
    expect(matchesRoute('/checkout/*', '/checkouts')).toBe(false);
    expect(matchesRoute('/checkout', '/checkout/pay')).toBe(false);
  });
});
