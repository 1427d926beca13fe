import type { BatchElement, BatchEvent } from '@wince/protocol';
import { describe } from '../element/describe.ts';
import { isElement, isIgnored } from '../element/parents.ts';
import { rememberShift, type Shift } from '../element/shift.ts';
import { atEnd, guard, later, now, on, onceDrawn } from '../page/page.ts';
import { current, recent } from '../reaction/cause.ts';
import { dialogAt, dialogMs } from '../reaction/pageAnswers.ts';
import { emit } from '../transport/delivery.ts';
import { loadOf } from './lifecycle.ts';

/** Interactions below this feel immediate, tasks below that go unnoticed. */
const SLOW_INTERACTION_MS = 200;
const LONG_TASK_MS = 500;
/** Event Timing reports no faster ones to us; web-vitals has chosen the same. */
const MIN_EVENT_MS = 40;
/** Long frames that are remembered, and how long after an interaction they are heard of at the latest. */
const MAX_FRAMES = 20;
const FRAME_MS = 100;
/** A window of layout shifts ends with a pause of this length, and is this long at most. */
const SHIFT_GAP_MS = 1_000;
const SHIFT_WINDOW_MS = 5_000;
/** INP leaves out the slowest of each fifty interactions. */
const INP_SHARE = 50;

type Vital = Extract<BatchEvent, { type: 'vital' }>['name'];

/** What the types of entries have between them. */
interface Entry extends Shift {
  element?: Element | null;
  target?: Node | null;
  value: number;
  hadRecentInput: boolean;
  interactionId: number;
  processingStart: number;
  processingEnd: number;
}

