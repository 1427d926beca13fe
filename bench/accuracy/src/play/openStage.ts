import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Scenario } from '../scenario.ts';
import type { Site } from '../site/serveSite.ts';
import { createHand } from './hand.ts';
import type { Stage } from './steps.ts';

const DESKTOP = { viewport: { width: 1_280, height: 800 } };
const MOBILE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
/** How long a person looks at a tab that the page opened, at a file chooser, at a dialog. Unit: milliseconds. */
const NEW_TAB_MS = 2_500;
const CHOOSE_MS = 2_000;
const DIALOG_MS = 1_200;
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A fresh profile with one page, and a person who closes what the page opens. */
export async function openStage(
  browser: Browser,
  scenario: Scenario,
  site: Site,
): Promise<Stage & { page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({
    ...(scenario.device === 'mobile' ? MOBILE : DESKTOP),
    // The name of a browser that people use.
    userAgent: userAgentOf(browser, scenario),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const errors: string[] = [];
  let helpers = 0;

  /** A page in front of this one: it loses the focus and gets it back. */
  async function lookAway(ms: number): Promise<void> {
    helpers++;
    const other = await context.newPage();
    await other.bringToFront();
    await sleep(ms);
    await other.close();
    await page.bringToFront();
    await sleep(50);
  }

  context.on('page', (other) => {
    if (helpers > 0) helpers--;
    else if (other !== page) void closeLater(other, page, scenario.newTabMs ?? NEW_TAB_MS);
  });
  page.on('filechooser', async (chooser) => {
    await lookAway(scenario.chooseMs ?? CHOOSE_MS);
    await chooser.setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PHOTO });
  });
  page.on('dialog', async (dialog) => {
    await sleep(DIALOG_MS);
    await dialog.accept();
  });
  page.on('pageerror', (error) => errors.push(`${error}`));
  // Playwright pretends that every page has the focus all the time; a person's page loses it.
  page.on('domcontentloaded', () => void loseFocusLikeAPage(cdp));
  await loseFocusLikeAPage(cdp);
  return { hand: createHand(page, cdp, scenario.id), cdp, site, lookAway, page, context, errors };
}

async function closeLater(other: Page, page: Page, ms: number): Promise<void> {
  await sleep(ms);
  // The page may have closed it itself, or the run has ended.
  await other.close().catch(() => {});
  await page.bringToFront().catch(() => {});
}

async function loseFocusLikeAPage(cdp: CDPSession): Promise<void> {
  // The page may be gone already.
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false }).catch(() => {});
}

function userAgentOf(browser: Browser, { device }: Scenario): string {
  const chrome = `Chrome/${browser.version().split('.')[0]}.0.0.0`;
  return device === 'mobile'
    ? `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) ${chrome} Mobile Safari/537.36`
    : `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ${chrome} Safari/537.36`;
}
