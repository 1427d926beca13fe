/** One word of a search, before anybody asks what it means. */
export interface RawTerm {
  negated: boolean;
  /** Before the colon; undefined for free text. */
  name: string | undefined;
  /** After it, a comma apart. Quotes are taken off. */
  values: string[];
  /** As it was written. */
  text: string;
  /** Where it begins and ends in the search. */
  start: number;
  end: number;
  /** A quote was opened and never closed. */
  unclosed: boolean;
}

const NAME = /^-?([a-z]+):/;

/** Splits a search at its blanks, apart from those in quotes. One pass, whatever is given. */
export function splitSearch(search: string): RawTerm[] {
  const terms: RawTerm[] = [];
  let at = 0;
  while (at < search.length) {
    if (/\s/.test(search.charAt(at))) {
      at++;
      continue;
    }
    const term = readTerm(search, at);
    terms.push(term);
    at = term.end;
  }
  return terms;
}

function readTerm(search: string, start: number): RawTerm {
  const negated = search.charAt(start) === '-' && start + 1 < search.length && !/\s/.test(search.charAt(start + 1));
  const name = NAME.exec(search.slice(start, start + 40))?.[1];
  let at = start + (negated ? 1 : 0) + (name === undefined ? 0 : name.length + 1);
  const values = [''];
  let quoted = false;
  for (; at < search.length; at++) {
    const char = search.charAt(at);
    if (quoted && char === '\\' && at + 1 < search.length) values[values.length - 1] += search.charAt(++at);
    else if (char === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(char)) break;
    else if (!quoted && char === ',' && name !== undefined) values.push('');
    else values[values.length - 1] += char;
  }
  return { negated, name, values, text: search.slice(start, at), start, end: at, unclosed: quoted };
}

/** A value as it has to stand behind a colon. */
export function quoteValue(value: string): string {
  return /[\s",]/.test(value) || value === '' ? `"${value.replace(/[\\"]/g, '\\$&')}"` : value;
}
