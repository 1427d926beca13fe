import { expect, test } from 'vitest';
import { describeEvent } from './describeEvent.ts';

const element = { selector: '#buy', label: 'Buy' };
const say = (type: string, data: Record<string, unknown>, on: typeof element | null = null) =>
  describeEvent({ type, data, element: on, route: '/basket' });

test('tells each event in one sentence', () => {
  expect(say('page', { how: 'reload', path: '/basket' })).toBe('reloaded /basket');
  expect(say('click', { reaction: { answers: [['content', 'unrelated', 12]] } }, element)).toBe(
    'clicked Buy: no answer',
  );
  expect(say('click', { reaction: { answers: [['content', 'around', 40]] } }, element)).toBe(
    'clicked Buy: answered by content after 40 ms',
  );
  expect(say('request', { method: 'GET', path: '/api/search', status: 503, ms: 4_120 })).toBe(
    'GET /api/search answered 503 after 4.12 s',
  );
  expect(say('request', { method: 'GET', path: '/x', status: 0, ms: 5 })).toBe('GET /x got no answer after 5 ms');
  expect(say('error', { name: 'TypeError', message: 'x is undefined' })).toBe('TypeError: x is undefined');
  expect(say('submit', { outcome: 'invalid' }, element)).toBe('submitted Buy: refused');
  expect(say('scroll', { dy: -640 })).toBe('scrolled 640 px up');
  expect(say('late', { kind: 'none', ms: 10_000 })).toBe('waited 10 s for an answer to the click: none came');
  expect(say('late', { kind: 'content', ms: 4_120 })).toBe('the click was answered by content after 4.12 s');
  expect(say('key', { key: 'Escape', count: 11, reaction: { answers: [] } })).toBe(
    'pressed Escape 11 times: no answer',
  );
  expect(say('field', { retyped: 2, message: 1 }, element)).toBe(
    'left Buy, emptied and typed anew, which was called wrong',
  );
  expect(say('cursor', { ms: 1_500 })).toBe('moved the mouse to and fro for 1.5 s');
  expect(say('copy', { alert: 1 }, element)).toBe('copied from Buy, the text of an error');
  expect(say('blank', { how: 'gone', before: 90, after: 4 })).toBe('the page went blank: 4 of 90 elements left');
});

test('says something for events and fields it does not know', () => {
  expect(say('click', {})).toBe('clicked the page');
  expect(say('unknown', { reason: 'clicked.n: too large' })).toBe('clicked.n: too large');
  expect(say('teleport', {})).toBe('teleport');
});
