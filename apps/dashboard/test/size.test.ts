import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { buildWeb } from './support/startDashboard.ts';

/** What a browser fetches before it can show the inbox, compressed. */
const MOST_SCRIPT_BYTES = 200_000;

test('the first page needs at most 200 kB of scripts, and none of them is inline', { timeout: 60_000 }, async () => {
  const web = await buildWeb();
  onTestFinished(web.remove);
  const html = readFileSync(join(web.folder, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  expect(scripts).toContain('/theme.js');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  const bytes = scripts.map((path) => gzipSync(readFileSync(join(web.folder, path))).byteLength);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
});
