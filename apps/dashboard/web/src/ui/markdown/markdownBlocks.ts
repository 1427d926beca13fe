/**
 * The little markdown that tickets use, as data. Everything captured stays text: there are no links, no images and no
 * HTML in what comes out.
 */
export type Block =
  | { kind: 'heading' | 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'code'; text: string };

export interface Inline {
  kind: 'text' | 'code' | 'strong';
  text: string;
}

const FENCE = /^(`{3,})/;
const HEADING = /^#{1,6} +(.*)/;
const RULE = /^[|\s:-]+$/;
const ITEM = /^ *(?:[-*]|(\d+)[.)]) +(.*)/;

export function markdownBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line)?.[1];
    const heading = HEADING.exec(line)?.[1];
    const item = ITEM.exec(line);
    const last = blocks.at(-1);
    if (fence !== undefined) {
      const end = lines.findIndex((other, place) => place > at && other.startsWith(fence));
      const until = end === -1 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, until).join('\n') });
      at = until;
    } else if (line.startsWith('|')) {
      if (last?.kind !== 'table' || !lines[at - 1]?.startsWith('|'))
        blocks.push({ kind: 'table', head: cellsOf(line), rows: [] });
      else if (!RULE.test(line)) last.rows.push(cellsOf(line));
    } else if (heading !== undefined) blocks.push({ kind: 'heading', inlines: inlinesOf(heading) });
    else if (item) {
      const inlines = inlinesOf(item[2] ?? '');
      const ordered = item[1] !== undefined;
      if (last?.kind === 'list' && last.ordered === ordered) last.items.push(inlines);
      else blocks.push({ kind: 'list', ordered, items: [inlines] });
    } else if (line.trim() !== '') blocks.push({ kind: 'paragraph', inlines: inlinesOf(line) });
  }
  return blocks;
}

/** A pipe always ends a cell: in a ticket no text holds one. */
function cellsOf(line: string): Inline[][] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => inlinesOf(cell.trim()));
}

function inlinesOf(text: string): Inline[] {
  const inlines: Inline[] = [];
  const pattern = /(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|\[([^\]]+)\]\([^)]*\)/g;
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > from) inlines.push({ kind: 'text', text: text.slice(from, found.index) });
    if (found[2] !== undefined) inlines.push({ kind: 'code', text: found[2].trim() });
    else if (found[3] !== undefined)
      inlines.push({ kind: 'strong', text: found[3].replace(/\[([^\]]+)\]\([^)]*\)/g, '$1') });
    else inlines.push({ kind: 'text', text: found[4] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) inlines.push({ kind: 'text', text: text.slice(from) });
  return inlines;
}
