import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** The built script-tag file, built anew where a source is younger than it. */
export function builtScript(): string {
  const dist = join(PACKAGE, 'dist');
  const sources = [
    ...filesBelow(join(PACKAGE, 'src')),
    join(PACKAGE, 'rollup.config.js'),
    join(PACKAGE, 'package.json'),
  ];
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  const outputs = ['wince.js', 'index.js', 'index.cjs', 'index.d.ts'].map((name) => join(dist, name));
  const isFresh = outputs.every((file) => existsSync(file) && statSync(file).mtimeMs > newest);
  if (!isFresh)
    execFileSync(
      process.execPath,
      [join(PACKAGE, 'node_modules/rollup/dist/bin/rollup'), '-c', 'rollup.config.js', '--silent'],
      {
        cwd: PACKAGE,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
  return readFileSync(join(dist, 'wince.js'), 'utf8');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
