import type { Page } from 'playwright-core';

/** Whether an element belongs to a target: it is it, lies inside it or contains it. `null`: it cannot be found. */
export type Near = boolean | null;

/**
 * Relates reported elements to targets, in the document as it stood after the scenario. Signals are asked for when the
 * page has been left, so its document was kept and is parsed again here, without running any of it.
 */
export async function relate(
  page: Page,
  document: string,
  pairs: readonly { selector: string; target: string }[],
): Promise<Near[]> {
  return page.evaluate(
    ([html, pairs]) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return pairs.map(({ selector, target }) => {
        if (target === 'page') return true;
        try {
          const element = selector === '' ? null : parsed.querySelector(selector);
          const targets = [...parsed.querySelectorAll(target)];
          if (!element || element === parsed.body || element === parsed.documentElement || targets.length === 0)
            return null;
          return targets.some((one) => one.contains(element) || element.contains(one));
        } catch {
          // A selector that the browser refuses finds nothing.
          return null;
        }
      });
    },
    [document, pairs] as const,
  );
}
