import type { Batch, BatchElement, BatchEvent, LogRecord } from '@wince/protocol';

/**
 * A realistic mix of one visit: of 20 events, 7 are clicks (one in fifty unanswered), 5 scroll bursts, 3 requests,
 * 2 route changes, and a page load, a submit and an error. Deterministic: the same seed gives the same traffic.
 */

const PATHS = ['/', '/products', '/products/:id', '/basket', '/checkout', '/account/orders/:id'];
const LABELS = ['add-to-basket', 'next', 'menu', 'search', 'apply-coupon', 'size-42', 'pay-now', 'close'];

/** mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KINDS = [
  'click',
  'scroll',
  'click',
  'request',
  'click',
  'scroll',
  'click',
  'route',
  'scroll',
  'click',
  'submit',
  'scroll',
  'click',
  'request',
  'error',
  'click',
  'route',
  'scroll',
  'request',
  'custom',
] as const;

export function makeBatch(options: {
  session: string;
  page: string;
  id: string;
  pageStart: number;
  /** Number of events the page has sent before. */
  seq: number;
  count: number;
  random: () => number;
}): Omit<Batch, 'user'> {
  const { random, seq, count, pageStart } = options;
  const elements = LABELS.slice(0, 4).map((_, i) => element(LABELS[(i + seq) % LABELS.length]!));
  const events: BatchEvent[] = [];
  let t = seq * 900;
  for (let i = 0; i < count; i++) {
    t += 300 + Math.floor(random() * 1_200);
    events.push(
      seq + i === 0
        ? { type: 'page', t: 3, how: 'navigate', path: '/' }
        : event(KINDS[(seq + i) % KINDS.length]!, t, seq + i, random),
    );
  }
  return {
    v: 1,
    id: options.id,
    sentAt: pageStart + t + 2_600,
    sdk: 'js/0.1.0',
    session: options.session,
    page: { id: options.page, start: pageStart },
    seq,
    upTo: t + 2_500,
    release: '2026.11.3',
    device: { w: 1280, h: 720, dpr: 2 },
    elements,
    events,
  };
}

/** A batch of one of many sessions, as the log has it. */
export function makeRecord(options: {
  session: number;
  seq: number;
  count: number;
  receivedAt: number;
  random: () => number;
}): LogRecord {
  const { session, seq, count, receivedAt, random } = options;
  const batch = makeBatch({
    session: `session-${session}-7f3c9a51e2`,
    page: `page-${session}-5b1d0c77aa42`,
    id: `b-${session}-${seq}`,
    pageStart: receivedAt - 1_000 * (seq + count),
    seq,
    count,
    random,
  });
  return {
    receivedAt,
    projectId: '00000000-0000-4000-8000-000000000001',
    browser: 'Chrome 156',
    os: 'Windows',
    batch: { ...batch, sentAt: receivedAt - 20 },
  };
}

function element(label: string): BatchElement {
  return { selector: `#${label}`, tag: 'button', label, affordance: 'control', box: [320, 540, 160, 44] };
}

function event(kind: (typeof KINDS)[number], t: number, n: number, random: () => number): BatchEvent {
  const path = PATHS[Math.floor(random() * PATHS.length)]!;
  switch (kind) {
    case 'click':
      return {
        type: 'click',
        t,
        n: n + 1,
        el: Math.floor(random() * 4),
        x: 400 + Math.floor(random() * 9),
        y: 560,
        pointer: 'mouse',
        detail: 1,
        path,
        reaction: {
          until: 'time',
          ms: 2_500,
          answers:
            random() < 0.02
              ? []
              : [
                  ['content', 'around', 34],
                  ['request', 'caused', 3],
                ],
        },
      };
    case 'scroll':
      return { type: 'scroll', t, ms: 420, dy: 600, path: 640, reversals: 0 };
    case 'request':
      return {
        type: 'request',
        t,
        ms: 180,
        api: 'fetch',
        method: 'POST',
        path: '/api/basket/:id',
        status: random() < 0.02 ? 503 : 200,
        click: n,
      };
    case 'route':
      return { type: 'route', t, how: 'push', path };
    case 'submit':
      return { type: 'submit', t, el: 0, outcome: 'sent', status: 200, edited: 3, path };
    case 'error':
      return {
        type: 'error',
        t,
        how: 'error',
        name: 'TypeError',
        message: 'x is undefined',
        frames: [{ file: '/assets/app.js', line: 1, fn: 'pay' }],
      };
    case 'custom':
      return { type: 'custom', t, name: 'viewed', props: { variant: 'b' } };
  }
}
