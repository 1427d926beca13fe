import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Page {
  type: string;
  body: string;
}

/**
 * Reads every file below `folder` once. A page is found by its name without `.html`, the first one by the empty name;
 * `<!-- include name.html -->` is replaced by that file of `parts/`, and each placeholder by its value.
 */
export function loadPages(folder: string, placeholders: Record<string, string>): Map<string, Page> {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const pages = new Map<string, Page>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = entry.split(sep).join('/');
    const type = TYPES[extname(name)];
    if (!type || name.startsWith('parts/')) continue;
    if (!name.endsWith('.html')) {
      pages.set(name, { type, body: read(name) });
      continue;
    }
    let body = read(name).replace(/<!-- include ([\w-]+\.html) -->/g, (_all, part: string) => read(`parts/${part}`));
    for (const [placeholder, value] of Object.entries(placeholders))
      body = body.replaceAll(placeholder, attribute(value));
    pages.set(name === 'index.html' ? '' : name.slice(0, -'.html'.length), { type, body });
  }
  return pages;
}

function attribute(value: string): string {
  return value.replace(/[&"<>]/g, (character) => `&#${character.codePointAt(0)};`);
}