/** Reports LCP, CLS and INP when the page is hidden, and at once what made somebody wait: interactions, long tasks. */
export function captureVitals(): void {
  let vitals: Partial<Record<Vital, [value: number, el?: BatchElement | undefined]>> = {};
  /** Slowest interactions by id. */
  const slowest = new Map<number, number>();
  const reported = new Map<string, number>();
  /** Of an interaction, by id, the entry that waited for longest; and long frames. */
  const late = new Map<number, Entry>();
  let busy: Entry[] = [];
  let shifts = 0;
  let firstShift = 0;
  let lastShift = 0;
  /** What began while nobody could see it made nobody wait. */
  let visibleSince = document.hidden ? Number.POSITIVE_INFINITY : 0;
  let isPaintOver = document.hidden;

  const { activationStart: activatedAt = 0 } = loadOf();
  const { supportedEntryTypes: supported } = PerformanceObserver;
  const frames = supported.includes('long-animation-frame') ? 'long-animation-frame' : 'longtask';
  const facts = (node: Node | null | undefined) =>
    node && isElement(node) && node.isConnected && !isIgnored(node) ? describe(node) : undefined;
  /** The click that was pressed before `endMs` and whose code ran at or after `startMs`. */
  const clickIn = (startMs: number, endMs: number) => {
    const watch = recent(0);
    return watch && watch._t <= endMs && watch._ranAt >= startMs ? watch._event.n : undefined;
  };

  function handle(entries: Entry[]): void {
    busy = [...busy, ...entries.filter(({ entryType }) => entryType === frames)].slice(-MAX_FRAMES);
    for (const entry of entries) {
      const { entryType: type, startTime, duration, interactionId: id, value } = entry;
      if (startTime < visibleSince) continue;
      if (type === 'largest-contentful-paint') {
        // A prerendered page was painted before anybody had asked for it.
        if (!isPaintOver) vitals.LCP = [Math.max(0, Math.round(startTime - activatedAt)), facts(entry.element)];
      } else if (type === 'layout-shift') {
        if (entry.hadRecentInput) continue;
        rememberShift(entry);
        if (startTime - lastShift > SHIFT_GAP_MS || startTime - firstShift > SHIFT_WINDOW_MS) {
          shifts = 0;
          firstShift = startTime;
        }
        lastShift = startTime;
        shifts += value;
        vitals.CLS = [Math.max(vitals.CLS?.[0] ?? 0, Math.round(shifts * 1_000))];
      } else if (type === frames) {
        reportTask(startTime, startTime + duration);
      } else if (id) {
        slowest.set(id, Math.max(slowest.get(id) ?? 0, duration));
        if (duration >= SLOW_INTERACTION_MS && !((late.get(id)?.duration ?? 0) >= duration)) late.set(id, entry);
      }
    }
    if (late.size) later(reportLate, FRAME_MS);
  }

  function reportLate(): void {
    for (const { name, startTime, duration, processingStart, processingEnd, target } of late.values()) {
      const node = target && isElement(target) ? target : undefined;
      // Chromium counts up to the next frame with something new in it: it was only a wait while the page was busy.
      const endMs = Math.max(
        processingEnd,
        ...busy.map((frame) => (frame.startTime < startTime + duration ? frame.startTime + frame.duration : 0)),
      );
      const ms = Math.round(supported.includes(frames) ? Math.min(duration, endMs - startTime) : duration);
      if (ms < SLOW_INTERACTION_MS || (node && isIgnored(node))) continue;
      emit(
        'interaction',
        startTime,
        {
          ms,
          delay: Math.round(processingStart - startTime),
          name,
          click: clickIn(startTime - 1, startTime + duration),
        },
        facts(node),
      );
    }
    late.clear();
  }

  function reportTask(startMs: number, endMs: number): void {
    // Who reads a dialog is not kept waiting; long frames count that time.
    const ms = endMs - startMs - (dialogAt >= startMs ? dialogMs : 0);
    if (ms >= LONG_TASK_MS)
      emit('task', endMs, { ms: Math.round(ms), click: clickIn(startMs, endMs) }, undefined, true);
  }

  function report(): void {
    handle(observer.takeRecords() as Entry[]);
    reportLate();
    const durations = [...slowest.values()].sort((a, b) => b - a);
    // Browsers that do not count interactions report the slow ones only; then the slowest of fifty is of those.
    const { interactionCount = durations.length } = performance as { interactionCount?: number };
    const worst = durations[Math.min(durations.length - 1, Math.floor(interactionCount / INP_SHARE))];
    if (worst) vitals.INP = [Math.round(worst)];
    for (const [name, [value, el]] of Object.entries(vitals))
      if (reported.get(name) !== value) {
        reported.set(name, value);
        emit('vital', now(), { name: name as Vital, value }, el);
      }
    isPaintOver = true;
  }

  const observer = new PerformanceObserver((list) => guard(() => handle(list.getEntries() as Entry[])));
  for (const type of ['largest-contentful-paint', 'layout-shift', 'event', 'first-input', frames])
    if (supported.includes(type))
      observer.observe({ type, buffered: true, durationThreshold: MIN_EVENT_MS } as PerformanceObserverInit);
  atEnd(() => observer.disconnect());

  on('visibilitychange', () => {
    if (document.hidden) report();
    visibleSince = document.hidden ? Number.POSITIVE_INFINITY : now();
  });
  // Shown again, it is another page view.
  on('pageshow', ({ persisted, timeStamp }: PageTransitionEvent) => {
    if (!persisted) return;
    vitals = {};
    // The browser reports no paint of a page that it had kept: the first one shows it all.
    onceDrawn(() => {
      vitals.LCP = [Math.round(now() - timeStamp)];
    });
    shifts = 0;
    slowest.clear();
    reported.clear();
  });
  on('pagehide', () => {
    report();
    // The browser tells of no frame of a page that is not drawn again: its last code may have frozen it. In one that was
    // hidden meanwhile timers wait, and nobody with them.
    const watch = recent(0);
    if (
      watch &&
      watch._ranAt > visibleSince &&
      !busy.some(({ startTime, duration }) => startTime + duration > watch._ranAt)
    )
      reportTask(watch._ranAt, current ? now() : watch._doneAt);
  });
}
