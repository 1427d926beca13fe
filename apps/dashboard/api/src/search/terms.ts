/** What a search is made of. The same words in the search box and in `q` of the API. */

export const IS_STATES = [
  'new',
  'open',
  'snoozed',
  'resolved',
  'ignored',
  'regressed',
  'unresolved',
  'unreviewed',
  'duplicate',
] as const;
export type IsState = (typeof IS_STATES)[number];

export type Comparison = '=' | '>' | '>=' | '<' | '<=';

/** What one term asks for. Several values of a term: any of them. */
export type Wanted =
  | { kind: 'is'; states: IsState[] }
  | { kind: 'rule'; rules: { rule: string; version?: number }[] }
  | { kind: 'severity'; severities: string[] }
  | { kind: 'route'; patterns: string[] }
  | { kind: 'element'; texts: string[] }
  | { kind: 'count'; of: 'people' | 'sessions' | 'signals'; comparison: Comparison; value: number }
  | { kind: 'release'; comparison: Comparison; names: string[] }
  | { kind: 'browser'; texts: string[] }
  | { kind: 'assignee'; names: string[] }
  | { kind: 'ticket'; names: string[] }
  /** `<` means less than so long ago. Unit: milliseconds. */
  | { kind: 'age'; of: 'seen' | 'first'; comparison: Comparison; ms: number }
  | { kind: 'text'; value: string };

export interface SearchTerm {
  wanted: Wanted;
  negated: boolean;
  /** As it was written. */
  text: string;
}

/** A term that means nothing, and what would. */
export interface SearchProblem {
  term: string;
  message: string;
}

/** The names that can stand before a colon, with what follows, for help and suggestions. */
export const TERM_NAMES = {
  is: 'new, open, snoozed, resolved, ignored, regressed, unreviewed',
  signal: 'a rule, such as rage-click',
  rule: 'a rule, or one version of it: dead-click@4',
  severity: 'high, medium or low',
  route: '/orders/*; a star is one part, ** any number',
  element: 'part of its name or selector',
  people: 'a number: >20',
  sessions: 'a number: >=5',
  signals: 'a number: >100',
  release: 'a release, or >=2.3.0',
  browser: 'part of its name: safari',
  assignee: 'me, none or a name',
  ticket: 'an identifier, any or none',
  seen: 'last seen: <7d',
  first: 'first seen: <24h',
} as const;
export type TermName = keyof typeof TERM_NAMES;
