import { FIELDS } from '../element/field.ts';
import { later, now, on, onceLoaded } from '../page/page.ts';
import { emit } from '../transport/delivery.ts';

/** What an error tears down is gone by then. */
const GONE_MS = 2_000;
/** Of what was there, so much or less remains. */
const REMAINS = 0.3;
/** A page of fewer elements says nothing by losing some. */
const MIN_ELEMENTS = 10;
/** This long after loading, something should be there to see. */
const PAINTED_MS = 10_000;
/** Counting walks the page where it has changed: as often is enough. */
const LOOK_MS = 2_000;
const VISIBLE = `img,svg,canvas,video,iframe,object,embed,button,${FIELDS}`;

/** Reports that most of the page went away after an error, or that it never showed anything. */
export function captureBlanks(): void {
  /** Elements of this path when somebody last touched it: a render that throws has emptied the page before its error. */
  let count = 0;
  /** The path that they were counted on. */
  let path = '';
  let isChecking = false;
  let lookedAt = 0;

  const look = () => {
    lookedAt = now();
    path = location.pathname;
    count = document.body.getElementsByTagName('*').length;
  };
  const begin = () => {
    look();
    later(() => {
      const { body } = document;
      const isPainted = performance.getEntriesByName('first-contentful-paint')[0];
      // biome-ignore lint/performance/useDomNodeTextContent: text that nobody can see is not there; asked for once.
      if (isPainted || document.hidden || body.innerText.trim() || body.querySelector(VISIBLE)) return;
      look();
      emit('blank', now(), { how: 'unpainted', before: count, after: count }, undefined, true);
    }, PAINTED_MS);
  };

  // An image that did not load breaks no page; its error has no message.
  on('error unhandledrejection', ({ type, message }: ErrorEvent) => {
    if (isChecking || !(message || type[0] === 'u')) return;
    const known = path === location.pathname ? count : 0;
    look();
    isChecking = true;
    const before = Math.max(count, known);
    later(() => {
      isChecking = false;
      look();
      if (before >= MIN_ELEMENTS && count <= before * REMAINS)
        emit('blank', now(), { how: 'gone', before, after: count }, undefined, true);
    }, GONE_MS);
  });
  on('pointerdown keydown', () => (now() - lookedAt > LOOK_MS || path !== location.pathname) && look());
  onceLoaded(begin);
}
