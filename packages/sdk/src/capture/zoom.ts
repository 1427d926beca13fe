import { describe } from '../element/describe.ts';
import { isIgnored, isRoot } from '../element/parents.ts';
import { createBurst } from '../page/burst.ts';
import { now, on } from '../page/page.ts';
import { emit } from '../transport/delivery.ts';

/** A pinch ends when the scale has rested for this long. */
const PAUSE_MS = 200;
/** Going on for so long, it is told in parts. */
const MAX_MS = 8_000;
/** A smaller change of scale is a finger that rested. */
const MIN_RATIO = 1.1;
/** A scale that changes without fingers or a wheel follows from the page's own layout. */
const INPUT_MS = 1_000;

/** Reports pinches that changed the scale, and turns of the device. */
export function captureZooms(): void {
  const { orientation } = screen as { orientation?: ScreenOrientation };
  const viewport = visualViewport;
  let scale = viewport?.scale ?? 1;
  let inputAt = -INPUT_MS;
  let point: Pick<Touch, 'clientX' | 'clientY'>;
  let angle = orientation?.angle;

  if (viewport) {
    const [step] = createBurst(
      PAUSE_MS,
      MAX_MS,
      () => ({ _from: scale, _to: scale, _point: point }),
      ({ _from: from, _to: to, _point: { clientX, clientY }, _t: t }, ms) => {
        // What is between the fingers stays there.
        const elements = document.elementsFromPoint(clientX, clientY);
        // A reader of documents draws the page and lays its text over it, to be selected.
        const isDrawn = ({ localName, parentElement: page }: Element) =>
          localName === 'canvas' && !isRoot(page!) && page!.contains(elements[0]!);
        const element = elements.find(isDrawn) ?? elements[0];
        if (Math.max(from / to, to / from) >= MIN_RATIO && !(element && isIgnored(element)))
          emit('zoom', t + ms, { ms, how: 'pinch', from, to }, element ? describe(element) : undefined);
      },
    );
    on('touchmove touchend wheel', (event: WheelEvent & Partial<TouchEvent>) => {
      inputAt = now();
      point = event.changedTouches?.[0] ?? event;
    });
    // The keyboard of a phone and a window's own size change the viewport as well, and leave the scale.
    on(
      'resize',
      () => {
        if (viewport.scale === scale) return;
        if (now() - inputAt < INPUT_MS) step()._to = viewport.scale;
        scale = viewport.scale;
      },
      viewport,
    );
  }
  if (orientation)
    on(
      'change',
      ({ timeStamp }: Event) => {
        emit('zoom', timeStamp, { ms: 0, how: 'rotate', from: angle, to: orientation.angle });
        angle = orientation.angle;
      },
      orientation,
    );
}
