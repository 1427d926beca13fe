import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** A page of 2,000 rows with the controls of the busy minute, and a collector that counts what the SDK sends. */

const ROWS = Array.from({ length: 2_000 }, (_, i) => `<tr><td>${i}<td>Order ${i * 37}<td><a href="#r${i}">open</a>`);

const PAGE = (head: string) => `<!doctype html><html lang="en"><head>${head}<meta charset="utf-8"><title>Orders</title>
<style>body{font:15px/1.4 system-ui;margin:0}header{position:sticky;top:0;background:#fff;padding:12px;border-bottom:1px solid #ccc}</style>
</head><body><header>
<button id="count">0</button> <button id="dead">Refresh</button> <button id="rows">Sort</button>
<input id="search" placeholder="Search"> <button id="load">Load</button> <button id="fail">Export</button>
<button id="go">Next view</button></header><table><tbody id="body">${ROWS.join('')}</tbody></table>
<script>
let n = 0, round = 0;
count.onclick = () => { count.textContent = ++n };
dead.onclick = () => {};
rows.onclick = () => {
  round++;
  for (let i = 0; i < 500; i++) body.rows[i].cells[1].textContent = 'Order ' + (i * 37 + round);
};
search.oninput = () => { document.title = 'Orders ' + search.value.length };
load.onclick = () => fetch('/api/orders').then((r) => r.text()).then((t) => { load.textContent = t });
fail.onclick = () => { throw new Error('export is not configured') };
go.onclick = () => history.pushState({}, '', '/view/2');
window.latencies = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.interactionId) latencies.push(entry.duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });
</script></body></html>`;

export interface Wire {
  requests: number;
  preflights: number;
  /** Bodies as they came over the wire. */
  bytes: number;
  events: number;
}

export interface BusySite {
  /** Address of the page with the SDK or without it. */
  address(withSdk: boolean): string;
  /** What the collector has received since it was last asked. */
  takeWire(): Wire;
  close(): void;
}

export async function startBusySite(sdk: string): Promise<BusySite> {
  let wire: Wire = { requests: 0, preflights: 0, bytes: 0, events: 0 };
  const collector = await listen(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.setHeader('access-control-allow-origin', '*');
        if (request.url?.startsWith('/wince.js')) {
          response.setHeader('content-type', 'text/javascript');
          response.end(sdk);
          return;
        }
        if (request.method === 'OPTIONS') wire.preflights++;
        else count(Buffer.concat(chunks));
        response.statusCode = 202;
        response.end('{"accepted":1}');
      });
    }),
  );
  const site = await listen(
    createServer((request, response) => {
      const isApi = request.url === '/api/orders';
      response.setHeader('content-type', isApi ? 'text/plain' : 'text/html');
      const head = request.url?.includes('sdk')
        ? `<script src="${originOf(collector)}/wince.js" data-key="k"></script>`
        : '';
      response.end(isApi ? 'Loaded' : PAGE(head));
    }),
  );

  function count(body: Buffer): void {
    const json = body[0] === 0x1f ? gunzipSync(body) : body;
    wire.requests++;
    wire.bytes += body.length;
    wire.events += (JSON.parse(json.toString('utf8')) as { events: unknown[] }).events.length;
  }

  return {
    address: (withSdk) => `${originOf(site)}/${withSdk ? '?sdk' : ''}`,
    takeWire() {
      const taken = wire;
      wire = { requests: 0, preflights: 0, bytes: 0, events: 0 };
      return taken;
    },
    close() {
      collector.close();
      site.close();
    },
  };
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
