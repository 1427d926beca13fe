import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { createIngest } from '@wince/ingest';
import { openLogWriter } from '@wince/log';
import pg from 'pg';

/**
 * One of the two servers that are compared, in a process of its own so that it can be held to one core:
 * `floor` only accepts, gunzips and parses; `wince` is ingest with everything.
 */
const [kind, folder, databaseUrl] = process.argv.slice(2);

const handler = kind === 'floor' ? floor : wince();
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('message', (message) => {
  if (message === 'exit') process.exit(0);
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000 });
});

function floor(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { events } = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString('utf8')) as { events: unknown[] };
    response.writeHead(202, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ accepted: events.length }));
  });
}

function wince(): ReturnType<typeof getRequestListener> {
  const app = createIngest({
    log: openLogWriter(join(folder!, 'log')),
    pool: new pg.Pool({ connectionString: databaseUrl! }),
    metrics: { batch() {}, background: (error) => console.error(error) },
    eventsPerSecond: 10_000_000,
  });
  return getRequestListener(app.fetch);
}
