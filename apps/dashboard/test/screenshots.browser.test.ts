import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_RULES } from '@wince/engine';
import { launchChromium, ROOT } from '@wince/testing';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { hashPassword } from '../api/src/auth/password.ts';
import { insertFirstUser } from '../api/src/sql/insertFirstUser.ts';
import { insertVisits } from './support/insertVisits.ts';
import { openPage, signIn } from './support/openPage.ts';
import { seedShop } from './support/seed.ts';
import { PASSWORD } from './support/startApi.ts';
import { buildWeb, type Dashboard, startDashboard } from './support/startDashboard.ts';

const FOLDER = join(ROOT, 'screenshots');
const HOUR_MS = 3_600_000;
const SIZES = [
  ['', { width: 1280, height: 900 }],
  ['-360', { width: 360, height: 740 }],
  ['-2560', { width: 2560, height: 1300 }],
] as const;
/** What a wide screen changes. */
const WIDE = new Set(['inbox', 'incident', 'rule']);

/** Pictures of every screen, to look at: `npm run screenshots`. */
test.runIf(process.env.SCREENSHOTS)(
  'saves a picture of every screen in both themes',
  { timeout: 900_000 },
  async () => {
    mkdirSync(FOLDER, { recursive: true });
    const web = await buildWeb();
    const dashboard = await startDashboard({ webFolder: web.folder });
    const browser = await launchChromium();
    try {
      const first = await openPage(browser, { colorScheme: 'light' });
      await first.goto(dashboard.url);
      await first.getByRole('button', { name: 'Set password' }).waitFor();
      await first.screenshot({ path: join(FOLDER, 'first-start-light.png') });
      await insertFirstUser(dashboard.pool, { passwordHash: await hashPassword(PASSWORD) });
      await signIn(first, dashboard.url);
      for (const name of ['inbox', 'setup', 'live', 'rules']) {
        await first.goto(`${dashboard.url}/p/shop/${name}`);
        await settled(first);
        await first.screenshot({ path: join(FOLDER, `empty-${name}-light.png`), fullPage: true });
      }
      const screens = await seed(dashboard, first);
      for (const colorScheme of ['light', 'dark'] as const)
        for (const [suffix, viewport] of SIZES) {
          const page = await openPage(browser, { colorScheme, viewport });
          await page.goto(`${dashboard.url}/login`);
          await page.getByRole('button', { name: 'Sign in' }).waitFor();
          await page.screenshot({ path: join(FOLDER, `login${suffix}-${colorScheme}.png`) });
          await signIn(page, dashboard.url);
          for (const [name, path] of Object.entries(screens)) {
            if (suffix === '-2560' && !WIDE.has(name)) continue;
            await page.goto(`${dashboard.url}${path}`);
            await settled(page);
            await page.screenshot({ path: join(FOLDER, `${name}${suffix}-${colorScheme}.png`), fullPage: true });
          }
        }
    } finally {
      await browser.close();
      await dashboard.stop();
      web.remove();
    }
  },
);

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('.skeleton') && !document.querySelector('progress'),
  );
}

/** Fills the project with what happened, and a rule with a history. Returns every screen by its name. */
async function seed(dashboard: Dashboard, page: Page): Promise<Record<string, string>> {
  const { projectId, clickhouse } = dashboard;
  const now = Date.now();
  const [coupon, order, , address] = await seedShop(dashboard, { projectId, now });
  await insertVisits(clickhouse, {
    ...{ projectId, count: 24 },
    at: (visit) => now - visit * HOUR_MS,
    clicks: (visit) => 3 + (visit % 3),
  });
  const post = (path: string, body: object): Promise<{ id: string }> =>
    page.evaluate(
      async ([to, text]) => {
        const headers = { 'Content-Type': 'application/json' };
        return (await fetch(`${to}?project=shop`, { method: 'POST', headers, body: text })).json();
      },
      [`/api/v1/${path}`, JSON.stringify(body)] as const,
    );
  const text = JSON.stringify(DEFAULT_RULES.find(({ id }) => id === 'rage-click'));
  const definition: object = JSON.parse(text.replace(/("measure":"count","op":">=","value":)4/, '$15'));
  await post('rules/rage-click/versions', { definition: { ...definition, severity: 'medium' }, as: 'published' });
  await post('rules/rage-click/overrides', { element: 'Add one', changes: [], reason: 'A stepper' });
  const { id } = await post('backtests', { definition });
  const rule = '/p/shop/rules/rage-click';
  return {
    inbox: '/p/shop/inbox',
    incidents: '/p/shop/incidents',
    incident: `/p/shop/incidents/${coupon?.id}`,
    'incident-would-create': `/p/shop/incidents/${order?.id}?span=all&scale=clock`,
    'incident-threshold': `/p/shop/incidents/${address?.id}`,
    session: `/p/shop/sessions/${coupon?.signals.at(-1)?.sessionId}`,
    routes: '/p/shop/routes',
    rules: '/p/shop/rules',
    rule,
    'rule-versions': `${rule}?view=versions`,
    'rule-version': `${rule}/v/100`,
    'rule-overrides': `${rule}?view=overrides`,
    backtest: `${rule}/backtests/${id}`,
    live: '/p/shop/live',
    setup: '/p/shop/setup',
    integrations: '/p/shop/integrations',
    'integrations-tickets': '/p/shop/integrations?view=tickets',
    settings: '/p/shop/settings',
    'organisation-account': '/settings/account',
    'organisation-members': '/settings/members',
    'organisation-tokens': '/settings/tokens',
    'organisation-audit': '/settings/audit',
    status: '/status',
  };
}
