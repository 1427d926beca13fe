import { existsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

export type FirefoxBrowser = Browser;
export type FirefoxPage = Page;

const CANDIDATES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Path of the installed Firefox, or undefined. `FIREFOX` names another one. */
export function firefoxPath(): string | undefined {
  return [process.env.FIREFOX, ...CANDIDATES].find((path) => path && existsSync(path));
}

/**
 * Starts the real Firefox over WebDriver BiDi, in a profile of its own. Playwright drives only a Firefox it has patched.
 * @throws Error that says what to install.
 */
export async function launchFirefox(): Promise<FirefoxBrowser> {
  const executablePath = firefoxPath();
  if (!executablePath)
    throw new Error('browser tests need Firefox: apt-get install firefox-esr, or set FIREFOX to its path');
  // Only here: a benchmark that wants Chromium does without it.
  const { launch } = await import('puppeteer-core');
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // What Firefox would fetch by itself: nothing leaves the machine.
    extraPrefsFirefox: {
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
}
