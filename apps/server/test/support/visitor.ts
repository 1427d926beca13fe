import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A person with a browser of their own, walking through the demo shop. Real input at a person's pace. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  sessionId: () => Promise<string>;
  open: (path: string) => Promise<void>;
  /** Clicks the middle of an element, `times` times, `gapMs` from press to press. */
  clicks: (selector: string, times: number, gapMs: number) => Promise<void>;
  /** Watches the page for a while, as a person does who waits for something to happen. */
  look: (ms: number) => Promise<void>;
}

export async function createVisitor(browser: Browser, demo: string): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const look = (ms: number) => page.waitForTimeout(ms);
  return {
    page,
    context,
    look,
    sessionId: () => page.evaluate(() => (window as unknown as { wince: { sessionId: string } }).wince.sessionId),
    async open(path) {
      await page.goto(new URL(path, demo).href);
      await page.waitForFunction(
        () => 'wince' in window && 'sessionId' in (window as unknown as { wince: object }).wince,
      );
      // Nobody clicks before they have seen the page.
      await look(1_500);
    },
    async clicks(selector, times, gapMs) {
      const box = await page.locator(selector).boundingBox();
      if (!box) throw new Error(`${selector} is not on the page`);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
      for (let i = 0; i < times; i++) {
        const pressed = Date.now();
        await page.mouse.down();
        await look(40);
        await page.mouse.up();
        if (i < times - 1) await look(Math.max(0, gapMs - (Date.now() - pressed)));
      }
    },
  };
}
