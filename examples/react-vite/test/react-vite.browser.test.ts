import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium, type RunningWince, serveFolder, startWince } from '@wince/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const EXAMPLE = fileURLToPath(new URL('..', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'wince-react-vite-'));

let wince: RunningWince;
let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  wince = await startWince();
  const { PATH = '', HOME = '' } = process.env;
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: EXAMPLE,
      env: { PATH, HOME, VITE_WINCE_KEY: wince.ready.writeKey, VITE_WINCE_ENDPOINT: wince.ready.ingest },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  site = await serveFolder(built);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await wince?.stop();
  rmSync(built, { recursive: true, force: true });
});

test('finds the rage at the dead button, the click that broke a part, and nothing at the one that counts', async () => {
  const page = await browser.newPage();
  await page.goto(site.origin);
  const session = (await page.evaluate('window[Symbol.for("wince")].sessionId')) as string;
  for (let click = 0; click < 6; click++) await page.click('#more', { delay: 30 });
  for (let click = 0; click < 6; click++) await page.click('#coupon', { delay: 30 });
  await page.click('#others', { delay: 30 });
  await page.waitForSelector('#sorry');
  // A person looks whether something happens after all.
  await page.waitForTimeout(3_000);
  await page.goto('about:blank');
  const signals = await wince.signals(session);
  expect(signals.map(({ rule, element }) => `${rule} ${element.selector}`).sort()).toEqual([
    'dead-click #coupon',
    'error-click #others',
    'rage-click #coupon',
  ]);
});
