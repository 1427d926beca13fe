import type { BatchElement } from '@wince/protocol';
import { ANSWERED, BUTTON, click, type Draft, FORM, PLUS, UNANSWERED } from './history.ts';

/** What may happen next in a generated visit. */
export const KINDS = [
  'dead',
  'dead',
  'dead',
  'answered',
  'requested',
  'link',
  'other',
  'touch',
  'shifted',
  'late',
  'error',
  'unlinked error',
  'failure',
  'submit',
  'field',
  'key',
  'cursor',
  'scroll',
  'zoom',
  'copy',
  'task',
  'interaction',
  'blank',
  'route',
  'back',
  'hide',
  'show',
  'leave',
  'idle',
] as const;

export interface Step {
  gapMs: number;
  kind: (typeof KINDS)[number];
  /** Which of a few variants. */
  n: number;
}

/** Events that name the path they happened on. */
const NAMES_PATH = new Set(['click', 'key', 'field', 'submit', 'copy']);

const FIELD: BatchElement = { selector: '#phone', tag: 'input', label: 'phone' };
const ROUTES = ['/basket', '/billing', '/rooms/:id', '/settings'];

/** A visit of one page in event order, as the SDK would report it: every type of event that any rule looks at. */
export function toEvents(
  steps: readonly Step[],
  path: string,
  how: Extract<Draft, { type: 'page' }>['how'] = 'navigate',
): Draft[] {
  const events: Draft[] = [{ type: 'page', t: 0, how, path }];
  let t = 500;
  let clicks = 0;
  let current = path;
  for (const { gapMs, kind, n } of steps) {
    t += gapMs;
    const event = toEvent(kind, n, t, clicks);
    if (!event) continue;
    if (event.type === 'click') clicks = event.n;
    if (event.type === 'route') current = event.path;
    events.push(NAMES_PATH.has(event.type) ? ({ ...event, path: current } as Draft) : event);
  }
  return events;
}

function toEvent(kind: Step['kind'], n: number, t: number, clicks: number): Draft | undefined {
  const next = { n: clicks + 1, x: 400 + n * 15 };
  const linked = clicks > 0 ? { click: Math.max(1, clicks - (n % 2)) } : undefined;
  switch (kind) {
    case 'dead':
      return click(t, { ...next, reaction: UNANSWERED, element: n === 3 ? { ...BUTTON, disabled: 1 } : BUTTON });
    case 'answered':
      return click(t, { ...next, reaction: ANSWERED });
    case 'requested':
      return click(t, { ...next, reaction: { until: 'time', ms: 2_500, answers: [['request', 'caused', 5]] } });
    case 'link':
      return click(t, { ...next, reaction: { until: 'time', ms: 2_500, answers: [['navigation', 'page', 2]] } });
    case 'other':
      return click(t, { ...next, element: PLUS });
    case 'touch':
      return click(t, { ...next, pointer: 'touch' });
    case 'shifted':
      return click(t, { ...next, reaction: ANSWERED, shift: { ms: 200 } });
    case 'late':
      if (!linked) return undefined;
      return n === 0
        ? { type: 'late', t, ...linked, kind: 'content', relation: 'around', ms: 4_000, until: 'time' }
        : { type: 'late', t, ...linked, kind: 'none', ms: 10_000, until: n === 1 ? 'left' : 'time' };
    case 'error':
      return { type: 'error', t, how: 'error', message: `boom ${n}`, ...linked };
    case 'unlinked error':
      return { type: 'error', t, how: 'rejection', message: `bang ${n}`, ...(n > 1 ? { count: n * 3 } : {}) };
    case 'failure':
      return {
        ...{ type: 'request', t, ms: 20 + n * 2_000, api: 'fetch', method: 'GET', path: '/api', ...linked },
        status: n === 3 ? 200 : 500,
      };
    case 'submit':
      return {
        type: 'submit',
        t,
        outcome: 'sent',
        status: n === 3 ? 200 : 422,
        ...(n % 2 ? linked : {}),
        edited: n % 2,
        filled: 3,
        element: FORM,
      };
    case 'field':
      return {
        ...{ type: 'field', t, ms: 900, keys: 8, emptied: 1, retyped: 1, filled: 1, element: FIELD, formElement: FORM },
        ...(n > 1 ? { invalid: 1 } : {}),
      };
    case 'key':
      return {
        type: 'key',
        t,
        ms: 1_200,
        key: n ? 'Escape' : 'Enter',
        count: 7,
        reaction: n === 2 ? ANSWERED : UNANSWERED,
      };
    case 'cursor':
      return {
        type: 'cursor',
        t,
        ms: 1_000,
        x: 1,
        y: 1,
        slices: Array.from({ length: 2 + n * 2 }, () => [2, 800, 100, 100, 500, 140]),
      };
    case 'scroll':
      return {
        ...{ type: 'scroll', t, ms: 1_200, dy: 0, path: 3_000, reversals: 2, user: 1 },
        legs: [
          [900, 400],
          [-900, 400],
          [n * 400, 400],
        ],
      };
    case 'zoom':
      return { type: 'zoom', t, ms: 300, how: n === 3 ? 'rotate' : 'pinch', from: n % 2 ? 1 : 2, to: n % 2 ? 2 : 1 };
    case 'copy':
      return { type: 'copy', t, ...(n ? { alert: 1 } : {}) };
    case 'task':
      return { type: 'task', t, ms: 1_000 + n * 1_000, ...linked };
    case 'interaction':
      return { type: 'interaction', t, ms: 800 + n * 300, delay: 10, name: 'click', ...linked };
    case 'blank':
      return { type: 'blank', t, how: 'gone', before: 100, after: n * 20 };
    case 'route':
    case 'back':
      return {
        type: 'route',
        t,
        how: kind === 'back' ? 'pop' : 'push',
        path: ROUTES[n]!,
        ...(kind === 'back' ? {} : linked),
      };
    case 'hide':
    case 'show':
      return { type: 'visibility', t, state: kind === 'hide' ? 'hidden' : 'visible' };
    case 'leave':
      return { type: 'leave', t, cached: 1 };
    case 'idle':
      return undefined;
  }
}
