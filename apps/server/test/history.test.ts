import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { getJson, makeDataDir, spawnProcess, startProcess } from './support/serverProcess.ts';

/** What an operator asks about the past: why, what if, and everything again. */

const SESSION = 'session-of-history';

async function wince(environment: Record<string, string>, ...args: string[]): Promise<string> {
  const { child, log } = spawnProcess(environment, args);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`wince ${args.join(' ')} ended with ${code}: ${log()}`);
  return output;
}

/** A page on which one button is clicked four times, and nothing happens. */
function batch(): string {
  const start = Date.now() - 10_000;
  return JSON.stringify({
    v: 1,
    id: 'batch-of-history',
    sentAt: Date.now(),
    sdk: 'test',
    session: SESSION,
    page: { id: 'page-of-history', start },
    seq: 0,
    upTo: 9_000,
    end: 1,
    device: { w: 1280, h: 800, dpr: 1 },
    elements: [{ selector: '#apply', tag: 'button', label: 'apply', affordance: 'control' }],
    events: [
      { type: 'page', t: 0, how: 'navigate', path: '/basket' },
      ...[1_000, 1_210, 1_405, 1_640].map((t, i) => ({
        ...{ type: 'click', t, n: i + 1, el: 0, x: 400, y: 300, pointer: 'mouse' },
        reaction: { until: 'time', ms: 2_500, answers: [] },
      })),
    ],
  });
}

test('explains a signal, tries a stricter rule on it, and makes it again from the log', async () => {
  const dataDir = makeDataDir();
  const folder = mkdtempSync(join(tmpdir(), 'wince-history-'));
  onTestFinished(() => {
    dataDir.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const server = await startProcess({ PORT: '0', WINCE_DATA_DIR: dataDir.path, WINCE_LOG_LEVEL: 'warn' });
  onTestFinished(() => void server.end('SIGKILL'));
  const environment = { PORT: new URL(server.ready.dashboard).port, WINCE_DATA_DIR: dataDir.path };
  const sent = await fetch(`${server.ready.ingest}?key=${server.ready.writeKey}`, {
    method: 'POST',
    // A program is a bot, and no bot makes a signal.
    headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36' },
    body: batch(),
  });
  expect(sent.status).toBe(202);
  const signals = await vi.waitFor(
    async () => {
      const found = await getJson<{ signals: { id: string; rule: string }[]; complete: boolean }>(
        server,
        `/api/v1/signals?session=${SESSION}`,
      );
      expect(found.complete && found.signals.length > 0).toBe(true);
      return found.signals;
    },
    { timeout: 15_000, interval: 100 },
  );
  const rage = signals.find(({ rule }) => rule === 'rage-click')!;
  const explained = await wince(environment, 'explain', rage.id);
  expect(explained).toMatch(/^apply was clicked again and again/);
  expect(explained).toMatch(/ok {2}.*4 clicks \(>= 4 clicks\)/);
  expect(await wince(environment, 'explain', '--session', SESSION, '--near')).toContain(rage.id);

  await vi.waitFor(
    async () => {
      const { events } = await getJson<{ events: unknown[] }>(server, `/api/v1/sessions/${SESSION}/events`);
      expect(events).toHaveLength(5);
    },
    { timeout: 15_000, interval: 100 },
  );
  const file = join(folder, 'rule.json');
  writeFileSync(
    file,
    JSON.stringify({ rule: 'rage-click', changes: [{ path: 'when.0.where.count.value', value: 5 }] }),
  );
  const tried = await wince(environment, 'backtest', '--rule', file);
  expect(tried).toContain('rage-click on 5 events');
  expect(tried).toContain('signals:   1 now, 0 then: 0 appear, 1 vanish, 0 stay');
  expect(await server.end('SIGTERM')).toBe(0);

  const replayed = await wince({ ...environment, WINCE_LOG_LEVEL: 'warn' }, 'replay');
  expect(replayed).toContain(`${signals.length} signals before, ${signals.length} now`);
  const again = await startProcess({ PORT: '0', WINCE_DATA_DIR: dataDir.path, WINCE_LOG_LEVEL: 'warn' });
  onTestFinished(() => void again.end('SIGKILL'));
  const found = await getJson<{ signals: { id: string }[] }>(again, `/api/v1/signals?session=${SESSION}`);
  expect(found.signals.map(({ id }) => id)).toEqual(signals.map(({ id }) => id));
  const { events } = await getJson<{ events: unknown[] }>(again, `/api/v1/sessions/${SESSION}/events`);
  expect(events).toHaveLength(5);
  expect(await again.end('SIGTERM')).toBe(0);
}, 90_000);
