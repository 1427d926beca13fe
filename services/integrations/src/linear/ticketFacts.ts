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
