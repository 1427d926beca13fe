// Installs the packed packages into an app of each Next version, builds it, starts it, and looks at what its pages send.
// Needs the registry, which the tests do without: pnpm --filter @wince/next test:versions [14] [15] [16]
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const VERSIONS = {
  14: { next: '14.2.35', react: '18.3.1' },
  15: { next: '15.5.29', react: '19.3.1' },
  16: { next: '16.4.6', react: '19.3.1' },
};
/** Clicks by their routes, and the route that the first one led to. */
const EXPECTED = ['click /', 'click /blog/:slug', 'click /blog/:slug', 'click /old/:path', 'click /old/:path'];
const BY_CLICK = 'route /blog/:slug by click 1';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wince-next-'));
// Next mends lockfiles over the network.
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NEXT_IGNORE_INCORRECT_LOCKFILE: '1' };
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const collector = createServer(collect);
let seen = [];

await new Promise((resolve) => collector.listen(0, '127.0.0.1', resolve));
env.WINCE_ENDPOINT = `http://127.0.0.1:${collector.address().port}/v1/events`;
const packed = pack();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const chosen = process.argv.slice(2);
  for (const version of chosen.length > 0 ? chosen : Object.keys(VERSIONS)) await check(version);
} finally {
  await browser.close();
  collector.close();
  rmSync(folder, { recursive: true, force: true });
}

function pack() {
  const files = {};
  for (const name of ['sdk', 'react', 'next']) {
    const to = join(folder, name);
    run('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', to], path(`../../../${name}`));
    files[`@wince/${name}`] = `file:${join(to, readdirSync(to)[0])}`;
  }
  return files;
}

async function check(version) {
  const { next, react } = VERSIONS[version];
  const app = join(folder, `app-${version}`);
  cpSync(path('app'), app, { recursive: true });
  // From 16.3 on nothing but the config is needed.
  if (version === '16') rmSync(join(app, 'instrumentation-client.js'));
  const dependencies = { ...packed, next, react, 'react-dom': react };
  writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, dependencies, overrides: packed }));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], app);
  const bin = join(app, 'node_modules/next/dist/bin/next');
  const startedAt = Date.now();
  run(process.execPath, [bin, 'build'], app);
  const builtS = ((Date.now() - startedAt) / 1_000).toFixed(1);
  const server = spawn(process.execPath, [bin, 'start', '--port', '0'], { cwd: app, env });
  try {
    const found = await drive(await ready(server));
    // Before 15.3 nothing tells whose click a navigation is.
    const expected = version === '14' ? EXPECTED : [...EXPECTED, BY_CLICK];
    const missing = expected.filter((line) => !found.includes(line));
    if (missing.length > 0) throw new Error(`Next ${next}: ${missing.join(', ')} is not among ${found.join(', ')}`);
    console.log(`ok    Next ${next}, React ${react}: built in ${builtS} s; ${found.join(', ')}`);
  } finally {
    server.kill();
  }
}

/** A walk by both routers; answers with the route of each click. */
async function drive(origin) {
  seen = [];
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await page.click('#glaze');
  await page.click('#subscribe');
  await page.click('#subscribe');
  await page.goto(`${origin}/old/volumes/three`, { waitUntil: 'networkidle' });
  await page.click('#restore');
  await page.click('#restore');
  await page.goto('about:blank');
  for (let tries = 0; seen.filter((line) => line.startsWith('click')).length < EXPECTED.length && tries < 100; tries++)
    await new Promise((go) => setTimeout(go, 50));
  await page.close();
  return seen.sort();
}

async function collect(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const { events } = JSON.parse(request.url.includes('gzip=1') ? gunzipSync(body) : body);
  for (const { type, path, click } of events)
    if (type === 'click') seen.push(`click ${path}`);
    else if (type === 'route') seen.push(`route ${path}${click ? ` by click ${click}` : ''}`);
  response.writeHead(202, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  response.end(JSON.stringify({ accepted: events.length }));
}

function ready(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (chunk) => {
      output += chunk;
      const port = /localhost:(\d+)/.exec(output)?.[1];
      if (port && output.includes('Ready')) resolve(`http://127.0.0.1:${port}`);
    });
    server.once('exit', () => reject(new Error(`next start ended:\n${output}`)));
  });
}

function run(file, args, cwd) {
  execFileSync(file, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
