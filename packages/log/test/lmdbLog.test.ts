import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundleScript } from '@wince/testing';
import { open } from 'lmdb';
import { expect, onTestFinished, test } from 'vitest';
import { LogFormatError, openLogReader, openLogWriter, partitionOf } from '../src/index.ts';

const PROJECT = 'p1';

function logFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wince-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'log');
}

function record(batchId: string) {
  return {
    projectId: PROJECT,
    batchId,
    partition: 3,
    encode: (receivedAt: number) => JSON.stringify({ receivedAt, projectId: PROJECT, batch: { id: batchId } }),
  };
}

test('reads back what was appended, in order, from the offset asked for', async () => {
  const path = logFolder();
  const log = openLogWriter(path);
  await Promise.all(['a', 'b', 'c'].map((id) => log.append(record(id))));
  const reader = openLogReader(path);
  expect(reader.endOffset(3)).toBe(3);
  expect(reader.read(3, 1, 10).map((entry) => JSON.parse(entry.json).batch.id)).toEqual(['b', 'c']);
  expect(reader.read(4, 0, 10)).toEqual([]);
  await reader.close();
  await log.close();
});

test('writes a repeated batch id once, also when both arrive at the same moment and after a restart', async () => {
  const path = logFolder();
  const log = openLogWriter(path);
  expect(await Promise.all([log.append(record('a')), log.append(record('a'))])).toEqual(['appended', 'repeated']);
  await log.close();
  const again = openLogWriter(path);
  expect(await again.append(record('a'))).toBe('repeated');
  const reader = openLogReader(path);
  expect(reader.endOffset(3)).toBe(1);
  await reader.close();
  await again.close();
});

test('never lets the receive time fall, even when the clock jumps back', async () => {
  const path = logFolder();
  let clock = 5_000;
  const log = openLogWriter(path, () => clock);
  await log.append(record('a'));
  clock = 1_000;
  await log.append(record('b'));
  expect(log.settledTime()).toBe(5_000);
  const reader = openLogReader(path);
  expect(reader.read(3, 0, 10).map((entry) => JSON.parse(entry.json).receivedAt)).toEqual([5_000, 5_000]);
  await reader.close();
  await log.close();
});

test('does not call a time settled while a batch of that time is on its way to the disk', async () => {
  const log = openLogWriter(logFolder(), () => 7_000);
  const pending = log.append(record('a'));
  expect(log.settledTime()).toBe(6_999);
  await pending;
  expect(log.settledTime()).toBe(7_000);
  await log.close();
});

test('finds the first record received at or after a time', async () => {
  const path = logFolder();
  let clock = 0;
  const log = openLogWriter(path, () => clock);
  for (let i = 0; i < 20; i++) {
    clock = 1_000 + i * 10;
    await log.append(record(`b${i}`));
  }
  const reader = openLogReader(path);
  expect([0, 1_000, 1_001, 1_100, 1_190, 1_191].map((time) => reader.offsetAt(3, time))).toEqual([0, 0, 1, 10, 19, 20]);
  await reader.close();
  await log.close();
});

test('prunes old records with their batch ids and keeps counting where it was', async () => {
  const path = logFolder();
  let clock = 0;
  const log = openLogWriter(path, () => clock);
  for (let i = 0; i < 5; i++) {
    clock = 1_000 + i;
    await log.append(record(`b${i}`));
  }
  expect(await log.prune(9_999)).toBe(4);
  const reader = openLogReader(path);
  expect(reader.read(3, 0, 10).map((entry) => entry.offset)).toEqual([4]);
  expect(reader.read(3, reader.offsetAt(3, 0), 1).map((entry) => entry.offset)).toEqual([4]);
  await reader.close();
  await log.close();
  const again = openLogWriter(path, () => 2_000);
  expect(await again.append(record('b0'))).toBe('appended');
  expect(await again.append(record('b4'))).toBe('repeated');
  await again.close();
});

test('prunes a partition only as far as its readers have come', async () => {
  const log = openLogWriter(logFolder(), () => 1_000);
  for (let i = 0; i < 5; i++) await log.append(record(`b${i}`));
  for (let i = 0; i < 5; i++) await log.append({ ...record(`c${i}`), partition: 4 });
  expect(await log.prune(9_999, new Map([[3, 2]]))).toBe(2);
  expect(await log.append(record('b2'))).toBe('repeated');
  expect(await log.append({ ...record('c0'), partition: 4 })).toBe('repeated');
  await log.close();
});

test('prunes up to the first young record, in steps that let appends through', async () => {
  const path = logFolder();
  let clock = 1_000;
  const log = openLogWriter(path, () => clock);
  await Promise.all(Array.from({ length: 1_000 }, (_, i) => log.append(record(`old${i}`))));
  clock = 2_000;
  await Promise.all(['young0', 'young1'].map((id) => log.append(record(id))));
  let pruned = false;
  const pruning = log.prune(2_000).finally(() => {
    pruned = true;
  });
  expect(await log.append(record('meanwhile'))).toBe('appended');
  expect(pruned).toBe(false);
  expect(await pruning).toBe(1_000);
  const reader = openLogReader(path);
  expect(reader.read(3, 0, 10).map((entry) => JSON.parse(entry.json).batch.id)).toEqual([
    'young0',
    'young1',
    'meanwhile',
  ]);
  await reader.close();
  await log.close();
});

test('prunes a record that cannot be parsed', async () => {
  const log = openLogWriter(logFolder(), () => 1_000);
  await log.append({ ...record('torn'), encode: () => '{"receivedAt":1000,"batch":' });
  await log.append(record('last'));
  expect(await log.prune(9_999)).toBe(1);
  await log.close();
});

test('keeps every acknowledged batch when the process is killed', async () => {
  const path = logFolder();
  const script = await bundleScript(fileURLToPath(new URL('support/appendUntilKilled.ts', import.meta.url)));
  const run = promisify(execFile)(process.execPath, [script, path]);
  const failure = await run.then(
    () => undefined,
    (error: { stdout: string }) => error,
  );
  const acknowledged = failure?.stdout.trim().split('\n').length ?? 0;
  expect(acknowledged).toBeGreaterThan(50);
  const reader = openLogReader(path);
  expect(reader.endOffset(0)).toBeGreaterThanOrEqual(acknowledged);
  await reader.close();
});

test('refuses a folder with another layout and says which', async () => {
  const path = logFolder();
  const root = open<unknown, string>({ path, maxDbs: 4, overlappingSync: false });
  await root.put('format', 99);
  await root.close();
  expect(() => openLogWriter(path)).toThrow(LogFormatError);
  expect(() => openLogWriter(path)).toThrow('format 99');
});

test('spreads sessions over the partitions and keeps each in its own', () => {
  const counts = new Array<number>(16).fill(0);
  for (let i = 0; i < 16_000; i++) counts[partitionOf(PROJECT, `session-${i}`, 16)]!++;
  expect(Math.min(...counts)).toBeGreaterThan(700);
  expect(partitionOf(PROJECT, 's', 16)).toBe(partitionOf(PROJECT, 's', 16));
});
