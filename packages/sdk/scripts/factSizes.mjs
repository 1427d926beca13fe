// Prints what each kind of fact costs in the script-tag file: gzipped bytes with it, minus those without it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import configs from '../rollup.config.js';

const client = new URL('../src/client.ts', import.meta.url).pathname;
const { input, plugins, output } = configs.find(({ output }) => output.file?.endsWith('wince.js'));
const source = readFileSync(client, 'utf8');
/** The parts are started in one function: the imports before it stay. */
const startAt = source.indexOf('function start()');

/** Gzipped bytes of the script-tag file without one part of the client. */
async function measureWithout(part) {
  const started = source.slice(startAt).replace(new RegExp(`\\b${part}\\b,?`), '');
  const leaveOut = { name: 'leave-out', load: (id) => (id === client ? source.slice(0, startAt) + started : null) };
  const bundle = await rollup({ input, plugins: [leaveOut, ...plugins], logLevel: 'silent' });
  const { output: chunks } = await bundle.generate({ ...output, sourcemap: false });
  return gzipSync(chunks[0].code, { level: 9 }).length;
}

const parts = source.slice(startAt).match(/\b(capture|follow|observe|watch)[A-Z]\w+(?=[,\]])/g);
const whole = await measureWithout('nothing');
console.log(`everything ${whole}`);
for (const part of parts) console.log(`${part} ${whole - (await measureWithout(part))}`);
