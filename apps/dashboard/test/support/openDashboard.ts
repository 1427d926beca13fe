import { launchChromium } from '@wince/testing';
import type { Browser } from 'playwright-core';
import { hashPassword } from '../../api/src/auth/password.ts';
import { insertFirstUser } from '../../api/src/sql/insertFirstUser.ts';
import { PASSWORD } from './startApi.ts';
import { buildWeb, type Dashboard, startDashboard } from './startDashboard.ts';

interface OpenOptions extends Omit<Parameters<typeof startDashboard>[0], 'webFolder'> {
  /** Without a user the first start is shown. */
  isNew?: boolean;
}

/**
 * What the tests of one file look at: the web app as it ships, a dashboard of its own that has a first user, and a
 * browser. `close` ends all of it; a `beforeAll` that returns it needs no `afterAll`.
 */
export async function openDashboard({ isNew = false, ...options }: OpenOptions = {}): Promise<{
  dashboard: Dashboard;
  browser: Browser;
  close: () => Promise<void>;
}> {
  const web = await buildWeb();
  const [dashboard, browser] = await Promise.all([
    startDashboard({ ...options, webFolder: web.folder }),
    launchChromium(),
  ]);
  if (!isNew) await insertFirstUser(dashboard.pool, { passwordHash: await hashPassword(PASSWORD) });
  return {
    dashboard,
    browser,
    close: async () => {
      await browser.close();
      await dashboard.stop();
      web.remove();
    },
  };
}
