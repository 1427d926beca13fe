// The README's two commands, on a machine that has Node and npm and nothing else.
//   npm start   installs, builds what changed, starts everything in this process
//   npm test    installs, builds and runs every test
// and `npm run check`, `npm run bench`, `npm run accuracy`, `npm run screenshots`, which need the same preparation.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/**
 * Named here and not in package.json: with `packageManager` there, pnpm 12 refuses a frozen lockfile that does not hold
 * pnpm itself.
 */
const PNPM = 'pnpm@12.21.0';
const BUILT = join(ROOT, 'apps/server/dist/.built');
const SOURCES = ['packages', 'services', 'apps', 'examples', 'migrations', 'pnpm-lock.yaml'];
/** What is built, in the order in which each needs the one before. */
const PARTS = ['@wince/sdk', '@wince/react', '@wince/next', '@wince/dashboard', '@wince/server'];
/** What has only to be prepared for, by command. */
const SCRIPTS = {
  check: 'scripts/check.mjs',
  bench: 'bench/run.mjs',
  accuracy: 'bench/accuracy/run.mjs',
  screenshots: 'scripts/screenshots.mjs',
};
const command = process.argv[2];
const given = process.argv.slice(3);

requireNode(engines.node);
// stdout belongs to the server's one line of JSON.
const quiet = ['inherit', 2, 'inherit'];

if (command === 'start') {
  prepare();
  process.argv.splice(2, 1, 'start');
  await import('../apps/server/dist/wince.js');
} else if (command === 'test') {
  prepare();
  run(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...given], 'inherit');
  // Every test is also how often Wince is right: below the figures of docs/accuracy.md is a failure.
  if (given.length === 0) run(process.execPath, [join(ROOT, SCRIPTS.accuracy), '--check'], 'inherit');
} else if (command === 'build') {
  prepare();
} else if (command !== undefined && command in SCRIPTS) {
  prepare();
  run(process.execPath, [join(ROOT, SCRIPTS[command]), ...given], 'inherit');
} else {
  console.error(
    'usage: node scripts/run.mjs start | test [vitest arguments] | build | check | bench [name ...] | accuracy [id ...] | screenshots',
  );
  process.exitCode = 2;
}

function prepare() {
  pnpm(['install', '--frozen-lockfile', '--prefer-offline']);
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(ROOT, source))));
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > newest) return;
  for (const part of PARTS) pnpm(['--filter', part, 'run', 'build']);
  writeFileSync(BUILT, '');
}

function pnpm(args) {
  // npx keeps the package manager the workspace names; nothing is installed globally.
  run('npx', ['--yes', PNPM, ...args], quiet);
}

function run(file, args, stdio) {
  try {
    execFileSync(file, args, { cwd: ROOT, stdio });
  } catch (error) {
    process.exit(typeof error.status === 'number' ? error.status : 1);
  }
}

/** Newest modification below a path, leaving out what is installed or built. */
function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist' && name !== '.wince')
    .reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), 0);
}

function requireNode(range) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = range.match(/\d+/g).map(Number);
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(
    `Wince needs Node ${range}; this is ${process.versions.node}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}
