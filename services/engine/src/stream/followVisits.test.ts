import { expect, test } from 'vitest';
import { followVisits } from './followVisits.ts';
import { JudgedEvent } from './judgedEvent.ts';
import { createSession } from './sessionState.ts';

function createVisitor() {
  const pageStart = 1_795_000_000_000;
  const device = { w: 1280, h: 720, dpr: 1 };
  const session = createSession('project session', {
    receivedAt: pageStart,
    projectId: 'project',
    browser: 'Chrome 156',
    os: 'Windows',
    batch: {
      ...{ v: 1, id: 'b', sentAt: pageStart, sdk: 'js/0.1.0', session: 'session', seq: 0, upTo: 0, device },
      ...{ page: { id: 'page', start: pageStart }, elements: [], events: [] },
    },
  });
  let seq = 0;
  return (path: string): JudgedEvent => {
    const t = seq * 1_000;
    const origin = { pageId: 'page', viewportPx: 720, start: pageStart, latest: pageStart + t };
    const place = { element: undefined, partner: undefined, origin, seq: seq++, t };
    const judged = new JudgedEvent({ type: 'route', t, how: 'push', path }, place);
    judged.route = path;
    followVisits(session, judged);
    return judged;
  };
}

test('leads from a route to the one before', () => {
  const visit = createVisitor();
  const first = visit('/a');
  expect(visit('/b').context?.arrival).toMatchObject({ away: first, awayMs: 1_000, returned: false });
  expect(visit('/a').context?.arrival).toMatchObject({ awayMs: 1_000, returned: true });
});

test('holds a bounded number of routes however long the session goes on', () => {
  const visit = createVisitor();
  let last: JudgedEvent | undefined;
  for (let i = 0; i < 200; i++) last = visit(`/page-${i}`);
  let held = 0;
  while (last) {
    held++;
    last = last.context?.arrival?.away;
  }
  expect(held).toBe(10);
});
