import type { BatchEvent, LogRecord, Reaction } from '@wince/protocol';
import { expect, test } from 'vitest';
import { toRows } from './rows.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const REACTION: Reaction = { until: 'left', ms: 0, answers: [] };

function routesOf(events: BatchEvent[]): (string | undefined)[] {
  const record: LogRecord = {
    receivedAt: NOW,
    projectId: 'p',
    browser: 'Chrome 156',
    os: 'Linux',
    batch: {
      ...{ v: 1, id: 'b', sdk: 'js/1', sentAt: NOW, session: 's', seq: 0, upTo: 10_000 },
      page: { id: 'page', start: NOW - 10_000 },
      device: { w: 1280, h: 800, dpr: 1 },
      elements: [],
      events,
    },
  };
  const rows = toRows([{ partition: 0, offset: 0, json: JSON.stringify(record) }]).events.split('\n');
  return rows.map((row) => (JSON.parse(row) as { route?: string }).route);
}

test('stores each event under the route it says, and under the last one entered where it says none', () => {
  expect(
    routesOf([
      { type: 'key', t: 1, ms: 0, key: 'Enter', count: 1, repeats: 0, path: '/basket', reaction: REACTION },
      { type: 'page', t: 2, how: 'navigate', path: '/checkout' },
      { type: 'scroll', t: 3, ms: 10, dy: 900, path: 1_200, reversals: 1 },
      { type: 'request', t: 4, ms: 5, api: 'fetch', method: 'GET', path: '/api/cart', status: 200 },
    ]),
  ).toEqual(['/basket', '/checkout', '/checkout', '/checkout']);
});
