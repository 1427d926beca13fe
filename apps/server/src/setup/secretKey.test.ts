import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ensureSecretKey } from './secretKey.ts';

test('makes a key once, for its owner only, and reads it again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wince-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'secret-key');
  const key = ensureSecretKey(file);
  expect(key.length).toBeGreaterThanOrEqual(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(ensureSecretKey(file)).toBe(key);
});
