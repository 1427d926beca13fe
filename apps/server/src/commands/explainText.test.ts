import { expect, test } from 'vitest';
import { nearMissLines, signalLines } from './explainText.ts';

const AT = Date.UTC(2026, 10, 20, 12, 0, 1, 250);

test('tells a signal with its numbers, what was ruled out, and what happened when', () => {
  const lines = signalLines({
    id: '0'.repeat(32),
    rule: 'rage-click',
    ruleVersion: 2,
    at: AT,
    route: '/basket',
    element: { selector: '#apply', label: 'apply' },
    severity: 'high',
    explanation: {
      summary: 'apply was clicked again and again, and nothing happened (5 times)',
      conditions: [
        { name: 'count', text: 'clicks in a row', op: '>=', measured: 5, threshold: 4, unit: 'clicks', met: true },
        {
          name: 'answeredMs',
          text: 'no visible answer',
          op: '>=',
          measured: 'never',
          threshold: 1_000,
          unit: 'ms',
          met: true,
        },
      ],
      exclusions: [{ name: 'selectedText', text: 'no text was selected by it', applied: false }],
      events: [
        { id: 'page.1', at: AT - 1_000, lane: 'page', type: 'route', role: 'context', text: 'Route change to /basket' },
        { id: 'page.2', at: AT, lane: 'user', type: 'click', role: 'matched', text: 'Click on apply' },
      ],
      window: { start: AT, end: AT },
    },
  });
  expect(lines).toEqual([
    'apply was clicked again and again, and nothing happened (5 times)',
    'rage-click, version 2, severity high',
    '/basket  #apply',
    '',
    'Because',
    '  ok  clicks in a row: 5 clicks (>= 4 clicks)',
    '  ok  no visible answer: never (>= 1000 ms)',
    '',
    'Ruled out',
    '  ok  no text was selected by it',
    '',
    'What happened (> counted by the rule)',
    '    12:00:00.250  Route change to /basket',
    '  > 12:00:01.250  Click on apply',
  ]);
});

test('tells what a near miss lacked', () => {
  const lines = nearMissLines({
    rule: 'rage-click',
    at: AT,
    route: '/basket',
    selector: '#apply',
    label: 'apply',
    failed: [
      { name: 'count', text: 'clicks in a row', op: '>=', measured: 3, threshold: 4, unit: 'clicks', met: false },
    ],
    met: [],
  });
  expect(lines).toEqual([
    '  rage-click on apply at 12:00:01.250: 0 conditions held, not',
    '    no  clicks in a row: 3 clicks (>= 4 clicks)',
  ]);
});
