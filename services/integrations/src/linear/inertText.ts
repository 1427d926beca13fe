/**
 * Captured text (labels, routes, messages) comes from strangers' pages. In a ticket it must not become a link, an
 * image, HTML, a heading or a mention, nor escape from the place it stands in.
 */

/** Controls, line ends, zero-width and bidirectional marks: invisible, and able to reorder what is read. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Words, numbers and the punctuation of a sentence: nothing that markdown reads as anything else. */
const PLAIN_SENTENCE = /^[\p{L}\p{N} ,.:;'"“”‘’()%=≤≥×–…?-]*$/u;

/** A dot or colon inside a word makes a domain or an address of it, a hyphen before digits an issue's identifier. */
const LINK_LIKE = /[.:]\p{L}|\p{L}-\d|^[\s-]*-|^\s*\d+[.)]/u;

const NOTHING = '(none)';

/** A code span: fence longer than any run of backticks inside, one line. */
export function codeSpan(captured: string, maxLength: number): string {
  const text = truncate(oneLine(captured), maxLength);
  if (text === '') return NOTHING;
  const fence = '`'.repeat(longestBacktickRun(text) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A code span for a table cell. A pipe ends a cell even inside code, so it is replaced by its broken twin. */
export function cellCode(captured: string, maxLength: number): string {
  return codeSpan(captured.replaceAll('|', '¦'), maxLength);
}

/** A fenced block of lines; the fence is longer than any run of backticks inside. */
export function codeBlock(lines: string[], maxLineLength: number): string {
  const clean = lines.map((line) => truncate(line.replace(INVISIBLE, ' ').trimEnd(), maxLineLength));
  const fence = '`'.repeat(Math.max(3, longestBacktickRun(clean.join('\n')) + 1));
  return [`${fence}text`, ...clean, fence].join('\n');
}

/** A sentence of ours that may name captured things: as it is where nothing in it can act, else as a code span. */
export function sentence(text: string, maxLength: number): string {
  const line = truncate(oneLine(text), maxLength);
  return PLAIN_SENTENCE.test(line) && !LINK_LIKE.test(line) ? line : cellCode(line, maxLength);
}

/** For a title, which has no code spans: addresses are cut out, and so is every character with a meaning. */
export function titleText(captured: string, maxLength: number): string {
  const text = oneLine(captured)
    .replace(/\S*:\/\/\S*|\b(?:www\.|linear\.app)\S*/gi, '[address]')
    .replace(/[`<>\\*_~|#!(){}]|\[(?!address\])|(?<!\[address)\]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return truncate(text, maxLength);
}

/** Counts UTF-16 units and never cuts a character in two. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function oneLine(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim();
}

function longestBacktickRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
