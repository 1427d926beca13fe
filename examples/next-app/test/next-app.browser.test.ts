import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { launchChromium, type RunningWince, startWince } from '@wince/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

const EXAMPLE = fileURLToPath(new URL('..', import.meta.url));
const NEXT = `${EXAMPLE}node_modules/next/dist/bin/next`;

let wince: RunningWince;
let app: ChildProcess;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  wince = await startWince();
  const { PATH = '', HOME = '' } = process.env;
  const { writeKey: WINCE_KEY, ingest: WINCE_ENDPOINT } = wince.ready;
  const env = { PATH, HOME, WINCE_KEY, WINCE_ENDPOINT, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } as const;
  execFileSync(process.execPath, [NEXT, 'build'], { cwd: EXAMPLE, env, stdio: ['ignore', 'ignore', 'inherit'] });
  app = spawn(process.execPath, [NEXT, 'start', '--port', '0', '--hostname', '127.0.0.1'], {
    cwd: EXAMPLE,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await new Promise((resolve, reject) => {
    let output = '';
    app.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (address && output.includes('Ready')) resolve(address);
    });
    app.once('exit', () => reject(new Error(`next start ended:\n${output}`)));
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  if (app?.exitCode === null && app.kill('SIGTERM')) await once(app, 'exit');
  await wince?.stop();
});

test('App Router: finds the rage on the route with its parameter, and nothing at what answers', async () => {
  const { page, session, wrong } = await open('/');
  await page.click('#glaze');
  await page.waitForURL('**/blog/glaze');
  for (let click = 0; click < 6; click++) await page.click('#applaud', { delay: 30 });
  await rage(page, '#subscribe');
  expect(await page.textContent('output')).toBe('6');
  expect(await found(session)).toEqual(['dead-click /blog/:slug #subscribe', 'rage-click /blog/:slug #subscribe']);
  expect(wrong).toEqual([]);
});

test('Pages Router: finds the rage on the route with its rest', async () => {
  const { page, session, wrong } = await open('/old/volumes/three');
  await rage(page, '#restore');
  expect(await found(session)).toEqual(['dead-click /old/:path #restore', 'rage-click /old/:path #restore']);
  expect(wrong).toEqual([]);
});

/** A page that has hydrated, its session, and what the console said was wrong. */
async function open(path: string): Promise<{ page: Page; session: string; wrong: string[] }> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    // Browsers ask for an icon that the example does without.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) wrong.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  const session = (await page.evaluate('window[Symbol.for("wince")].sessionId')) as string;
  return { page, session, wrong };
}

/** Six quick clicks, a look whether something happens after all, and away. */
async function rage(page: Page, selector: string): Promise<void> {
  for (let click = 0; click < 6; click++) await page.click(selector, { delay: 30 });
  await page.waitForTimeout(3_000);
}

async function found(session: string): Promise<string[]> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  await Promise.all(pages.map((page) => page.goto('about:blank')));
  const signals = await wince.signals(session);
  return signals.map(({ rule, route, element }) => `${rule} ${route} ${element.selector}`).sort();
}
