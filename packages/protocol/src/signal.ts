/** `low` signals are recorded with their session; they never make an incident or a ticket. */
export const SEVERITIES = ['low', 'medium', 'high'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Ids are stable: tickets, links and stored rows name them. */
export const RULE_IDS = [
  'rage-click',
  'dead-click',
  'slow-click',
  'error-click',
  'failed-request-click',
  'rage-tap',
  'rage-key',
  'thrashed-cursor',
  'scroll-thrash',
  'quick-back',
  'navigation-loop',
  'rage-reload',
  'failed-submit-loop',
  'input-retype',
  'form-abandonment',
  'misclick-layout-shift',
  'frozen-ui',
  'error-loop',
  'blank-page',
  'request-loop',
  'error-text-copied',
  'zoom-thrash',
  'disabled-click',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export interface SignalElement {
  /** CSS selector that resolves in the live page; empty for a signal about the page itself. */
  selector: string;
  /** Selector inside the shadow tree, where there is one. */
  inner?: string;
  label: string;
  tag?: string;
  role?: string;
}

/** One event of the evidence, as a timeline and an ordered list show it. */
export interface EvidenceEvent {
  /** Event id: page id and sequence number. */
  id: string;
  /** Event time, epoch ms. */
  at: number;
  lane: 'user' | 'page' | 'network' | 'error';
  type: string;
  /** `matched`: the rule counted it. `context`: it happened around it. */
  role: 'matched' | 'context';
  /** One plain sentence without captured page text. */
  text: string;
}

/** One condition of the rule with what was measured. */
export interface ConditionResult {
  name: string;
  /** The condition in words. */
  text: string;
  op: '>=' | '<=' | '=' | 'none' | 'any';
  measured: number | string | boolean;
  threshold: number | string | boolean;
  unit?: 'clicks' | 'ms' | 'px' | 'submits' | 'reloads' | 'status';
  met: boolean;
}

/** One exclusion that was tested and did not apply. */
export interface ExclusionResult {
  name: string;
  text: string;
  applied: boolean;
}

/** What signals of one incident have in common. */
export interface Cause {
  /** Rules that name the same cause from different sides share it. */
  family: string;
  route: string;
  /** Selector without generated names and places in lists; empty for the page itself. */
  element: string;
}

export interface Explanation {
  /** One sentence: what happened. */
  summary: string;
  conditions: ConditionResult[];
  exclusions: ExclusionResult[];
  events: EvidenceEvent[];
  /** Event time, epoch ms, [start, end]. */
  window: { start: number; end: number };
  /** What its incident is made of. */
  cause?: Cause;
}

export interface Signal {
  /** 32 hex digits: hash of project, rule, version, session and the events in it. */
  id: string;
  projectId: string;
  rule: RuleId;
  ruleVersion: number;
  sessionId: string;
  pageId: string;
  /** Keyed hash of the user where the page identified one. */
  person?: string;
  /** Epoch ms of the event that completed it. */
  at: number;
  route: string;
  element: SignalElement;
  severity: Severity;
  browser: string;
  os: string;
  release?: string;
  explanation: Explanation;
}
