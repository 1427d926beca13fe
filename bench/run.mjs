// Measures every speed claim: node bench/run.mjs [name ...]. Each benchmark prints one line of JSON.
// A figure is a ratio of two things measured in turn in one run, because machines are noisy; absolute numbers
// beside it say what this machine did.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Below the server's packages: they are what the bundles need at run time. */
const OUT = join(HERE, '../apps/server/node_modules/.wince-bench');

const all = readdirSync(join(HERE, 'src')).filter((file) => file.endsWith('.bench.ts'));
const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? all : all.filter((file) => wanted.includes(basename(file, '.bench.ts')));
if (chosen.length === 0) {
  console.error(`no such benchmark; there are ${all.map((file) => basename(file, '.bench.ts')).join(', ')}`);
  process.exit(2);
}

const scripts = [...all, ...readdirSync(join(HERE, 'src')).filter((file) => file.endsWith('.child.ts'))];
const bundle = await rolldown({
  input: Object.fromEntries(scripts.map((file) => [basename(file, '.ts'), join(HERE, 'src', file)])),
  platform: 'node',
  // graphql belongs to the Linear test server only: the server, from whose packages the bundles run, does not have it.
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@wince/') && id !== 'graphql',
  logLevel: 'warn',
});
await bundle.write({ dir: OUT, format: 'esm', entryFileNames: '[name].mjs' });
await bundle.close();

for (const file of chosen)
  execFileSync(process.execPath, ['--expose-gc', join(OUT, `${basename(file, '.ts')}.mjs`)], {
    stdio: 'inherit',
    cwd: join(HERE, '..'),
  });
