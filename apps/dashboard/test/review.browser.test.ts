import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { insertIncident } from './support/insertIncident.ts';
import { openDashboard } from './support/openDashboard.ts';
import { openPage, signIn } from './support/openPage.ts';
import { seedShop } from './support/seed.ts';
import { PASSWORD } from './support/startApi.ts';
import type { Dashboard } from './support/startDashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  const opened = await openDashboard({ isNew: true });
  ({ dashboard, browser } = opened);
  return opened.close;
});

test('a newcomer sets a password, sees what is missing, and the first incident appears by itself', async () => {
  const page = await openPage(browser);
  await page.goto(dashboard.url);
  await page.getByRole('heading', { name: 'Welcome to Wince' }).waitFor();
  const password = page.getByLabel('Choose a password');
  await password.fill('too short');
  await page.getByText('6 more characters to go.').waitFor();
  await page.getByRole('button', { name: 'Set password' }).click();
  await page
    .getByRole('alert')
    .getByText(/at least 15 are needed/)
    .waitFor();
  await password.fill(PASSWORD);
  await page.getByRole('button', { name: 'Set password' }).click();

  await page.getByRole('heading', { name: 'Waiting for the first event' }).waitFor();
  expect(await page.getByRole('figure', { name: 'Script tag' }).textContent()).toContain(dashboard.writeKey);

  await seedShop(dashboard, { projectId: dashboard.projectId, now: Date.now() });
  await dashboard.notify('incidents');
  const rows = page.getByRole('list', { name: 'Incidents' }).getByRole('listitem');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(7);
  expect(await rows.first().textContent()).toContain('Apply coupon');
});

test('a person opens an incident, reads why it fired, resolves it and finds it again', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url);
  await page.getByRole('link', { name: /31 people clicked Apply coupon/ }).click();
  await page
    .getByRole('heading', { name: '31 people clicked Apply coupon on /basket again and again, and nothing happened' })
    .waitFor();

  const why = page.getByRole('region', { name: 'Why it fired' });
  await why.getByRole('row', { name: /Met clicks on the same target/ }).waitFor();
  await why.getByText('the page was not scrolled meanwhile').waitFor();
  expect(await page.getByRole('list', { name: 'Evidence, in order' }).getByRole('listitem').count()).toBeGreaterThan(2);
  await page.getByRole('link', { name: 'SHOP-118' }).waitFor();

  await page.getByRole('button', { name: 'Resolve' }).click();
  await page
    .getByRole('dialog', { name: /^Resolve/ })
    .getByRole('button', { name: 'Resolve' })
    .click();
  await page.getByRole('button', { name: 'Reopen' }).waitFor();
  await page.getByRole('region', { name: 'Activity' }).getByText('resolved it').waitFor();

  await page.getByRole('link', { name: 'Inbox', exact: true }).first().click();
  await page.getByRole('link', { name: /Search on \/search/ }).waitFor();
  await page.getByRole('link', { name: /Apply coupon/ }).waitFor({ state: 'detached' });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Incidents' }).click();
  await page
    .getByRole('navigation', { name: 'Status' })
    .getByRole('link', { name: /^Resolved/i })
    .click();
  await page.getByRole('link', { name: /Apply coupon/ }).waitFor();
  expect(page.url()).toContain('status=resolved');
  expect(await page.locator('[aria-current=page]').allInnerTexts()).toEqual([
    'Incidents',
    expect.stringMatching(/^Resolved/i),
  ]);
});

