import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findViolations } from './support/findViolations.ts';
import { openDashboard } from './support/openDashboard.ts';
import { openPage, signIn } from './support/openPage.ts';
import { PASSWORD } from './support/startApi.ts';
import type { Dashboard } from './support/startDashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  const opened = await openDashboard();
  ({ dashboard, browser } = opened);
  return opened.close;
});

test('an owner invites somebody, who joins with the link, triages, and is an admin a moment later', async () => {
  const owner = await openPage(browser);
  await signIn(owner, dashboard.url);
  await owner.getByRole('link', { name: 'Organisation and account' }).click();
  await owner.getByLabel('E-mail address').fill('ada@example.com');
  await owner.getByRole('button', { name: 'Make an invitation link' }).click();
  await owner.getByText(/Wince sends no mail/).waitFor();
  const link = (await owner.getByRole('figure', { name: 'Link' }).locator('pre').textContent()) ?? '';
  await owner.getByRole('list', { name: 'Invitations' }).getByText('ada@example.com').waitFor();

  const ada = await openPage(browser);
  await ada.goto(link);
  await ada.getByRole('heading', { name: 'Join My organisation' }).waitFor();
  await ada.getByLabel('Your name').fill('Ada');
  await ada.getByLabel('Choose a password').fill(`${PASSWORD} of ada`);
  await ada.getByRole('button', { name: 'Join' }).click();
  await ada.getByRole('navigation', { name: 'Main' }).waitFor();
  await ada.goto(`${dashboard.url}/settings/members`);
  await ada.getByText('Admins invite people and change roles.').waitFor();
  expect(await ada.getByRole('link', { name: 'API tokens' }).count()).toBe(0);

  await owner.reload();
  await owner.getByLabel('Role of Ada').selectOption('admin');
  await expect.poll(() => ada.evaluate(async () => (await fetch('/api/v1/account')).status)).toBe(401);
  await ada.goto(`${dashboard.url}/settings/tokens`);
  await ada.getByLabel('E-mail address').fill('ada@example.com');
  await ada.getByLabel('Password').fill(`${PASSWORD} of ada`);
  await ada.getByRole('button', { name: 'Sign in' }).click();

  await ada.getByLabel('What it is for').fill('Nightly report');
  await ada.getByRole('button', { name: 'Make a token' }).click();
  const secret = (await ada.getByRole('figure', { name: 'API token' }).locator('pre').textContent()) ?? '';
  const read = await fetch(`${dashboard.url}/api/v1/projects`, { headers: { Authorization: `Bearer ${secret}` } });
  expect(read.status).toBe(200);
  await ada.getByRole('button', { name: 'I have it' }).click();
  await ada.getByRole('button', { name: 'Revoke Nightly report' }).click();
  await ada.getByRole('button', { name: 'Revoke at once' }).click();
  await ada.getByText('No program has access.').waitFor();

  await ada.getByRole('link', { name: 'Audit log' }).click();
  const log = ada.getByRole('list', { name: 'Audit log' }).getByRole('listitem');
  await expect
    .poll(() => log.allTextContents())
    .toMatchObject([
      expect.stringContaining('Ada revoked the API token Nightly report'),
      expect.stringContaining('Ada made the API token Nightly report'),
      expect.stringContaining('owner changed the role of ada@example.com'),
      expect.stringContaining('Ada joined as ada@example.com'),
      expect.stringContaining('owner invited ada@example.com'),
    ]);
});

test('somebody who forgot the password gets a link for a new one', async () => {
  await dashboard.pool.query(
    `WITH made AS (INSERT INTO users (name, login, password_hash) VALUES ('Bob', 'bob@example.com', 'none') RETURNING id)
     INSERT INTO memberships (organisation_id, user_id, role) SELECT home_organisation(), id, 'viewer' FROM made`,
  );
  const owner = await openPage(browser);
  await owner.goto(`${dashboard.url}/settings/members`);
  await owner.getByLabel('E-mail address').fill('owner');
  await owner.getByLabel('Password').fill(PASSWORD);
  await owner.getByRole('button', { name: 'Sign in' }).click();
  await owner
    .getByRole('listitem')
    .filter({ hasText: 'bob@example.com' })
    .getByRole('button', { name: 'Password link' })
    .click();
  const link = (await owner.getByRole('figure', { name: 'Link' }).locator('pre').textContent()) ?? '';
  const bob = await openPage(browser);
  await bob.goto(link);
  await bob.getByLabel('New password').fill(`${PASSWORD} of bob`);
  await bob.getByRole('button', { name: 'Set password' }).click();
  await bob.getByRole('navigation', { name: 'Main' }).waitFor();
});

test('the pages of people keep WCAG AA in both themes, and do not scroll sideways at 360 px', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openPage(browser, { colorScheme, viewport: { width: 360, height: 800 } });
    await page.goto(`${dashboard.url}/settings/members`);
    await page.getByLabel('E-mail address').fill('owner');
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    for (const part of ['account', 'members', 'projects', 'tokens', 'audit']) {
      await page.goto(`${dashboard.url}/settings/${part}`);
      await page.getByRole('navigation', { name: 'Organisation' }).waitFor();
      await page.waitForFunction(() => !document.querySelector('.skeleton'));
      expect([part, await findViolations(page)]).toEqual([part, []]);
      expect([part, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([part, 360]);
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/${part}-${colorScheme}.png`, fullPage: true });
    }
  }
});
