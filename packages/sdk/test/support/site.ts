import { createServer, type Server } from 'node:http';
import type { BatchElement, BatchEvent, ClickEvent, Relation } from '@wince/protocol';
import { launchChromium } from '@wince/testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { builtScript } from './build.ts';
import { type Collector, close, listen, startCollector } from './collector.ts';

export interface Reply {
  status?: number;
  type?: string;
  body?: string;
  delayMs?: number;
  headers?: Record<string, string>;
}

export interface SiteOptions {
  /** Attributes of the script tag besides `src` and `data-key`; `false` leaves the tag out. */
  tag?: string | false;
  /** Further pages and requests by path. */
  routes?: Record<string, Reply | string>;
  headers?: Record<string, string>;
  context?: BrowserContextOptions;
  /** Runs in the page before anything else. */
  before?: () => void;
}

type Seen<T extends BatchEvent['type']> = Extract<BatchEvent, { type: T }> & { element?: BatchElement };

export interface Site {
  page: Page;
  origin: string;
  collector: Collector;
  /** Waits until the collector has at least `count` events of a type, flushing meanwhile, and returns them. */
  events<T extends BatchEvent['type']>(type: T, count?: number): Promise<Seen<T>[]>;
  /** Events of a type that have arrived so far. */
  arrived<T extends BatchEvent['type']>(type: T): Seen<T>[];
}

const WAIT_MS = 15_000;

/** Gives each test of the file a fresh page with the SDK in it, a server for it, and an endpoint that collects. */
export function useSites(): { open(html: string, options?: SiteOptions): Promise<Site> } {
  let browser: Browser;
  let script: string;
  const cleanups: Array<() => Promise<unknown>> = [];
  beforeAll(async () => {
    script = builtScript();
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  afterAll(() => browser?.close());

  return {
    async open(html, options = {}) {
      const collector = await startCollector(script);
      const tag =
        options.tag === false
          ? ''
          : `<script src="${collector.origin}/wince.js" data-key="wk_test" ${options.tag ?? ''}></script>`;
      const document = (body: string) =>
        `<!doctype html><html lang="en"><head>${tag}<title>Test</title></head><body>${body}</body></html>`;
      const server = serve({ '/': html, ...options.routes }, document, options.headers ?? {});
      const origin = await listen(server);
      const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options.context });
      cleanups.push(
        () => collector.close(),
        () => close(server),
        () => context.close(),
      );
      if (options.before) await context.addInitScript(options.before);
      const page = await context.newPage();
      await page.goto(`${origin}/`);
      const arrived = <T extends BatchEvent['type']>(type: T) =>
        collector.events().filter((event): event is Seen<T> => event.type === type);
      return {
        page,
        origin,
        collector,
        arrived,
        async events(type, count = 1) {
          const until = Date.now() + WAIT_MS;
          while (arrived(type).length < count) {
            if (Date.now() > until)
              throw new Error(`waited for ${count} ${type} events, got ${JSON.stringify(collector.events())}`);
            await page
              .evaluate('window.wince?.flush?.().then(() => new Promise((go) => setTimeout(go, 50)))')
              .catch(() => undefined);
          }
          return arrived(type);
        },
      };
    },
  };
}

/** Relations that answered a click, decoration and unrelated ones left out. */
export function answersOf(click: ClickEvent | undefined): Array<[kind: string, relation: Relation]> {
  return (click?.reaction.answers ?? [])
    .filter(([, relation]) => relation !== 'decoration' && relation !== 'unrelated')
    .map(([kind, relation]) => [kind, relation]);
}

function serve(
  routes: Record<string, Reply | string>,
  document: (body: string) => string,
  headers: Record<string, string>,
): Server {
  return createServer((request, response) => {
    const route = routes[new URL(request.url ?? '/', 'http://site').pathname] ?? {
      status: 404,
      type: 'text/plain',
      body: 'not found',
    };
    const {
      status = 200,
      type = 'text/html',
      body = '',
      delayMs = 0,
      headers: own,
    } = typeof route === 'string' ? { body: document(route) } : route;
    setTimeout(() => response.writeHead(status, { 'content-type': type, ...headers, ...own }).end(body), delayMs);
  });
}
