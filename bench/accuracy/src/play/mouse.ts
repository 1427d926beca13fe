import type { Step, Where } from '../scenario.ts';
import { boxOf, due, gapOf, type Hand, jittered, now, type Point, pointOf, sleep } from './hand.ts';

/** Chromium's own rule for repeated clicks: within 500 ms and 2 px the count goes 1, 2, 3 and then starts again. */
const MULTI_MS = 500;
const MULTI_PX = 2;
const BUTTON_BITS = { left: 1, right: 2, middle: 4 };
/** A mouse reports its place about once per frame. */
const MOVE_MS = 16;

/** Glides to a point in `ms`, in a slight curve, faster in the middle. */
export async function glide(hand: Hand, to: Point, ms: number, isHeld = false): Promise<void> {
  const from = hand.at;
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  if (distance < 1) return;
  const steps = Math.max(2, Math.round(ms / MOVE_MS));
  const bend = Math.min(30, distance / 8) * (hand.random() < 0.5 ? -1 : 1);
  const start = now();
  for (let i = 1; i <= steps; i++) {
    await due(hand, start + (ms * i) / steps, 'lateMoveMs');
    const k = i / steps;
    const eased = k * k * (3 - 2 * k);
    const side = Math.sin(Math.PI * k) * bend;
    moveTo(
      hand,
      {
        x: from.x + (to.x - from.x) * eased + (side * (to.y - from.y)) / distance,
        y: from.y + (to.y - from.y) * eased - (side * (to.x - from.x)) / distance,
      },
      isHeld,
    );
  }
}

/** Goes there and clicks, `times` times. */
export async function click(hand: Hand, where: Where, step: Step, times: number): Promise<void> {
  const point = await pointOf(hand, where, step.at);
  await glide(hand, point, step.approach ?? 180);
  await sleep(60);
  let t = now();
  for (let i = 0; i < times; i++) {
    await due(hand, t);
    const place = jittered(hand, point, step.jitter);
    if (place.x !== hand.at.x || place.y !== hand.at.y) moveTo(hand, place);
    press(hand, place, step);
    await sleep(step.hold ?? 55);
    release(hand, place, step);
    t += gapOf(hand, step.gap);
  }
}

/** Walks through points of the viewport, or of a box, in `ms` overall. */
export async function path(hand: Hand, { path: points = [], on, ms = 300 }: Step): Promise<void> {
  const box = on === undefined ? { x: 0, y: 0, width: 1, height: 1 } : await boxOf(hand, on);
  for (const point of points) await glide(hand, within(box, point), ms / points.length);
}

export async function drag(hand: Hand, step: Step, where: Where): Promise<void> {
  const from = await pointOf(hand, where, step.at);
  const [dx, dy] = typeof step.to === 'object' ? step.to : [0, 0];
  const to = typeof step.to === 'string' ? await pointOf(hand, step.to, step.toAt) : { x: from.x + dx, y: from.y + dy };
  await glide(hand, from, step.approach ?? 200);
  press(hand, from);
  await sleep(step.grab ?? 90);
  await glide(hand, to, step.ms ?? 500, true);
  await sleep(60);
  release(hand, to);
  await sleep(30);
}

export async function draw(hand: Hand, step: Step, selector: string): Promise<void> {
  const box = await boxOf(hand, selector);
  const [first, ...others] = (step.points ?? []).map((point) => within(box, point));
  if (!first) throw new Error(`nothing to draw on ${selector}`);
  await glide(hand, first, step.approach ?? 200);
  press(hand, first);
  for (const point of others) await glide(hand, point, (step.ms ?? 500) / others.length, true);
  release(hand, others.at(-1) ?? first);
}

export async function wheel(hand: Hand, step: Step, deltaY: number): Promise<void> {
  if (step.on !== undefined) await glide(hand, await pointOf(hand, step.on, step.at), step.approach ?? 200);
  let t = now();
  for (let i = 0; i < (step.times ?? 1); i++) {
    await due(hand, t);
    hand.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...hand.at,
      deltaX: step.dx ?? 0,
      deltaY,
      pointerType: 'mouse',
      modifiers: step.ctrl ? 2 : 0,
    });
    t += gapOf(hand, step.gap ?? 50);
  }
}

function within(
  box: { x: number; y: number; width: number; height: number },
  [fx, fy]: readonly [number, number],
): Point {
  return { x: box.x + box.width * fx, y: box.y + box.height * fy };
}

function moveTo(hand: Hand, to: Point, isHeld = false): void {
  hand.at = to;
  hand.send('Input.dispatchMouseEvent', {
    type: 'mouseMoved',
    ...to,
    buttons: isHeld ? 1 : 0,
    button: isHeld ? 'left' : 'none',
    pointerType: 'mouse',
  });
}

function press(hand: Hand, at: Point, how: Step = {}): void {
  const t = now();
  const { lastPress: last } = hand;
  const isRepeat = t - last.t <= MULTI_MS && Math.abs(at.x - last.x) <= MULTI_PX && Math.abs(at.y - last.y) <= MULTI_PX;
  hand.lastPress = { ...at, t, count: isRepeat ? (last.count % 3) + 1 : 1 };
  sendButton(hand, 'mousePressed', at, how);
}

function release(hand: Hand, at: Point, how: Step = {}): void {
  sendButton(hand, 'mouseReleased', at, how);
}

function sendButton(hand: Hand, type: 'mousePressed' | 'mouseReleased', at: Point, how: Step): void {
  const { button = 'left', mods = 0 } = how;
  hand.send('Input.dispatchMouseEvent', {
    type,
    ...at,
    button,
    buttons: type === 'mousePressed' ? BUTTON_BITS[button] : 0,
    clickCount: hand.lastPress.count,
    modifiers: mods,
    pointerType: 'mouse',
  });
}
