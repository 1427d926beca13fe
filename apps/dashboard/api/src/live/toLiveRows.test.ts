import { expect, test } from 'vitest';
import { eventRows, matches, wordsOf } from './toLiveRows.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

test('finds a click by its route in a batch that opened no page', () => {
  const rows = eventRows({
    receivedAt: NOW,
    projectId: 'p',
    browser: 'Chrome 156',
    os: 'Linux',
    batch: {
      ...{ v: 1, id: 'b', sdk: 'js/1', sentAt: NOW, session: 's', seq: 40, upTo: 55_000 },
      page: { id: 'page', start: NOW - 60_000 },
      device: { w: 1280, h: 800, dpr: 1 },
      elements: [{ selector: 'button[name="pay"]', tag: 'button', label: 'Pay' }],
      events: [
        {
          type: 'click',
          t: 50_000,
          n: 4,
          el: 0,
          path: '/checkout',
          x: 1,
          y: 1,
          pointer: 'mouse',
          reaction: { until: 'left', ms: 0, answers: [] },
        },
        { type: 'scroll', t: 51_000, ms: 200, dy: 900, path: 1_200, reversals: 1 },
      ],
    },
  });
  expect(rows.map(({ route }) => route)).toEqual(['/checkout', '']);
  expect(rows.map((row) => matches(row, wordsOf('click /checkout')))).toEqual([true, false]);
});
