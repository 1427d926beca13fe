// Prints what each kind of fact costs in the script-tag file: gzipped bytes with it, minus those without it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import configs from '../rollup.config.js';

const client = new URL('../src/client.ts', import.meta.url).pathname;
const { input, plugins, output } = configs.find(({ output }) => output.file?.endsWith('wince.js'));

/** Gzipped bytes of the script-tag file without one part of the client. */
async function measureWithout(part) {
  const leaveOut = {
    name: 'leave-out',
    load: (id) => (id === client ? readFileSync(id, 'utf8').replace(new RegExp(`^ *${part},\\n`, 'm'), '') : null),
  };
  const bundle = await rollup({ input, plugins: [leaveOut, ...plugins], logLevel: 'silent' });
  const { output: chunks } = await bundle.generate({ ...output, sourcemap: false });
  return gzipSync(chunks[0].code, { level: 9 }).length;
}

const parts = [...readFileSync(client, 'utf8').matchAll(/^ {6}(\w+),$/gm)].map(([, part]) => part);
const whole = await measureWithout('nothing');
console.log(`everything ${whole}`);
for (const part of parts) console.log(`${part} ${whole - (await measureWithout(part))}`);
