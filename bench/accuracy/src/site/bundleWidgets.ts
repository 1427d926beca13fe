import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundled third-party widgets by name. */
export type Widgets = ReadonlyMap<string, { js: string; css: string }>;

const ASSETS = ['.svg', '.png', '.gif', '.woff', '.woff2', '.ttf', '.eot', '.jpg'];

/**
 * Bundles the widgets that scenarios name. Their exact versions are dependencies of this package.
 * @throws Error for a widget that `widgets.json` does not know, or that is installed in another version.
 */
export async function bundleWidgets(folder: string, names: ReadonlySet<string>): Promise<Widgets> {
  const known = new Map<string, { packages: string[]; entry: string[] }>(
    Object.entries(JSON.parse(readFileSync(join(folder, 'set/widgets.json'), 'utf8'))),
  );
  const bundled = await Promise.all(
    [...names].map(async (name) => {
      const widget = known.get(name);
      if (!widget) throw new Error(`widget ${name} is not in set/widgets.json`);
      for (const spec of widget.packages) requireVersion(folder, spec);
      const { outputFiles } = await build({
        stdin: { contents: widget.entry.join('\n'), resolveDir: folder, loader: 'js' },
        bundle: true,
        format: 'iife',
        minify: true,
        write: false,
        outdir: folder,
        define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
        loader: Object.fromEntries(ASSETS.map((ending) => [ending, 'dataurl'])),
        logLevel: 'error',
      });
      const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
      return [name, { js: text('.js'), css: text('.css') }] as const;
    }),
  );
  return new Map(bundled);
}

function requireVersion(folder: string, spec: string): void {
  const at = spec.lastIndexOf('@');
  const [name, wanted] = [spec.slice(0, at), spec.slice(at + 1)];
  const file = join(folder, '../node_modules', name, 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  if (version !== wanted) throw new Error(`${name} is ${version}, the scenarios need ${wanted}`);
}
