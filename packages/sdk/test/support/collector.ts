import { createServer, type IncomingMessage, type Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { type Batch, type BatchElement, type BatchEvent, batchSchema } from '@wince/protocol';

/** How the endpoint answers one request; 202 where nothing is planned. */
export interface Planned {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface Collector {
  /** Full address of the endpoint. */
  endpoint: string;
  origin: string;
  /** Bodies that were answered with 202, as text. */
  bodies: string[];
  /** All tries, also those that were refused: batch ids in order. */
  tries: string[];
  /** Accepted batches, each id once, parsed by the wire format's own schema. */
  batches(): Batch[];
  /** Accepted events in order of their sequence, with their element. */
  events(): Array<BatchEvent & { element?: BatchElement }>;
  planned: Planned[];
  close(): Promise<void>;
}

/** A tiny endpoint on 127.0.0.1 that also serves the script-tag file. */
export async function startCollector(script: string): Promise<Collector> {
  const bodies: string[] = [];
  const tries: string[] = [];
  const planned: Planned[] = [];
  const server = createServer(async (request, response) => {
    const cors = { 'access-control-allow-origin': '*' };
    if (request.url?.startsWith('/wince.js')) {
      response.writeHead(200, { 'content-type': 'text/javascript', ...cors }).end(script);
      return;
    }
    const body = await read(request).catch(() => undefined);
    // A page that was closed meanwhile has sent a part of it.
    if (!body) return;
    const text = request.url?.includes('gzip=1') ? gunzipSync(body).toString('utf8') : body.toString('utf8');
    tries.push((JSON.parse(text) as Batch).id);
    const plan = planned.shift();
    if (!plan) bodies.push(text);
    const answer = plan?.body ?? JSON.stringify(plan ? { error: { code: 'test' } } : { accepted: 1 });
    response
      .writeHead(plan?.status ?? 202, { 'content-type': 'application/json', ...cors, ...plan?.headers })
      .end(answer);
  });
  const origin = await listen(server);
  const batches = () => {
    const unique = new Map(bodies.map((body) => batchSchema.parse(JSON.parse(body))).map((batch) => [batch.id, batch]));
    return [...unique.values()].sort((a, b) => a.page.start - b.page.start || a.seq - b.seq);
  };
  return {
    endpoint: `${origin}/v1/events`,
    origin,
    bodies,
    tries,
    planned,
    batches,
    events: () =>
      batches().flatMap(({ events, elements }) =>
        events.map((event) => {
          const element = 'el' in event && event.el !== undefined ? elements[event.el] : undefined;
          return element ? { ...event, element } : event;
        }),
      ),
    close: () => close(server),
  };
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
