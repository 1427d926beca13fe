import { type Context, now, type Open } from '../context.ts';
import { isIgnored, targetOf } from '../element/parents.ts';

/** A pause this long ends a burst. */
const PAUSE_MS = 200;
/** A scroll that begins this soon after wheel, finger, key or press is the person's. */
const INPUT_MS = 200;

interface Burst extends Open {
  _scroller: Element;
  _startY: number;
  _lastY: number;
  _lastMs: number;
  _path: number;
  _step: number;
  _reversals: number;
}

/** Reports what the person scrolled, one event per burst. Scripts' own scrolling is an answer to a click, not a fact. */
export function captureScrolls(context: Context): void {
  const page = document.scrollingElement;
  let burst: Burst | undefined;
  let inputAt = -INPUT_MS;
  let pageY = 0;

  function finish(): void {
    if (!burst) return;
    const {
      _t: t,
      _scroller: scroller,
      _lastMs: lastMs,
      _startY: startY,
      _lastY: lastY,
      _path: path,
      _reversals: reversals,
    } = burst;
    context._open.delete(burst);
    burst = undefined;
    if (path)
      context._emit(
        'scroll',
        t,
        { ms: Math.round(lastMs - t), dy: Math.round(lastY - startY), path: Math.round(path), reversals },
        scroller === page ? undefined : context._describe(scroller),
      );
  }

  context._on('wheel touchmove keydown pointerdown', () => {
    inputAt = now();
    // The first event of a burst already tells of a moved page.
    if (!burst) pageY = scrollY;
  });
  context._on('scroll', (event: Event) => {
    const nowMs = now();
    const scroller = event.target === document ? page : targetOf(event);
    if (!scroller || isIgnored(scroller)) return;
    if (burst?._scroller !== scroller) {
      if (nowMs - inputAt > INPUT_MS) return;
      finish();
      const y = scroller === page ? pageY : scroller.scrollTop;
      burst = {
        _t: nowMs,
        _scroller: scroller,
        _startY: y,
        _lastY: y,
        _lastMs: nowMs,
        _path: 0,
        _step: 0,
        _reversals: 0,
      };
      context._open.add(burst);
    }
    const step = scroller.scrollTop - burst._lastY;
    if (step * burst._step < 0) burst._reversals++;
    burst._step = step || burst._step;
    burst._path += Math.abs(step);
    burst._lastY += step;
    burst._lastMs = nowMs;
    const current = burst;
    context._later(() => burst === current && current._lastMs === nowMs && finish(), PAUSE_MS);
  });
  context._leavers.push(finish);
}
