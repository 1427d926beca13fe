import { type LinearFake, startLinearFake } from '@wince/integrations/linear-fake';
import { launchChromium } from '@wince/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { getJson, makeDataDir, type ServerProcess, startProcess } from './support/serverProcess.ts';
import { createVisitor } from './support/visitor.ts';

/** The whole road: three people walk through the demo shop, and a fourth looks at the dashboard. */

const PASSWORD = 'three words and a number 7';
const dataDir = makeDataDir();
let linear: LinearFake;
let server: ServerProcess;
let browser: Browser;
const sessions: string[] = [];

interface SignalRow {
  rule: string;
  severity: string;
  element: { selector: string };
  explanation: { conditions: unknown[]; events: unknown[] };
}
interface IncidentRow {
  id: string;
  rule: string;
  route: string;
  sessions: number;
  element: { selector: string };
  ticket: { state: string; identifier?: string } | null;
}

beforeAll(async () => {
  linear = await startLinearFake({ apiKey: 'lin_api_test' });
  server = await startProcess({
    PORT: '0',
    WINCE_DATA_DIR: dataDir.path,
    WINCE_ADMIN_PASSWORD: PASSWORD,
    WINCE_LOG_LEVEL: 'warn',
    LINEAR_API_KEY: 'lin_api_test',
    LINEAR_API_URL: linear.url,
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.end('SIGTERM');
  await linear?.stop();
  dataDir.remove();
});

/** One visit: every fault once, every honest look-alike once. Returns the session. */
async function visit(afterMs = 0): Promise<string> {
  const visitor = await createVisitor(browser, server.ready.demo);
  const { page } = visitor;
  await visitor.look(afterMs);
  await visitor.open('');
  const session = await visitor.sessionId();
  await visitor.clicks('#carousel-next', 5, 260);
  await visitor.look(400);
  await visitor.clicks('#copy-voucher', 1, 0);
  await visitor.look(400);
  await visitor.open('product?item=jug');
  await visitor.clicks('#qty-plus', 6, 170);
  await visitor.clicks('#size-l', 1, 0);
  await visitor.look(2_000);
  await visitor.open('basket');
  await visitor.clicks('#apply-coupon', 6, 190);
  await visitor.look(3_200);
  await visitor.open('checkout');
  await visitor.clicks('#pay-now', 1, 0);
  await visitor.look(3_000);
  await visitor.open('account');
  for (const postcode of ['20457', '20459', '20461']) {
    await page.fill('#postcode', postcode);
    await visitor.clicks('#save-address', 1, 0);
    await visitor.look(1_400);
  }
  await visitor.look(1_500);
  await visitor.open('search');
  await page.fill('#search-text', 'teapot');
  await visitor.clicks('#search-go', 1, 0);
  await visitor.look(5_500);
  await page.goto('about:blank');
  await visitor.context.close();
  return session;
}

test('reports what must be reported, and nothing of what is fine', async () => {
  // The third comes later, so that what the first two suffered has been told when the threshold is passed.
  sessions.push(...(await Promise.all([visit(), visit(), visit(8_000)])));
  expect(new Set(sessions).size).toBe(3);
  for (const session of sessions) {
    const signals = await vi.waitFor(
      async () => {
        const answer = await getJson<{ signals: SignalRow[]; complete: boolean }>(
          server,
          `/api/v1/signals?session=${session}`,
        );
        expect(answer.complete).toBe(true);
        return answer.signals;
      },
      { timeout: 15_000, interval: 200 },
    );
    const seen = signals
      .filter(({ severity }) => severity !== 'low')
      .map(({ rule, element }) => `${rule} ${element.selector}`);
    expect(seen.sort()).toEqual([
      'dead-click #apply-coupon',
      'dead-click #pay-now',
      'error-click #pay-now',
      'failed-request-click #search-go',
      'failed-submit-loop #address-form',
      'form-abandonment #address-form',
      'rage-click #apply-coupon',
    ]);
    for (const { explanation } of signals) {
      expect(explanation.conditions.length).toBeGreaterThan(0);
      expect(explanation.events.length).toBeGreaterThan(0);
    }
  }
}, 120_000);

test('makes one incident of each cause, with every person counted once', async () => {
  const { incidents } = await getJson<{ incidents: IncidentRow[] }>(
    server,
    '/api/v1/incidents?project=default&status=all',
  );
  expect(
    incidents.map(({ rule, route, element, sessions: people }) => [rule, route, element.selector, people]).sort(),
  ).toEqual([
    ['error-click', '/demo/checkout', '#pay-now', 3],
    ['failed-request-click', '/demo/search', '#search-go', 3],
    ['failed-submit-loop', '/demo/account', '#address-form', 3],
    ['rage-click', '/demo/basket', '#apply-coupon', 3],
  ]);
});

test('makes one ticket of each incident, with the evidence in it and a link back', async () => {
  await vi.waitFor(() => expect(linear.issues()).toHaveLength(4), { timeout: 15_000, interval: 100 });
  const { incidents } = await vi.waitFor(
    async () => {
      const answer = await getJson<{ incidents: IncidentRow[] }>(
        server,
        '/api/v1/incidents?project=default&status=all',
      );
      expect(answer.incidents.map(({ ticket }) => ticket?.state)).toEqual(Array(4).fill('linked'));
      return answer;
    },
    { timeout: 15_000, interval: 100 },
  );
  expect(new Set(incidents.map(({ ticket }) => ticket?.identifier)).size).toBe(4);
  const coupon = linear.issues().find(({ title }) => /coupon/i.test(title));
  expect(coupon?.description).toContain(`${server.ready.dashboard}i/WIN-`);
  expect(coupon?.description).toMatch(/at least 4 clicks/i);
});

test('shows the incident in the dashboard, with the reason, and a new one without a reload', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.ready.dashboard);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(PASSWORD);
  await page.getByRole('button', { name: /sign in|log in/i }).click();
  // Rows do not move under a pointer that is among them: leave the list.
  await page.mouse.move(4, 4);
  const list = page.getByRole('list', { name: 'Incidents' });
  await list.getByText('/demo/basket').first().waitFor();
  expect(await list.getByText('/demo/checkout').first().isVisible()).toBe(true);

  const visitor = await createVisitor(browser, server.ready.demo);
  await visitor.open('product?item=mug');
  await visitor.page.evaluate(() => {
    const button = Object.assign(document.createElement('button'), { id: 'engrave', textContent: 'Engrave' });
    document.querySelector('main')!.prepend(button);
  });
  await visitor.clicks('#engrave', 5, 180);
  await page
    .getByText(/Engrave/)
    .first()
    .waitFor({ timeout: 15_000 });
  await visitor.context.close();

  await page
    .getByText(/coupon/i)
    .first()
    .click();
  await page
    .getByText(/at least 4 clicks on the same element/i)
    .first()
    .waitFor();
  expect(page.url()).toContain('/incidents/');
  await context.close();
}, 60_000);
