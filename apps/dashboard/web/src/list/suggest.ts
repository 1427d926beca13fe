import { quoteValue, splitSearch } from '../../../api/src/search/splitSearch.ts';
import { TERM_NAMES, type TermName } from '../../../api/src/search/terms.ts';
import type { SearchValues } from '../api/searchValues.ts';
import { t } from '../messages/t.ts';

const MOST_SHOWN = 8;

interface Suggestion {
  /** What takes the place of the word. */
  text: string;
  hint: string;
}

export interface Suggestions {
  /** The word under the caret, `[start, end)`. */
  start: number;
  end: number;
  options: Suggestion[];
}

/** What could stand where the caret is: names of filters, and after a colon the values there are. */
export function suggest(search: string, caret: number, values: SearchValues | undefined): Suggestions {
  const word = splitSearch(search).find(({ start, end }) => start <= caret && caret <= end);
  const { start, end } = word ?? { start: caret, end: caret };
  const minus = word?.negated ? '-' : '';
  if (word?.name === undefined) {
    const begun = (word?.text ?? '').replace(/^-/, '').toLowerCase();
    const options = names()
      .filter((name) => name.startsWith(begun) && name !== begun)
      .map((name) => ({ text: `${minus}${name}:`, hint: TERM_NAMES[name] }));
    return { start, end, options: options.slice(0, begun === '' ? names().length : MOST_SHOWN) };
  }
  const name = names().find((one) => one === word.name);
  if (name === undefined) return { start, end, options: [] };
  const begun = (word.values.at(-1) ?? '').toLowerCase();
  const before = word.values.slice(0, -1).map(quoteValue);
  const options = valuesOf(name, values)
    .filter(({ value }) => value.toLowerCase().includes(begun) && value.toLowerCase() !== begun)
    .map(({ value, hint }) => ({ text: `${minus}${name}:${[...before, quoteValue(value)].join(',')} `, hint }));
  return { start, end, options: options.slice(0, MOST_SHOWN) };
}

function names(): TermName[] {
  return Object.keys(TERM_NAMES) as TermName[];
}

function valuesOf(name: TermName, values: SearchValues | undefined): { value: string; hint: string }[] {
  const plain = (list: readonly string[], hint = '') => list.map((value) => ({ value, hint }));
  const found = (list: readonly { value: string; incidents: number }[] = []) =>
    list.map(({ value, incidents }) => ({ value, hint: t('list.incidentsFound', { incidents }) }));
  switch (name) {
    case 'is':
      return plain(['unreviewed', 'new', 'open', 'snoozed', 'resolved', 'ignored', 'regressed', 'duplicate']);
    case 'signal':
      return found(values?.rules);
    case 'rule':
      return [...found(values?.rules), ...found(values?.ruleVersions)];
    case 'severity':
      return plain(['high', 'medium']);
    case 'route':
      return found(values?.routes);
    case 'element':
      return found(values?.elements);
    case 'release':
      return found(values?.releases);
    case 'browser':
      return found(values?.browsers);
    case 'assignee':
      return [
        { value: 'me', hint: t('list.you') },
        { value: 'none', hint: t('list.nobody') },
        ...found(values?.assignees),
      ];
    case 'ticket':
      return [...plain(['any', 'none']), ...plain(values?.tickets ?? [])];
    case 'people':
    case 'sessions':
    case 'signals':
      return plain(['>5', '>20', '>100']);
    case 'seen':
      return plain(['<24h', '<7d', '>7d']);
    case 'first':
      return plain(['<24h', '<7d', '<30d']);
  }
}
