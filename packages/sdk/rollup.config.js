import { readFileSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const path = (name) => new URL(name, import.meta.url).pathname;
const dist = (name) => path(`dist/${name}`);

/** Properties that begin with `_` are internal and get one-letter names. */
const minify = (module) =>
  terser({
    module,
    // A page without a charset reads scripts as windows-1252.
    format: { ascii_only: true },
    ecma: 2020,
    // `unsafe` only assumes that nobody has replaced the built-ins' own meaning; 80 bytes.
    compress: { passes: 5, unsafe: true, unsafe_arrows: true, pure_getters: true, hoist_funs: true },
    mangle: { properties: { regex: /^_[a-z]/i } },
  });
/** One keyword instead of two: 25 bytes. No string of ours holds the word. */
const letOnly = { name: 'let-only', renderChunk: (code) => ({ code: code.replace(/\bconst /g, 'let '), map: null }) };
const compile = () => esbuild({ target: 'es2020', define: { __VERSION__: JSON.stringify(version) }, tsconfig: false });

export default [
  {
    input: path('src/index.ts'),
    output: [
      { file: dist('index.js'), format: 'es', sourcemap: true },
      { file: dist('index.cjs'), format: 'cjs', sourcemap: true },
    ],
    plugins: [compile(), minify(true)],
  },
  {
    input: path('src/script.ts'),
    output: { file: dist('wince.js'), format: 'iife', sourcemap: true },
    plugins: [compile(), minify(false), letOnly],
  },
  {
    input: path('src/index.ts'),
    output: [
      { file: dist('index.d.ts'), format: 'es' },
      { file: dist('index.d.cts'), format: 'es' },
    ],
    plugins: [dts({ tsconfig: path('tsconfig.json') })],
  },
];
