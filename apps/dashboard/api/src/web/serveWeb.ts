import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { SECURITY_HEADERS } from '../securityHeaders.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json']);
/** Pages of the app. Any other path is left to who is mounted behind, so that a missing file is a 404. */
const PAGES = /^\/(?:|login|setup|join|reset|settings(?:\/.*)?|status|p\/.*|i\/.*)$/;

interface WebFile {
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
  gzipped: Uint8Array<ArrayBuffer> | undefined;
}

/**
 * Serves the built web app from memory: its files by name, its `index.html` for every page of it. Files under
 * `/assets/` have a hash in their name and are kept by browsers for a year.
 *
 * @param distFolder what `vite build` wrote
 * @throws Error when it was not built
 */
export function serveWeb(distFolder: string): MiddlewareHandler {
  const files = loadFiles(distFolder);
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const path = c.req.path;
    const file = files.get(path) ?? (PAGES.test(path) ? files.get('/index.html') : undefined);
    if (!file) return next();
    const gzip = file.gzipped !== undefined && /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '');
    const headers = { ...file.headers, ...(gzip ? { 'Content-Encoding': 'gzip' } : {}) };
    return c.body(gzip && file.gzipped ? file.gzipped : file.body, 200, headers);
  };
}

function loadFiles(distFolder: string): Map<string, WebFile> {
  const files = new Map<string, WebFile>();
  for (const entry of listFolder(distFolder)) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(distFolder, file).split(sep).join(posix.sep)}`;
    const body = new Uint8Array(readFileSync(file));
    const extension = extname(entry.name);
    files.set(path, {
      headers: {
        ...SECURITY_HEADERS,
        'Content-Type': TYPES[extension] ?? 'application/octet-stream',
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        Vary: 'Accept-Encoding',
      },
      body,
      gzipped: COMPRESSIBLE.has(extension) ? new Uint8Array(gzipSync(body)) : undefined,
    });
  }
  if (!files.has('/index.html')) throw notBuilt(distFolder);
  return files;
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw notBuilt(folder, cause);
  }
}

function notBuilt(folder: string, cause?: unknown): Error {
  return new Error(
    `the dashboard's web app is not in ${folder}; build it with "pnpm --filter @wince/dashboard build"`,
    { cause },
  );
}
