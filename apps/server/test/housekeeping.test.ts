import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogReader, openLogWriter } from '@wince/log';
import { createTestDatabase } from '@wince/testing';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { sweep } from '../src/housekeeping.ts';

test('drops old records of each partition as far as every consumer has read them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wince-sweep-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const log = openLogWriter(join(folder, 'log'), () => 1_000);
  onTestFinished(() => log.close());
  for (const partition of [0, 1, 2])
    for (let i = 0; i < 5; i++)
      await log.append({
        projectId: 'p',
        batchId: `${partition}-${i}`,
        partition,
        encode: (receivedAt) => JSON.stringify({ receivedAt, projectId: 'p', batch: { id: `${partition}-${i}` } }),
      });
  const { pool } = await createTestDatabase();
  // The slow consumer stands at 1 of partition 0; nobody has read partition 2.
  await pool.query(`INSERT INTO log_positions (consumer, partition, next_offset, received_at)
                    VALUES ('judge', 0, 5, 1000), ('archive', 0, 1, 1000), ('judge', 1, 3, 1000), ('archive', 1, 4, 1000)`);
  await sweep({ pool, log, logger: pino({ level: 'silent' }), logRetentionMs: 86_400_000 });
  const reader = openLogReader(join(folder, 'log'));
  onTestFinished(() => reader.close());
  const offsets = (partition: number) => reader.read(partition, 0, 10).map(({ offset }) => offset);
  expect([0, 1, 2].map(offsets)).toEqual([
    [1, 2, 3, 4],
    [3, 4],
    [0, 1, 2, 3, 4],
  ]);
});
