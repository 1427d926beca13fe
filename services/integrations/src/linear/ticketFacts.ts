import type { Explanation, SignalElement } from '@wince/protocol';

/** What a ticket is written from. Times are epoch ms. */
export interface TicketFacts {
  project: string;
  incident: {
    shortId: string;
    rule: string;
    rules: string[];
    severity: 'low' | 'medium' | 'high';
    route: string;
    element: SignalElement;
    generation: number;
    firstSeenAt: number;
    lastSeenAt: number;
    signals: number;
    sessions: number;
    people: number;
  };
  /** The signal that shows the incident most clearly. */
  signal: { at: number; rule: string; ruleVersion: number; browser: string; os: string; explanation: Explanation };
  spread: { browsers: Share[]; releases: Share[] };
  /** Errors and failed requests in the evidence of the newest signals. */
  troubles: Trouble[];
  /** People hit on each of the last seven UTC days, today last. */
  trend: number[];
  /** Sessions that used the element since it began; left out where that is not known. */
  usedBySessions?: number;
  /** The release it was first seen in, and the one before it that ran without it, where there is one. */
  firstRelease?: { bad: string; good?: string };
  /** Where on the page: the element's box (left, top, width, height) and clicks, in CSS px of the page. */
  place?: { box?: [number, number, number, number]; clicks: [number, number][] };
}

/** How many sessions of the incident had this. */
export interface Share {
  name: string;
  sessions: number;
}

export interface Trouble {
  lane: 'network' | 'error';
  text: string;
  sessions: number;
}
