import { launchChromium } from '@wince/testing';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort, getJson, makeDataDir, startProcess } from './support/serverProcess.ts';
import { createVisitor } from './support/visitor.ts';

interface EventRow {
  id: string;
  type: string;
}

test('loses nothing and counts nothing twice when it is killed in the middle of a session', async () => {
  const dataDir = makeDataDir();
  onTestFinished(() => dataDir.remove());
  const environment = { PORT: String(await freePort()), WINCE_DATA_DIR: dataDir.path, WINCE_LOG_LEVEL: 'warn' };
  const first = await startProcess(environment);
  onTestFinished(() => void first.end('SIGKILL'));
  const browser = await launchChromium();
  onTestFinished(() => browser.close());

  const visitor = await createVisitor(browser, first.ready.demo);
  const acknowledged: string[] = [];
  visitor.page.on('response', (response) => {
    if (response.url().includes('/v1/events') && response.status() === 202) acknowledged.push(response.url());
  });
  await visitor.open('basket');
  const session = await visitor.sessionId();
  await visitor.clicks('#apply-coupon', 5, 180);
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(0), 10_000);
  await visitor.clicks('#qty-plus', 3, 300);
  await first.end('SIGKILL');
  // Clicks while nobody listens: the page keeps them.
  await visitor.clicks('#apply-coupon', 2, 400);
  await visitor.look(1_000);

  const second = await startProcess(environment);
  onTestFinished(() => second.end('SIGTERM').then(() => {}));
  await visitor.look(500);
  await visitor.clicks('#qty-plus', 2, 300);
  await visitor.look(6_000);
  await visitor.page.goto('about:blank');

  const events = await vi.waitFor(
    async () => {
      const { complete } = await getJson<{ complete: boolean }>(second, `/api/v1/signals?session=${session}`);
      expect(complete).toBe(true);
      const answer = await getJson<{ events: EventRow[] }>(second, `/api/v1/sessions/${session}/events`);
      expect(answer.events.some(({ type }) => type === 'leave')).toBe(true);
      return answer.events;
    },
    { timeout: 20_000, interval: 250 },
  );
  const numbers = events.map(({ id }) => Number(id.slice(id.lastIndexOf('.') + 1))).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, i) => i));
  expect(events.filter(({ type }) => type === 'click')).toHaveLength(12);

  const { signals } = await getJson<{ signals: { id: string; rule: string; element: { selector: string } }[] }>(
    second,
    `/api/v1/signals?session=${session}`,
  );
  expect(signals.filter(({ rule }) => rule === 'rage-click').map(({ element }) => element.selector)).toEqual([
    '#apply-coupon',
  ]);
  expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
  const { incidents } = await getJson<{ incidents: { sessions: number; signals: number }[] }>(
    second,
    '/api/v1/incidents?project=default&status=all',
  );
  expect(incidents).toEqual([expect.objectContaining({ sessions: 1, signals: signals.length })]);
}, 120_000);
