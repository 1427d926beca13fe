import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { serveWeb } from '../api/src/index.ts';

let folder: string;
let app: Hono;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wince-web-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Wince</title>');
  writeFileSync(join(folder, 'assets', 'index-3f2a.js'), 'export {};');
  app = new Hono();
  app.use(serveWeb(folder));
});

test.each([
  '/',
  '/login',
  '/setup',
  '/join',
  '/settings/members',
  '/status',
  '/p/shop/incidents',
  '/p/shop/settings',
  '/i/WIN-1A2B3C4D',
])('answers %s with the app', async (path) => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<title>Wince</title>');
  expect(response.headers.get('Cache-Control')).toBe('no-cache');
  expect(response.headers.get('Content-Security-Policy')).toMatch(
    /script-src 'self'; style-src 'self'.*frame-ancestors 'none'/,
  );
});

test('a hashed file is kept by browsers for a year and sent compressed', async () => {
  const response = await app.request('/assets/index-3f2a.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('Content-Encoding')).toBe('gzip');
  expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  const body = new Response(response.body?.pipeThrough(new DecompressionStream('gzip')));
  expect(await body.text()).toBe('export {};');
});

test.each(['/assets/missing.js', '/wince.js', '/v1/events', '/../package.json', '/demo'])(
  'leaves %s to others',
  async (path) => {
    expect((await app.request(path)).status).toBe(404);
  },
);

test('says how to build what is not there', () => {
  expect(() => serveWeb(join(folder, 'dist'))).toThrow(/build it with "pnpm --filter @wince\/dashboard build"/);
});
