import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** Time that requests under way get when the server stops. */
const DRAIN_MS = 5_000;

export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';

  constructor(host: string, port: number, cause: unknown) {
    super(`port ${port} of ${host} is in use; end the program that uses it, or set PORT to a free port`, { cause });
  }
}

export interface HttpServer {
  port: number;
  /** Takes no new requests, lets those under way finish, then closes every connection. */
  stop(): Promise<void>;
}

/**
 * Listens at once and answers 503 until `serve` is given the app: a port in use is known before anything is started.
 *
 * Node's own limits let a slow client hold a connection for five minutes and are only checked every 30 s.
 * @throws PortInUseError
 */
export async function listen(host: string, port: number): Promise<HttpServer & { serve: (app: Hono) => void }> {
  let handler: ReturnType<typeof getRequestListener> | undefined;
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000, keepAliveTimeout: 15_000 },
    (request, response) => {
      if (handler) return void handler(request, response);
      response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'application/json' });
      response.end('{"error":{"code":"starting","message":"Wince is starting; try again in a moment"}}');
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortInUseError(host, port, error) : error),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve(app) {
      handler = getRequestListener(app.fetch);
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}
