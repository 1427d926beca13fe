import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { basePath } from 'hono/route';
import { loadPages } from './loadPages.ts';

/** Long enough that a person wonders whether anything is happening. */
const SEARCH_MS = 2_500;

export interface DemoShopOptions {
  /** The project's public write key, put into the pages. */
  writeKey: string;
  /** Where the pages lie; beside this package's source when left out. A bundle has to say. */
  publicDir?: string;
  /** How long the search takes before it fails. */
  searchMs?: number;
}

/**
 * The demo shop: pages with deliberate faults beside honest look-alikes. It works under any base it is mounted on.
 *
 * ```ts
 * app.route('/demo', createDemoShop({ writeKey }));
 * ```
 */
export function createDemoShop(options: DemoShopOptions): Hono {
  const pages = loadPages(options.publicDir ?? fileURLToPath(new URL('../public', import.meta.url)), {
    __WRITE_KEY__: options.writeKey,
  });
  const shop = new Hono();

  // Fault: the address is refused, and nobody says why.
  shop.post('/api/address', (c) => c.json({}, 422));
  // Fault: slow, and then an error without a word.
  shop.get('/api/search', async (c) => {
    await delay(options.searchMs ?? SEARCH_MS);
    return c.json({}, 500);
  });
  // Honest.
  shop.post('/api/newsletter', (c) => c.json({ subscribed: true }));

  shop.get('/*', (c) => {
    const base = basePath(c).replace(/\/?\*?$/, '');
    const name = c.req.path.slice(base.length);
    // Links in the pages are relative: without its last slash the address would lead one folder too high.
    if (name === '') return c.redirect(`${c.req.path.split('/').at(-1)}/`, 308);
    const page = pages.get(name.slice(1));
    if (!page) return c.text('The demo shop has no such page.', 404);
    return c.body(page.body, 200, { 'Content-Type': page.type, 'Cache-Control': 'no-cache' });
  });
  return shop;
}