test('declining asks for a reason, which stays with the incident', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url);
  await page.getByRole('link', { name: /\.gallery img\.zoom/ }).click();
  await page.getByRole('button', { name: 'Decline' }).click();
  const dialog = page.getByRole('dialog', { name: /not a problem$/ });
  expect(await dialog.getByRole('button', { name: 'Decline' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Why is it not a problem?').fill('The picture zooms on hover.');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await page.getByText('“The picture zooms on hover.”').waitFor();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByRole('button', { name: 'Resolve' }).waitFor();
});

test('a new incident waits while somebody points at the list, and appears at once otherwise', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/incidents?sort=recent');
  const rows = page.getByRole('list', { name: 'Incidents' }).getByRole('listitem');
  await rows.nth(1).hover();
  const before = await rows.first().textContent();
  const seed = { projectId: dashboard.projectId, signalsAt: [Date.now()], people: 400 };
  await insertIncident(dashboard.pool, { ...seed, element: { selector: '#a', label: 'Pay with card' } });
  await dashboard.notify('incidents');
  await page.getByRole('button', { name: 'Show 1 new incident' }).waitFor();
  expect(await rows.first().textContent()).toBe(before);

  await page.getByRole('heading', { name: 'Incidents', exact: true }).hover();
  await rows.first().getByText('Pay with card').waitFor();
  await insertIncident(dashboard.pool, {
    ...seed,
    signalsAt: [Date.now() + 1_000],
    element: { selector: '#b', label: 'Pay later' },
  });
  await dashboard.notify('incidents');
  await rows.first().getByText('Pay later').waitFor();
});

test('the keyboard moves through the list, opens, steps through signals and goes back', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/incidents?q=search');
  const search = page.getByRole('link', { name: /Search on \/search/ });
  await search.waitFor();
  await page.keyboard.press('j');
  expect(await search.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText('Signal 1 of 42').waitFor();
  await page.keyboard.press(']');
  await page.getByText('Signal 2 of 42').waitFor();
  expect(page.url()).toMatch(/signal=[0-9a-f]{32}/);
  await page.reload();
  await page.getByText('Signal 2 of 42').waitFor();
  await page.goBack();
  await search.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('e');
  const box = page.getByLabel('Search incidents');
  expect(await box.inputValue()).toBe('e');
  // The first closes the suggestions, the next leaves the field.
  const isLeft = async () => {
    await page.keyboard.press('Escape');
    return box.evaluate((input) => input !== document.activeElement);
  };
  await expect.poll(isLeft).toBe(true);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
});

test('resolving from the list can be undone', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/incidents?q=Place');
  const row = page.getByRole('link', { name: /Place order/ });
  await row.focus();
  await page.keyboard.press('e');
  await page
    .getByRole('dialog', { name: /^Resolve/ })
    .getByRole('button', { name: 'Resolve' })
    .click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
});

test('a permalink leads to the incident, after signing in', async () => {
  const incident = await insertIncident(dashboard.pool, {
    projectId: dashboard.projectId,
    signalsAt: [Date.now()],
    element: { selector: '#p', label: 'Permalink' },
  });
  const page = await openPage(browser);
  await signIn(page, dashboard.url, `/i/${incident.shortId}`);
  await page.getByRole('heading', { name: /clicked Permalink/ }).waitFor();
  expect(page.url()).toBe(`${dashboard.url}/p/shop/incidents/${incident.id}`);
  await page.getByRole('link', { name: 'Whole session' }).click();
  await page
    .getByText(/no longer kept|Rage click/)
    .first()
    .waitFor();
});

test('a parameter that means nothing is said and dropped', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/incidents?status=closed&sort=people');
  await page.getByRole('alert').getByText('status=closed').waitFor();
  await page.waitForURL(`${dashboard.url}/p/shop/incidents?sort=people`);
});

test('what strangers typed is shown as text', async () => {
  const label = '<img src=x onerror="document.title=1">';
  await insertIncident(dashboard.pool, {
    projectId: dashboard.projectId,
    signalsAt: [Date.now()],
    element: { selector: '#x', label },
  });
  const page = await openPage(browser);
  await signIn(page, dashboard.url);
  await page.getByRole('link', { name: label }).click();
  await page.getByRole('heading', { name: label }).waitFor();
  expect(await page.locator('img').count()).toBe(0);
});

test('who was signed out elsewhere lands on the login and comes back to the same page', async () => {
  const page = await openPage(browser);
  await signIn(page, dashboard.url, '/p/shop/settings');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await dashboard.pool.query('DELETE FROM logins');
  await page.getByLabel('Password').waitFor();
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
});
