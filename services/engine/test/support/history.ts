import {
  type Batch,
  type BatchElement,
  type BatchEvent,
  batchSchema,
  type LogRecord,
  type Reaction,
} from '@wince/protocol';

export const START = 1_795_000_000_000;
export const PROJECT = '00000000-0000-4000-8000-000000000001';

export const BUTTON: BatchElement = { selector: '#apply', tag: 'button', label: 'apply', affordance: 'control' };
export const PLUS: BatchElement = { selector: '#plus', tag: 'button', label: 'plus', affordance: 'control' };
export const FORM: BatchElement = { selector: '#signup', tag: 'form', label: 'signup' };

export const UNANSWERED: Reaction = { until: 'time', ms: 2_500, answers: [] };
export const ANSWERED: Reaction = { until: 'time', ms: 2_500, answers: [['content', 'around', 12]] };

/** An event with its elements written out; the wire has them in a table. */
export type Draft = DistributiveOmit<BatchEvent, 'el'> & {
  element?: BatchElement;
  formElement?: BatchElement;
  aimedElement?: BatchElement;
  underElement?: BatchElement;
};
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

let clicks = 0;

/** A click by hand, unanswered unless said otherwise. */
export function click(
  t: number,
  changes: Partial<Extract<BatchEvent, { type: 'click' }>> & {
    element?: BatchElement;
    aimedElement?: BatchElement;
    underElement?: BatchElement;
  } = {},
): Draft {
  return {
    type: 'click',
    t,
    n: ++clicks,
    x: 400,
    y: 300,
    pointer: 'mouse',
    reaction: UNANSWERED,
    element: BUTTON,
    ...changes,
  };
}

export function load(path = '/basket', how: 'navigate' | 'reload' = 'navigate', t = 0): Draft {
  return { type: 'page', t, how, path };
}

/** One batch as ingest would write it, received just after it was sent. */
export function record(
  events: readonly Draft[],
  changes: {
    seq?: number;
    upTo?: number;
    page?: string;
    session?: string;
    pageStart?: number;
    receivedAt?: number;
    sentAt?: number;
    end?: boolean;
    id?: string;
  } = {},
): LogRecord {
  const elements: BatchElement[] = [];
  const wire = events.map(({ element, formElement, aimedElement, underElement, ...event }) => ({
    ...event,
    ...(aimedElement ? { shift: { ms: 100, el: elements.push(aimedElement) - 1 } } : {}),
    ...(underElement ? { under: elements.push(underElement) - 1 } : {}),
    ...(element ? { el: elements.push(element) - 1 } : {}),
    ...(formElement ? { form: elements.push(formElement) - 1 } : {}),
  }));
  const pageStart = changes.pageStart ?? START;
  const last = Math.max(0, ...events.map((event) => event.t));
  const upTo = changes.upTo ?? last + 2_500;
  // A retry refreshes it: whatever the delay, a batch arrives just after it was sent.
  const sentAt =
    changes.sentAt ??
    (changes.receivedAt === undefined ? pageStart + Math.max(upTo, last + 2_500) : changes.receivedAt - 20);
  const batch = batchSchema.parse({
    v: 1,
    id: changes.id ?? `b-${changes.page ?? 'page-0001'}-${changes.seq ?? 0}`,
    sentAt,
    sdk: 'test',
    session: changes.session ?? 'session-1',
    page: { id: changes.page ?? 'page-0001', start: pageStart },
    seq: changes.seq ?? 0,
    upTo,
    ...(changes.end ? { end: 1 } : {}),
    device: { w: 1280, h: 800, dpr: 1 },
    elements,
    events: wire,
  } satisfies Record<keyof Batch, unknown> | Record<string, unknown>);
  return {
    receivedAt: changes.receivedAt ?? sentAt + 20,
    projectId: PROJECT,
    browser: 'Chrome 156',
    os: 'Linux',
    batch,
  };
}
