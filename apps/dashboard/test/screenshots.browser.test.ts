import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium, ROOT } from '@wince/testing';
import { test } from 'vitest';
import { hashPassword } from '../api/src/auth/password.ts';
import { insertFirstUser } from '../api/src/sql/insertFirstUser.ts';
import { openPage, signIn } from './support/openPage.ts';
import { seedShop } from './support/seed.ts';
import { PASSWORD } from './support/startApi.ts';
import { buildWeb, startDashboard } from './support/startDashboard.ts';

const FOLDER = join(ROOT, 'screenshots');

/** Pictures of every screen, to look at: `SCREENSHOTS=1 npx vitest run --project browser apps/dashboard/test/screenshots`. */
test.runIf(process.env.SCREENSHOTS)(
  'saves a picture of every screen in both themes',
  { timeout: 300_000 },
  async () => {
    mkdirSync(FOLDER, { recursive: true });
    const web = await buildWeb();
    const dashboard = await startDashboard({ webFolder: web.folder });
    const browser = await launchChromium();
    try {
      const setup = await openPage(browser, { colorScheme: 'light' });
      await setup.goto(dashboard.url);
      await setup.getByRole('button', { name: 'Set password' }).waitFor();
      await setup.screenshot({ path: join(FOLDER, 'setup-light.png') });
      await insertFirstUser(dashboard.pool, { passwordHash: await hashPassword(PASSWORD) });
      await signIn(setup, dashboard.url);
      await setup.getByRole('heading', { name: 'Waiting for the first event' }).waitFor();
      await setup.screenshot({ path: join(FOLDER, 'empty-light.png') });

      const seeded = await seedShop(dashboard, { projectId: dashboard.projectId, now: Date.now() });
      const [first, second, , fourth] = seeded;
      const session = first?.signals.at(-1)?.sessionId;
      const screens = [
        ['inbox', '/p/shop/incidents'],
        ['all', '/p/shop/incidents?status=all'],
        ['incident', `/p/shop/incidents/${first?.id}`],
        ['incident-would-create', `/p/shop/incidents/${second?.id}?span=all&scale=clock`],
        ['incident-threshold', `/p/shop/incidents/${fourth?.id}`],
        ['session', `/p/shop/sessions/${session}`],
        ['settings', '/p/shop/settings'],
        ['status', '/status'],
      ] as const;
      const sizes = [
        ['', { width: 1280, height: 900 }],
        ['-360', { width: 360, height: 740 }],
        ['-2560', { width: 2560, height: 1300 }],
      ] as const;
      for (const colorScheme of ['light', 'dark'] as const)
        for (const [suffix, viewport] of sizes) {
          const page = await openPage(browser, { colorScheme, viewport });
          await page.goto(`${dashboard.url}/login`);
          await page.getByRole('button', { name: 'Sign in' }).waitFor();
          await page.screenshot({ path: join(FOLDER, `login${suffix}-${colorScheme}.png`) });
          await signIn(page, dashboard.url);
          for (const [name, path] of screens) {
            if (suffix === '-2560' && name !== 'inbox' && name !== 'incident') continue;
            await page.goto(`${dashboard.url}${path}`);
            await page.getByText('Live', { exact: true }).waitFor();
            await page.waitForFunction(() => !document.querySelector('.skeleton'));
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
