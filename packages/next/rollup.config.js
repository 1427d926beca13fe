import { readFileSync } from 'node:fs';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';

const path = (name) => new URL(name, import.meta.url).pathname;
const external = (id) => !id.startsWith('.') && !id.startsWith('/');
const input = { index: path('src/index.ts'), client: path('src/client.ts'), config: path('src/config.ts') };

/** Modules stay apart, so that only those that need it are client code to React's server components. */
const banner = ({ facadeModuleId }) =>
  facadeModuleId && readFileSync(facadeModuleId, 'utf8').startsWith("'use client'") ? "'use client';" : '';
/** Rollup drops the directives with a warning; the banner brings them back. */
const onwarn = (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning);
const modules = (format, extension) => ({
  dir: path('dist'),
  format,
  banner,
  preserveModules: true,
  entryFileNames: `[name].${extension}`,
  sourcemap: true,
});

export default [
  {
    input,
    external,
    onwarn,
    output: [modules('es', 'js'), modules('cjs', 'cjs')],
    plugins: [esbuild({ target: 'es2022', jsx: 'automatic', minifySyntax: true, tsconfig: false })],
  },
  {
    input,
    external,
    output: ['ts', 'cts'].map((extension) => ({ dir: path('dist'), entryFileNames: `[name].d.${extension}` })),
    plugins: [dts({ tsconfig: path('tsconfig.json') })],
  },
];
