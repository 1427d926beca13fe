// Everything that can be wrong without running the product: format, lint, types, unused code, package shape, size.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(ROOT, 'node_modules/.bin', name);

/** What people install. */
const PUBLISHED = ['sdk', 'react', 'next'];
/** Files that are served, not imported, and have no types. */
const SERVED = ['./wince.js', './integrity.json'];

const checks = [
  ['format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']],
  ...workspaces().map((folder) => [`types of ${folder}`, bin('tsc'), ['-p', `${folder}/tsconfig.json`]]),
  ['unused code', bin('knip'), ['--no-config-hints']],
  ...PUBLISHED.flatMap((name) => [
    [`package shape of ${name}`, bin('publint'), ['--strict', '--pack', 'npm', `packages/${name}`]],
    [
      `types of ${name} as published`,
      bin('attw'),
      ['--pack', `packages/${name}`, '--format', 'ascii', '--exclude-entrypoints', ...SERVED],
    ],
    [`size of ${name}`, 'npm', ['run', '--silent', 'test:size', '--prefix', `packages/${name}`]],
  ]),
];

const start = promisify(execFile);
let failed = 0;
const waiting = checks.values();
// Each line appears when its check is over: the order is that of their ends.
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (const [name, file, args] of waiting) {
      try {
        await start(file, args, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
        console.log(`ok    ${name}`);
      } catch (error) {
        failed++;
        console.log(`FAIL  ${name}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
      }
    }
  }),
);
console.log(`${checks.length - failed} of ${checks.length} checks passed`);
process.exitCode = failed === 0 ? 0 : 1;

function workspaces() {
  return ['packages', 'services', 'apps', 'examples', '.']
    .flatMap((group) => (group === '.' ? ['bench'] : readdirSync(join(ROOT, group)).map((name) => `${group}/${name}`)))
    .filter((folder) => existsSync(join(ROOT, folder, 'tsconfig.json')));
}
