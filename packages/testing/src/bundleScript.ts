import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from './paths.ts';

/**
 * Bundles a TypeScript script so that plain Node can run it as a child process or a worker thread.
 *
 * It is put below the server's node_modules, because the server has every run-time dependency of the services.
 *
 * @returns path of the bundle
 */
export async function bundleScript(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    // Workspace packages are TypeScript and come along; everything else is resolved at run time.
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@wince/'),
    logLevel: 'warn',
  });
  const file = join(
    ROOT,
    'apps/server',
    'node_modules',
    '.wince-test',
    `${basename(entry).replace(/\.ts$/, '')}-${process.pid}.mjs`,
  );
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return file;
}
