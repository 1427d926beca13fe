import type { Site, useSites } from './site.ts';

/**
 * A page with a clock and a dead button, clicked twice so that only the first click knows the clock: the second comes
 * longer after the last tick than anybody looks back, and ticks come sooner after input than they are noted.
 */
export async function openClock(sites: ReturnType<typeof useSites>): Promise<{ site: Site; tick(): Promise<unknown> }> {
  const site = await sites.open(`<p id="clock">0</p><button id="book">Book</button>`);
  const tick = () => site.page.evaluate('clock.textContent++');
  const box = await site.page.locator('#book').boundingBox();
  // Without the checks of a locator, which take their time on a busy machine.
  const click = () => site.page.mouse.click(box!.x + 9, box!.y + 9);
  await site.page.waitForFunction('performance.now() > 1500');
  await tick();
  await site.page.waitForTimeout(1_400);
  await click();
  await site.page.waitForTimeout(900);
  await click();
  return { site, tick };
}
