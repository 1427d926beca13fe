import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Counts, Tally } from '../score/tally.ts';
import { readFigures, shortfalls } from './figures.ts';
import { writeTable } from './writeTable.ts';

function tally(deadClick: Counts): Tally {
  return { byRule: new Map([['dead-click', deadClick]]), overall: deadClick, benign: 1, benignWithAlarm: 0 };
}

function tableFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wince-table-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'accuracy.md');
}

test('reads the figures of the table it writes', () => {
  const file = tableFile();
  writeTable(file, { outcomes: [], tally: tally({ tp: 2, fp: 1, fn: 0, tn: 9 }), wrong: [], chromium: '1' });
  const figures = { precision: 0.66, recall: 1 };
  expect(readFigures(file)).toEqual(
    new Map([
      ['dead-click', figures],
      ['overall', figures],
    ]),
  );
});

test('finds nothing fallen where the same is measured again, or better', () => {
  const file = tableFile();
  writeTable(file, { outcomes: [], tally: tally({ tp: 2, fp: 1, fn: 0, tn: 9 }), wrong: [], chromium: '1' });
  expect(shortfalls(readFigures(file), tally({ tp: 2, fp: 1, fn: 0, tn: 9 }))).toEqual([]);
  expect(shortfalls(readFigures(file), tally({ tp: 3, fp: 0, fn: 0, tn: 9 }))).toEqual([]);
});

test('names each figure that fell, and a rule that fell silent', () => {
  const file = tableFile();
  writeTable(file, { outcomes: [], tally: tally({ tp: 2, fp: 0, fn: 0, tn: 9 }), wrong: [], chromium: '1' });
  const committed = readFigures(file);
  expect(shortfalls(committed, tally({ tp: 1, fp: 1, fn: 1, tn: 9 }))).toContain(
    'dead-click: precision 0.50, committed 1',
  );
  expect(shortfalls(committed, tally({ tp: 0, fp: 0, fn: 2, tn: 9 }))).toEqual([
    'dead-click: recall 0.00, committed 1',
    'overall: recall 0.00, committed 1',
  ]);
});

test('asks nothing before the first table', () => {
  expect(shortfalls(readFigures('/nowhere/accuracy.md'), tally({ tp: 0, fp: 9, fn: 9, tn: 0 }))).toEqual([]);
});

test('lists what is known to be wrong, and counts none of it', () => {
  const file = tableFile();
  const wrong = [{ id: 'mute', title: 'A mute button', html: '', steps: [], expect: [] }];
  writeTable(file, { outcomes: [], tally: tally({ tp: 2, fp: 0, fn: 0, tn: 9 }), wrong, chromium: '1' });
  expect(readFileSync(file, 'utf8')).toContain('- `mute`: A mute button. Due: nothing.');
  expect(readFigures(file).get('overall')).toEqual({ precision: 1, recall: 1 });
});
