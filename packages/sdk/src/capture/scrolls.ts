import { later, now, on } from '../page/page.ts';
import { answer } from '../reaction/pageAnswers.ts';
import { emit, type Open, open } from '../transport/delivery.ts';

/** A pause this long ends a burst. */
const PAUSE_MS = 200;
/** A scroll this soon after wheel, finger or key is the person's. */
const INPUT_MS = 500;

interface Burst extends Open {
  _startY: number;
  _path: number;
  _step: number;
  _reversals: number;
}

/**
 * Reports how far the person scrolled the page, one event per burst. Scripts' own scrolling, of the page or within it,
 * is an answer to a click, not a fact.
 */
export function captureScrolls(): void {
  let burst: Burst | undefined;
  let inputAt = -INPUT_MS;
  let scrolledAt = 0;
  let pageY = 0;

  function finish(): void {
    if (!burst || now() - scrolledAt < PAUSE_MS) return;
    const { _t: t, _startY: startY, _path: path, _reversals: reversals } = burst;
    open.delete(burst);
    burst = undefined;
    emit('scroll', t, {
      ms: Math.round(scrolledAt - t),
      dy: Math.round(pageY - startY),
      path: Math.round(path),
      reversals,
    });
  }

  on('wheel touchmove keydown', () => {
    inputAt = now();
  });
  on('scroll', ({ target }: Event) => {
    const nowMs = now();
    const isUser = nowMs - inputAt < INPUT_MS;
    if (!isUser) answer('scroll');
    if (target !== document) return;
    // Kept also for scripts' scrolling: the wheel's own event may come after the page has moved.
    const step = scrollY - pageY;
    pageY = scrollY;
    if (!isUser) return;
    inputAt = scrolledAt = nowMs;
    burst ??= { _t: nowMs, _startY: pageY - step, _path: 0, _step: 0, _reversals: 0 };
    open.add(burst);
    if (step * burst._step < 0) burst._reversals++;
    burst._step = step || burst._step;
    burst._path += Math.abs(step);
    later(finish, PAUSE_MS + 1);
  });
}
