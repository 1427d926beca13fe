import { createServer, type Server } from 'node:http';
import type { BatchElement, BatchEvent, ClickEvent, Relation } from '@wince/protocol';
import { launchChromium } from '@wince/testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { builtScript } from './build.ts';
import { type Collector, close, listen, startCollector } from './collector.ts';

/** `%SDK%` in a body or header stands for the script tag, `%ORIGIN%` for the origin it comes from. */
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
  // Not after each test: tests of one file run side by side.
  afterAll(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    await browser?.close();
  });

  return {
    async open(html, options = {}) {
      const collector = await startCollector(script);
      const scriptTag = `<script src="${collector.origin}/wince.js" data-key="wk_test" ${options.tag || ''}></script>`;
      const tag = options.tag === false ? '' : scriptTag;
      const document = (body: string) =>
        `<!doctype html><html lang="en"><head>${tag}<title>Test</title></head><body>${body}</body></html>`;
      const fill = (text: string) => text.replaceAll('%SDK%', scriptTag).replaceAll('%ORIGIN%', collector.origin);
      const server = serve({ routes: { '/': html, ...options.routes }, document, fill });
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
              .evaluate('window.wince?.flush?.().then(() => new Promise((go) => setTimeout(go, 200)))')
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

/** The elements of the batch that brought the first click. */
export const elementsOf = ({ collector }: Site) =>
  collector.batches().find(({ events }) => events.some(({ type }) => type === 'click'))?.elements ?? [];

interface ServeOptions {
  routes: Record<string, Reply | string>;
  document(body: string): string;
  fill(text: string): string;
}

function serve({ routes, document, fill }: ServeOptions): Server {
  return createServer((request, response) => {
    const route = routes[new URL(request.url ?? '/', 'http://site').pathname] ?? { status: 404, body: 'not found' };
    const reply: Reply = typeof route === 'string' ? { body: document(route) } : route;
    const { status = 200, type = 'text/html', body = '', delayMs = 0, headers = {} } = reply;
    const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]));
    setTimeout(() => response.writeHead(status, { 'content-type': type, ...filled }).end(fill(body)), delayMs);
  });
}
