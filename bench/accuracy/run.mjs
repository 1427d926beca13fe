// Plays the labelled scenarios: node bench/accuracy/run.mjs [id ...] [--write] [--check] [--lanes 3] [--events]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Below this package, so that what the bundle needs at run time is found. */
const BUNDLE = join(ROOT, 'bench/node_modules/.wince-accuracy/main.mjs');

const bundle = await rolldown({
  input: join(ROOT, 'bench/accuracy/src/main.ts'),
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@wince/'),
  // Of the test helpers only the browser is used: what the others import is not installed here.
  treeshake: { moduleSideEffects: 'no-external' },
  logLevel: 'warn',
});
await bundle.write({ file: BUNDLE, format: 'esm' });
await bundle.close();

const { measureAccuracy } = await import(BUNDLE);
process.exitCode = await measureAccuracy({ root: ROOT, args: process.argv.slice(2) });
