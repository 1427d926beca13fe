import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Bundles a TypeScript script so that plain Node can run it as a child process or a worker thread.
 *
 * @param packageFolder the package whose dependencies the script uses; the bundle is put below its node_modules
 * @returns path of the bundle
 */
export async function bundleScript(entry: string, packageFolder: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    // Workspace packages are TypeScript and come along; everything else is resolved at run time.
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@wince/'),
    logLevel: 'warn',
  });
  const file = join(
    packageFolder,
    'node_modules',
    '.wince-test',
    `${basename(entry).replace(/\.ts$/, '')}-${process.pid}.mjs`,
  );
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return file;
}
