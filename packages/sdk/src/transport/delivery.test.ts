// @vitest-environment happy-dom
import type { Batch } from '@wince/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Answer = { status: number; body?: object; retryAfter?: string } | Error;

let sent: Batch[] = [];
let answers: Answer[] = [];

/** The module afresh, as in a new page, in front of a network that answers as planned. */
async function freshDelivery() {
  vi.resetModules();
  const { useOptions } = await import('../options.ts');
  useOptions({ key: 'k', endpoint: 'http://x.test/v1/events' });
  (await import('../page/page.ts')).hold();
  return import('./delivery.ts');
}

beforeEach(() => {
  sent = [];
  answers = [];
  vi.useFakeTimers();
  vi.stubGlobal('__VERSION__', '0');
  vi.stubGlobal('CompressionStream', undefined);
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Batch);
    const answer = answers.shift() ?? { status: 202, body: { accepted: 1 } };
    if (answer instanceof Error) throw answer;
    const headers = answer.retryAfter ? { 'retry-after': answer.retryAfter } : {};
    return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status, headers });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('waits five seconds for company, and not at all for an urgent fact', async () => {
  const { emit } = await freshDelivery();
  emit('leave', 1, {});
  await vi.advanceTimersByTimeAsync(4_900);
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(sent).toHaveLength(1);
  emit('leave', 2, {}, undefined, true);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent.map(({ seq }) => seq)).toEqual([0, 1]);
});

test('lets what comes while a batch is on its way wait for company, unless it is urgent', async () => {
  const { emit, flush } = await freshDelivery();
  emit('leave', 1, {});
  let sending = flush();
  emit('leave', 2, {});
  await sending;
  expect(sent.map(({ events }) => events.length)).toEqual([1]);
  await vi.advanceTimersByTimeAsync(5_100);
  expect(sent.map(({ events }) => events.length)).toEqual([1, 1]);
  emit('leave', 3, {});
  sending = flush();
  emit('leave', 4, {}, undefined, true);
  await vi.advanceTimersByTimeAsync(1);
  await sending;
  expect(sent.map(({ events }) => events.length)).toEqual([1, 1, 1, 1]);
});

test('sends batches of at most a hundred events, one after the other, each element once', async () => {
  const { emit, flush } = await freshDelivery();
  const element = { selector: '#a', tag: 'a' };
  for (let i = 0; i < 150; i++) emit('custom', i, { name: 'n' }, element);
  await flush();
  expect(sent.map(({ seq, events, elements }) => [seq, events.length, elements.length])).toEqual([
    [0, 100, 1],
    [100, 50, 1],
  ]);
  expect(sent[0]?.upTo).toBeLessThanOrEqual(100);
});

test('keeps the batch and its id until it is accepted, and refreshes only when it was sent', async () => {
  const { emit, flush } = await freshDelivery();
  answers = [
    { status: 202, body: { accepted: 1 } },
    { status: 503, retryAfter: '7' },
  ];
  emit('custom', 1, { name: 'first' });
  await flush();
  emit('custom', 2, { name: 'second' });
  await flush();
  await vi.advanceTimersByTimeAsync(6_900);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(200);
  expect(sent).toHaveLength(3);
  const [, refused, again] = sent;
  expect({ ...again, sentAt: 0 }).toEqual({ ...refused, sentAt: 0 });
  expect(again?.sentAt).toBeGreaterThan(refused?.sentAt ?? 0);
});

test('does not try again what was refused for good', async () => {
  const { emit, flush } = await freshDelivery();
  answers = [{ status: 400 }];
  emit('custom', 1, { name: 'refused' });
  await flush();
  emit('custom', 2, { name: 'next' });
  await flush();
  expect(sent.map(({ seq, lost }) => [seq, lost])).toEqual([
    [0, undefined],
    [1, { rejected: 1 }],
  ]);
});

test('drops the oldest of what is not a click when the queue is full', async () => {
  const { emit, flush } = await freshDelivery();
  emit('click', 0, { n: 1 });
  for (let i = 1; i <= 501; i++) emit('custom', i, { name: `${i}` });
  await flush();
  const events = sent.flatMap((batch) => batch.events);
  expect(events).toHaveLength(500);
  expect(events[0]).toMatchObject({ type: 'click' });
  expect(events[1]).toMatchObject({ name: '3' });
  expect(sent[0]?.lost).toEqual({ overflow: 2 });
});

test('drops the newest click where there is nothing else in the full queue', async () => {
  const { emit, flush } = await freshDelivery();
  for (let n = 1; n <= 502; n++) emit('click', n, { n });
  await flush();
  const clicks = sent.flatMap((batch) => batch.events.map((event) => event.type === 'click' && event.n));
  expect(clicks).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
  expect(sent[0]?.lost).toEqual({ overflow: 2 });
});

test('is complete only up to the oldest fact that is not settled', async () => {
  const { emit, flush, open } = await freshDelivery();
  const pending = { _t: 0 };
  open.add(pending);
  await vi.advanceTimersByTimeAsync(2_000);
  emit('custom', 1_500, { name: 'n' });
  await flush();
  expect(sent[0]?.upTo).toBe(0);
  open.delete(pending);
  emit('custom', 1_600, { name: 'n' });
  await flush();
  expect(sent[1]?.upTo).toBeGreaterThan(1_600);
});

test('says goodbye in the last batch that leaves', async () => {
  const { emit, leave } = await freshDelivery();
  for (let i = 0; i < 120; i++) emit('custom', i, { name: 'n' });
  leave();
  expect(sent.map(({ end }) => end)).toEqual([undefined, 1]);
});

test('goes on once there is a network again, however often it tried without', async () => {
  const { captureConnection, emit, flush } = await freshDelivery();
  // The longest wait that the jitter can give.
  vi.spyOn(Math, 'random').mockReturnValue(0.999);
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  captureConnection();
  answers = Array.from({ length: 4 }, () => new Error('no network'));
  emit('custom', 1, { name: 'kept' });
  await flush();
  await vi.advanceTimersByTimeAsync(2_100);
  await vi.advanceTimersByTimeAsync(4_100);
  expect(answers).toHaveLength(1);
  // The browser thinks that there is one, and the first try fails all the same.
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sent).toHaveLength(5);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
});
