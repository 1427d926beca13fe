import type { EvidenceEvent } from '@wince/protocol';
import type { TicketFacts } from './ticketFacts.ts';

/** Tuesday. */
export const FIRST_SEEN_AT = Date.UTC(2026, 10, 17, 14, 3);
const CLICKED_AT = Date.UTC(2026, 10, 20, 9, 30);

/** Four dead clicks on a coupon button, as the engine reports them. */
export function ticketFacts(): TicketFacts {
  const clicks = [0, 210, 450, 690].map(
    (ms, index): EvidenceEvent => ({
      id: `page-0001.${index + 3}`,
      at: CLICKED_AT + ms,
      lane: 'user',
      type: 'click',
      role: 'matched',
      text: `Click on Apply coupon: nothing answered within ${2_500 + index} ms`,
    }),
  );
  return {
    project: 'Kiln & Co.',
    incident: {
      shortId: 'WIN-6f1c0b5e',
      rule: 'dead-click',
      rules: ['dead-click', 'rage-click'],
      severity: 'high',
      route: '/demo/basket',
      element: { selector: '#apply-coupon', label: 'Apply coupon', tag: 'button', role: 'button' },
      generation: 1,
      firstSeenAt: FIRST_SEEN_AT,
      lastSeenAt: CLICKED_AT,
      signals: 7,
      sessions: 4,
      people: 3,
    },
    signal: {
      at: CLICKED_AT + 690,
      rule: 'dead-click',
      ruleVersion: 2,
      browser: 'Chrome 141',
      os: 'Windows 11',
      explanation: {
        summary: '4 clicks in 0.7 s, and nothing answered within 2.5 s',
        conditions: [
          {
            name: 'clicks',
            text: 'clicks on the same target',
            op: '>=',
            measured: 4,
            threshold: 4,
            unit: 'clicks',
            met: true,
          },
          { name: 'answer', text: 'a related answer', op: 'none', measured: false, threshold: false, met: true },
        ],
        exclusions: [{ name: 'selection', text: 'the click selected text', applied: false }],
        events: [
          {
            id: 'page-0001.1',
            at: CLICKED_AT - 4_000,
            lane: 'page',
            type: 'page',
            role: 'context',
            text: 'Opened the page',
          },
          ...clicks,
        ],
        window: { start: CLICKED_AT, end: CLICKED_AT + 3_190 },
      },
    },
    spread: { browsers: [{ name: 'Chrome 141', sessions: 3 }], releases: [{ name: 'demo-1', sessions: 4 }] },
    troubles: [{ lane: 'network', text: 'POST /api/coupon answered 500', sessions: 2 }],
    trend: [0, 0, 0, 1, 0, 1, 2],
    usedBySessions: 50,
    firstRelease: { bad: 'demo-1', good: 'demo-0' },
    place: { box: [980, 410, 120, 40], clicks: [[1_030, 428]] },
  };
}
