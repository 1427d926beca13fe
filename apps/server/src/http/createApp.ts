import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Handler, Hono, type MiddlewareHandler } from 'hono';

export interface Readiness {
  /** Undefined while ready; otherwise why not. */
  reason(): Promise<string | undefined>;
}

/** Everything on one port: ingest, the script, the dashboard, the demo, and what a machine asks. */
export function createApp(parts: {
  ingest: Hono;
  dashboardApi: Pick<Hono, 'fetch'>;
  /** `POST /hooks/…`: what other systems tell us. */
  hooks: Hono;
  web: MiddlewareHandler;
  demo: Hono;
  scriptFile: string;
  metrics: () => Promise<string>;
  readiness: Readiness;
}): Hono {
  const app = new Hono();
  app.route('/', parts.ingest);
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    const reason = await parts.readiness.reason();
    return reason === undefined ? context.text('ready') : context.text(reason, 503);
  });
  app.get('/metrics', async (context) =>
    context.text(await parts.metrics(), 200, { 'Content-Type': 'text/plain; version=0.0.4' }),
  );
  app.get('/wince.js', serveScript(parts.scriptFile));
  app.get('/demo', (context) => context.redirect('/demo/', 308));
  app.route('/demo', parts.demo);
  app.route('/', parts.hooks);
  app.all('/api/*', (context) => parts.dashboardApi.fetch(context.req.raw, context.env));
  app.use('*', parts.web);
  app.notFound((context) =>
    context.json({ error: { code: 'not_found', message: `there is no ${context.req.path} here` } }, 404),
  );
  return app;
}

/** The script-tag file: any page may load it; browsers ask again after five minutes, and get 304 while it is the same. */
function serveScript(file: string): Handler {
  const body = new Uint8Array(readFileSync(file));
  const packed = new Uint8Array(gzipSync(body, { level: 9 }));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return (context) => {
    const headers: Record<string, string> = {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      ETag: etag,
    };
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
    const gzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
    return context.body(gzip ? packed : body, 200, gzip ? { ...headers, 'Content-Encoding': 'gzip' } : headers);
  };
}
