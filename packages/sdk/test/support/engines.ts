import { firefoxPath, hasWebKit, launchFirefox, launchWebKit, type WebKitBrowser } from '@wince/testing';

/** One window of a browser that is not Chromium. */
export type EngineWindow = WebKitBrowser;

export const ENGINES = [
  { name: 'Firefox', isInstalled: () => firefoxPath() !== undefined, launch: launchFirefoxWindow },
  { name: 'WebKit', isInstalled: hasWebKit, launch: launchWebKit },
];

async function launchFirefoxWindow(): Promise<EngineWindow> {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  return {
    goto: async (address) => void (await page.goto(address)),
    click: (selector) => page.click(selector, { delay: 30 }),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
