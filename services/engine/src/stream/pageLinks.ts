import type { JudgedEvent } from './judgedEvent.ts';
import type { PageLinks, PageState } from './sessionState.ts';

/** Clicks that later events may belong to. */
export const MAX_CLICKS = 40;
/** What a click started is its own for so long; recovery knows no older clicks. */
export const LINK_MS = 35_000;

/** The click that the browser has named. */
export function findClick(page: PageState, n: number | undefined, t: number): JudgedEvent | undefined {
  if (n === undefined || page.links === null) return undefined;
  const { clicks } = page.links;
  for (let i = clicks.length - 1; i >= Math.max(0, clicks.length - MAX_CLICKS); i--) {
    const click = clicks[i]!;
    if (click.event.type === 'click' && click.event.n === n) return t - click.t <= LINK_MS ? click : undefined;
  }
  return undefined;
}

export function linksOf(page: PageState): PageLinks {
  page.links ??= { clicks: [], failed: undefined, noise: [], forms: null, aimed: undefined };
  return page.links;
}
