import { type RawTerm, splitSearch } from './splitSearch.ts';
import {
  type Comparison,
  IS_STATES,
  type SearchProblem,
  type SearchTerm,
  TERM_NAMES,
  type TermName,
  type Wanted,
} from './terms.ts';

const SEVERITIES = ['low', 'medium', 'high'];
const UNITS_MS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};
/** More would say nothing, and costs the database. */
const MOST_TERMS = 30;

export interface ParsedSearch {
  terms: SearchTerm[];
  problems: SearchProblem[];
}

/**
 * What a search asks for, and which of its terms mean nothing; those are left out of `terms`.
 * @param rules ids of the rules there are
 *
 * @example
 * parseSearch('is:new -route:/admin/** people:>20 "Pay now"', RULE_IDS).terms.length; // 4
 */
export function parseSearch(search: string, rules: readonly string[]): ParsedSearch {
  const parsed: ParsedSearch = { terms: [], problems: [] };
  for (const raw of splitSearch(search)) {
    const wanted =
      parsed.terms.length === MOST_TERMS
        ? `is one term too many; ${MOST_TERMS} is the limit`
        : raw.unclosed
          ? 'has a quote that is not closed; add the second "'
          : readTerm(raw, rules);
    if (typeof wanted === 'string') parsed.problems.push({ term: raw.text, message: wanted });
    else parsed.terms.push({ wanted, negated: raw.negated, text: raw.text });
  }
  return parsed;
}

/** What it asks for, or what is wrong with it in words. */
function readTerm(raw: RawTerm, rules: readonly string[]): Wanted | string {
  if (raw.name === undefined) return { kind: 'text', value: raw.values.join(',') };
  if (!isTermName(raw.name))
    return `is no filter; there are ${Object.keys(TERM_NAMES).join(', ')}. Quote it to search for the text`;
  if (raw.values.some((value) => value === '')) return `needs a value after the colon: ${TERM_NAMES[raw.name]}`;
  return READERS[raw.name](raw.values, rules);
}

function isTermName(name: string): name is TermName {
  return Object.hasOwn(TERM_NAMES, name);
}

const READERS: Record<TermName, (values: string[], rules: readonly string[]) => Wanted | string> = {
  is: (values) => {
    const states = IS_STATES.filter((state) => values.some((value) => value.toLowerCase() === state));
    const wrong = values.find((value) => !IS_STATES.some((state) => state === value.toLowerCase()));
    return wrong === undefined ? { kind: 'is', states } : `is none of ${IS_STATES.join(', ')}`;
  },
  signal: readRules,
  rule: readRules,
  severity: (values) =>
    values.every((value) => SEVERITIES.includes(value))
      ? { kind: 'severity', severities: values }
      : `is none of ${SEVERITIES.join(', ')}`,
  route: (values) => ({ kind: 'route', patterns: values }),
  element: (values) => ({ kind: 'element', texts: values }),
  people: (values) => readCount('people', values),
  sessions: (values) => readCount('sessions', values),
  signals: (values) => readCount('signals', values),
  release: (values) => {
    const [first = '', ...others] = values;
    const { comparison, rest } = readComparison(first);
    if (comparison === '=') return { kind: 'release', comparison, names: values };
    return rest === '' || others.length > 0
      ? 'takes one release after a comparison: release:>=2.3.0'
      : { kind: 'release', comparison, names: [rest] };
  },
  browser: (values) => ({ kind: 'browser', texts: values }),
  assignee: (values) => ({ kind: 'assignee', names: values }),
  ticket: (values) => ({ kind: 'ticket', names: values }),
  seen: (values) => readAge('seen', values),
  first: (values) => readAge('first', values),
};

function readRules(values: string[], known: readonly string[]): Wanted | string {
  const rules = values.map((value) => {
    const [name = '', version] = value.toLowerCase().replaceAll('_', '-').split('@');
    return { rule: name, ...(version === undefined ? {} : { version: Number(version) }) };
  });
  const wrong = rules.find(({ rule, version }) => !known.includes(rule) || !isVersion(version ?? 1));
  if (wrong === undefined) return { kind: 'rule', rules };
  return known.includes(wrong.rule)
    ? `names no version; write ${wrong.rule}@4`
    : `is no rule; there are ${known.join(', ')}`;
}

function isVersion(version: number): boolean {
  return Number.isInteger(version) && version >= 1 && version <= 65_535;
}

function readCount(of: 'people' | 'sessions' | 'signals', values: string[]): Wanted | string {
  const { comparison, rest } = readComparison(values[0] ?? '');
  return values.length === 1 && /^\d{1,9}$/.test(rest)
    ? { kind: 'count', of, comparison, value: Number(rest) }
    : `is no number; write ${of}:>20`;
}

function readAge(of: 'seen' | 'first', values: string[]): Wanted | string {
  const { comparison, rest } = readComparison(values[0] ?? '');
  const [, count, unit = ''] = /^(\d{1,4})([mhdw])$/.exec(rest) ?? [];
  const unitMs = UNITS_MS[unit];
  if (values.length !== 1 || count === undefined || unitMs === undefined)
    return `is no length of time; write ${of}:<7d, with m, h, d or w`;
  return { kind: 'age', of, comparison: comparison === '=' ? '<=' : comparison, ms: Number(count) * unitMs };
}

function readComparison(value: string): { comparison: Comparison; rest: string } {
  const found = /^(>=|<=|>|<|=)/.exec(value)?.[1] ?? '';
  return { comparison: isComparison(found) ? found : '=', rest: value.slice(found.length) };
}

function isComparison(text: string): text is Comparison {
  return ['=', '>', '>=', '<', '<='].includes(text);
}
