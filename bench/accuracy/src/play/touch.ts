import type { Step, Where } from '../scenario.ts';
import { due, gapOf, type Hand, jittered, now, type Point, pointOf, sleep } from './hand.ts';

const MOVE_MS = 16;

export async function tap(hand: Hand, step: Step, where: Where): Promise<void> {
  const point = await pointOf(hand, where, step.at);
  let t = now();
  for (let i = 0; i < (step.times ?? 1); i++) {
    await due(hand, t);
    touch(hand, 'touchStart', [jittered(hand, point, step.jitter)]);
    await sleep(step.hold ?? 60);
    touch(hand, 'touchEnd', []);
    t += gapOf(hand, step.gap);
  }
}

/** One finger, by so many px. */
export async function swipe(hand: Hand, step: Step, where: Where): Promise<void> {
  const from = await pointOf(hand, where, step.at);
  const [dx, dy] = step.by ?? [0, 0];
  const at = (k: number) => [{ x: from.x + dx * k, y: from.y + dy * k }];
  await drawFingers(hand, at, step.ms ?? 200, 4);
}

/** Two fingers around a centre; `from` and `to` are the half-distances in px. */
export async function pinch(hand: Hand, step: Step, where: Where): Promise<void> {
  const { x, y } = await pointOf(hand, where, step.at);
  const from = step.from ?? 40;
  const to = typeof step.to === 'number' ? step.to : 120;
  const at = (k: number) => {
    const half = (from + (to - from) * k) * 0.7;
    return [
      { x: x - half, y: y - half },
      { x: x + half, y: y + half },
    ];
  };
  await drawFingers(hand, at, step.ms ?? 320, 6);
}

async function drawFingers(hand: Hand, at: (k: number) => Point[], ms: number, fewest: number): Promise<void> {
  const steps = Math.max(fewest, Math.round(ms / MOVE_MS));
  touch(hand, 'touchStart', at(0));
  const start = now();
  for (let i = 1; i <= steps; i++) {
    await due(hand, start + (ms * i) / steps, 'lateMoveMs');
    touch(hand, 'touchMove', at(i / steps));
  }
  touch(hand, 'touchEnd', []);
}

function touch(hand: Hand, type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): void {
  hand.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((point, id) => ({ ...point, id, radiusX: 8, radiusY: 8, force: 0.6 })),
  });
}
