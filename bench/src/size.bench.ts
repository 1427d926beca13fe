import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { report } from './stats.ts';

/** Size of the script-tag file as a browser loads it. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const file = readFileSync(join(ROOT, 'packages/sdk/dist/wince.js'));

report('size', { minifiedBytes: file.length, gzipBytes: gzipSync(file, { level: 9 }).length, goalBytes: 6_144 });
