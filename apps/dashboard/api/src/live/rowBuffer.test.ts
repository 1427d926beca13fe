import { expect, test } from 'vitest';
import type { LiveRow } from '../schemas/live.ts';
import { createRowBuffer } from './rowBuffer.ts';

const row = (id: number): LiveRow => ({
  ...{ kind: 'event', id: String(id), at: id, session: 's', page: 'p', route: '/', element: null },
  ...{ type: 'click', data: {}, who: 'person' },
});
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i));

test('keeps the newest rows for a slow reader and counts the others', async () => {
  const buffer = createRowBuffer();
  buffer.add(rows(0, 400));
  buffer.add(rows(400, 1_200));
  const { rows: kept, more } = await buffer.take(0);
  expect([kept.length, kept[0]?.id, kept.at(-1)?.id, more]).toEqual([500, '700', '1199', 700]);
  buffer.add(rows(0, 1));
  expect(await buffer.take(0)).toEqual({ rows: [row(0)], more: 0 });
});

test('wakes a waiting reader with the first row, and when it is closed', async () => {
  const buffer = createRowBuffer();
  const waiting = buffer.take(60_000);
  buffer.add([row(1)]);
  expect((await waiting).rows).toHaveLength(1);
  const ending = buffer.take(60_000);
  buffer.close();
  expect((await ending).rows).toEqual([]);
  expect(buffer.closed).toBe(true);
});
