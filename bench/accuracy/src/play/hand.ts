import { setTimeout as sleepFor } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Step, Where } from '../scenario.ts';

/** How long a person looks for something before the scenario is given up. */
const LOOK_MS = 8_000;

export interface Point {
  x: number;
  y: number;
}

/** The hand at the mouse, the finger on the glass: where it is, and how it reaches the browser. */
export interface Hand {
  page: Page;
  random: () => number;
  at: Point;
  lastPress: Point & { t: number; count: number };
  /** How late the latest press, touch or key came, and the latest of a movement or a text. Unit: milliseconds. */
  lateMs: number;
  lateMoveMs: number;
  /** Input goes out on schedule and never waits for the page: a busy page finds a queue, as it does with people. */
  send: (...command: Parameters<CDPSession['send']>) => void;
  /** Resolves when the page has taken everything that was sent, after 4 s at the latest. */
  drain: () => Promise<void>;
}

export function createHand(page: Page, cdp: CDPSession, seed: string): Hand {
  const pending = new Set<Promise<unknown>>();
  return {
    page,
    random: seeded(seed),
    at: { x: 640, y: 30 },
    lastPress: { t: Number.NEGATIVE_INFINITY, x: 0, y: 0, count: 0 },
    lateMs: 0,
    lateMoveMs: 0,
    send(...command) {
      // A page that goes away takes its unanswered input with it.
      const sent = cdp.send(...command).catch(() => {});
      pending.add(sent);
      sent.finally(() => pending.delete(sent));
    },
    drain: async () => {
      await Promise.race([Promise.all(pending), sleep(4_000)]);
    },
  };
}

export const now = () => performance.now();
export const sleep = (ms: number) => sleepFor(Math.max(0, ms));

/** Waits for the time at which something is due, and keeps how late it got. */
export async function due(hand: Hand, t: number, what: 'lateMs' | 'lateMoveMs' = 'lateMs'): Promise<void> {
  await sleep(t - now());
  hand[what] = Math.max(hand[what], now() - t);
}

/** From one press to the next: as given, give or take a tenth. */
export function gapOf(hand: Hand, gap: Step['gap'] = 200): number {
  return typeof gap === 'number' ? gap * (0.9 + hand.random() * 0.2) : gap[0] + hand.random() * (gap[1] - gap[0]);
}

export function jittered(hand: Hand, { x, y }: Point, px = 0): Point {
  const off = () => (hand.random() * 2 - 1) * px;
  return px === 0 ? { x, y } : { x: x + off(), y: y + off() };
}

/** The point of the viewport that a step names: a place, or a point of an element's box. */
export async function pointOf(
  hand: Hand,
  where: Where,
  [fx, fy]: readonly [number, number] = [0.5, 0.5],
): Promise<Point> {
  if (typeof where !== 'string') return { x: where[0], y: where[1] };
  const box = await boxOf(hand, where);
  const point = { x: box.x + box.width * fx, y: box.y + box.height * fy };
  const view = hand.page.viewportSize() ?? { width: 0, height: 0 };
  if (point.x < 0 || point.y < 0 || point.x > view.width || point.y > view.height)
    throw new Error(`${where} is outside the viewport (${Math.round(point.x)}, ${Math.round(point.y)})`);
  return point;
}

/** Box of an element in the viewport; ` >> ` leads into a frame or an open shadow root. */
export async function boxOf({ page }: Hand, selector: string): Promise<Point & { width: number; height: number }> {
  const deadline = now() + LOOK_MS;
  for (;;) {
    // While the page is changing hands there is nothing to ask.
    const box = await page.evaluate(visibleBox, selector).catch(() => null);
    if (box) return box;
    if (now() > deadline) throw new Error(`nothing visible at ${selector}`);
    await sleep(50);
  }
}

function visibleBox(selector: string): (Point & { width: number; height: number }) | null {
  let root: ParentNode = document;
  let element: Element | null = null;
  let x = 0;
  let y = 0;
  const parts = selector.split(' >> ');
  for (const [index, part] of parts.entries()) {
    element = root.querySelector(part);
    if (!element) return null;
    // The last one is meant itself.
    if (!parts[index + 1]) break;
    if (element instanceof HTMLIFrameElement && element.contentDocument) {
      const frame = element.getBoundingClientRect();
      x += frame.x + element.clientLeft;
      y += frame.y + element.clientTop;
      root = element.contentDocument;
    } else if (element.shadowRoot) root = element.shadowRoot;
  }
  const box = element?.getBoundingClientRect();
  return box?.width && box.height ? { x: box.x + x, y: box.y + y, width: box.width, height: box.height } : null;
}

/** The same numbers for the same scenario, so that every run is the same run. */
function seeded(text: string): () => number {
  let h = 2_166_136_261;
  for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16_777_619);
  return () => {
    h = Math.imul(h ^ (h >>> 15), 2_246_822_507);
    h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
    h ^= h >>> 16;
    return (h >>> 0) / 4_294_967_296;
  };
}
