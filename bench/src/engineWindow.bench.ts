import { DEFAULT_RULES } from '@wince/engine';
import type { Run } from '../../services/engine/src/operators/operator.ts';
import { createWindow } from '../../services/engine/src/operators/window.ts';
import type { WindowOperator } from '../../services/engine/src/rules/definition.ts';
import { JudgedEvent } from '../../services/engine/src/stream/judgedEvent.ts';
import { median, report, round } from './stats.ts';

/** What an event costs in a sliding window that holds N of them, with the measures that are dearest to keep. */
const SIZES = [10, 100, 1_000, 10_000, 100_000];
const EVENTS = 100_000;
const ROUNDS = 3;

const rule = DEFAULT_RULES[0]!;
const ORIGIN = { pageId: 'p', viewportPx: 1, start: 0, latest: Number.POSITIVE_INFINITY };

for (const size of SIZES) measure(size, 20_000);
const perEvent = SIZES.map((size) => median(Array.from({ length: ROUNDS }, () => measure(size, EVENTS))));
report('engineWindow', {
  windowOf: SIZES,
  nsPerEvent: perEvent.map(Math.round),
  ratioOfLargestToSmallest: round(perEvent.at(-1)! / perEvent[0]!),
});

/** Ns per event, once the window is full: one comes in for one that leaves. */
function measure(size: number, events: number): number {
  const judge = createWindow(rule, operatorOf(size), { own: 0, matches: 1 }, undefined, size + 1);
  let fired = 0;
  const run: Run = { stream: { timers: null, slots: null }, clock: 't', now: 0, emit: () => void fired++ };
  let t = 0;
  while (t < size) judge.see(eventAt(t++), run);
  const all = Array.from({ length: events }, (_, i) => eventAt(t + i));
  const began = performance.now();
  for (const event of all) judge.see(event, run);
  const ns = ((performance.now() - began) * 1e6) / events;
  if (fired > 0) throw new Error('the window was not to fire');
  return ns;
}

function operatorOf(size: number): WindowOperator {
  return {
    kind: 'window',
    select: [{ fact: 'type', op: '=', value: 'error', text: 'an error' }],
    key: 'page',
    window: { kind: 'sliding', withinMs: size },
    where: [
      { measure: 'count', op: '>=', value: 2, text: '' },
      { measure: 'max', fact: 'times', op: '>=', value: 1, text: '' },
      { measure: 'fastest', n: 4, op: '<=', value: 10, text: '' },
      { measure: 'distinct', fact: 'errorKind', op: '>=', value: 1_000_000, text: '' },
    ],
    quietMs: 0,
  };
}

function eventAt(t: number): JudgedEvent {
  return new JudgedEvent(
    { type: 'error', t, how: 'error', message: `x${t % 64}`, count: 1 + ((t * 31) % 89) },
    { element: undefined, partner: undefined, origin: ORIGIN, seq: t, t },
  );
}
