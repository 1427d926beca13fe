import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Answer, PageSpec, Scenario } from '../scenario.ts';
import type { Widgets } from './bundleWidgets.ts';

/** The pages and stubbed requests of one run of one scenario, on an origin of their own. */
export interface Site {
  origin: string;
  /** Stubbed requests that came in. */
  requests: { method: string; path: string }[];
  setRoute: (pattern: string, answer: Answer | readonly Answer[]) => void;
  close: () => Promise<void>;
}

interface Served {
  list: readonly PageSpec[];
  hits: number;
}

const STYLE =
  '*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:24px;color:#1b1f24}button{font:inherit}';

export async function serveSite(
  scenario: Scenario,
  { head, widgets }: { head: string; widgets: Widgets },
): Promise<Site> {
  const routes = new Map(Object.entries(scenario.routes ?? {}).map(([pattern, answer]) => [pattern, served(answer)]));
  const pages = new Map(
    Object.entries({ ...(scenario.html ? { '/': scenario.html } : {}), ...scenario.pages }).map(([path, page]) => [
      path,
      served(page),
    ]),
  );
  const sockets = new Set<Socket>();
  const requests: Site['requests'] = [];

  const server = createServer((request, response) => {
    const { method = 'GET' } = request;
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const vendor = /^\/vendor\/([\w-]+)\.(js|css)$/.exec(path);
    const widget = vendor && widgets.get(vendor[1] ?? '');
    const route = [...routes].find(([pattern]) => matches(pattern, method, path))?.[1];
    const page = isNavigation(request) ? pages.get(path) : undefined;
    if (widget)
      reply(
        response,
        vendor[2] === 'js' ? { body: widget.js, type: 'text/javascript' } : { body: widget.css, type: 'text/css' },
      );
    else if (route) {
      requests.push({ method, path });
      reply(response, next(route));
    } else if (page) {
      const spec = next(page);
      reply(response, {
        ...spec,
        body: documentAround(scenario, spec.html ?? '', spec.bare ? '' : head),
        type: 'text/html',
      });
    } else if (path === '/favicon.ico') reply(response, { status: 204 });
    else reply(response, { status: 404, body: 'not found' });
  });
  server.keepAliveTimeout = 30_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    setRoute: (pattern, answer) => routes.set(pattern, served(answer)),
    close: () => {
      // Answers that never come would keep it open.
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function served(given: string | PageSpec | readonly (string | PageSpec)[]): Served {
  const list = Array.isArray(given) ? (given as readonly (string | PageSpec)[]) : [given as string | PageSpec];
  return { list: list.map((spec) => (typeof spec === 'string' ? { html: spec } : spec)), hits: 0 };
}

/** One after another; the last one stays. */
function next(served: Served): PageSpec {
  return served.list[Math.min(served.hits++, served.list.length - 1)] ?? {};
}

/** `'METHOD /path'`, GET if no method is given, `*` once as a wildcard. */
function matches(pattern: string, method: string, path: string): boolean {
  const [wantedMethod = '', wanted = ''] = pattern.includes(' ') ? pattern.split(' ') : ['GET', pattern];
  const [before = '', after] = wanted.split('*');
  if (wantedMethod !== method) return false;
  return after === undefined ? path === wanted : path.startsWith(before) && path.endsWith(after);
}

function isNavigation({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'POST';
}

function reply(response: ServerResponse, spec: Answer): void {
  if (spec.hang) return;
  setTimeout(() => {
    if (response.destroyed) return;
    const isJson = 'json' in spec;
    const type = isJson ? 'application/json' : (spec.type ?? 'text/plain');
    response.writeHead(spec.status ?? 200, { 'content-type': type, 'cache-control': 'no-store', ...spec.headers });
    response.end(isJson ? JSON.stringify(spec.json) : (spec.body ?? ''));
  }, spec.delay ?? 0);
}

function documentAround(scenario: Scenario, content: string, head: string): string {
  if (/^\s*<!doctype/i.test(content)) return content.replace(/<head[^>]*>/i, (tag) => tag + head);
  const widgets = (scenario.widgets ?? []).map(
    (name) => `<link rel="stylesheet" href="/vendor/${name}.css"><script src="/vendor/${name}.js"></script>`,
  );
  return `<!doctype html>
<html lang="en"><head>${head}<meta charset="utf-8"><meta name="viewport" content="${scenario.viewportMeta ?? 'width=device-width, initial-scale=1'}">
<title>${scenario.title}</title>
<style>${STYLE}</style>
${widgets.join('\n')}
</head><body>
${content}
</body></html>`;
}
