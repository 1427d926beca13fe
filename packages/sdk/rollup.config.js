import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const path = (name) => new URL(name, import.meta.url).pathname;
const dist = (name) => path(`dist/${name}`);

/**
 * Tells Chromium to compile all of it at once, off the page's thread, instead of each function when it is first called: a
 * third less of a start, for 30 bytes. https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** Properties that begin with `_` are internal and get one-letter names. */
const minify = (module) =>
  terser({
    module,
    // A page without a charset reads scripts as windows-1252.
    format: { ascii_only: true, preamble: module ? undefined : COMPILE_HINT },
    ecma: 2021,
    // `unsafe` only assumes that nobody has replaced the built-ins' own meaning; 80 bytes.
    compress: { passes: 5, inline: 1, loops: false, unsafe: true, unsafe_arrows: true, pure_getters: true },
    mangle: { properties: { regex: /^_[a-z]/i } },
  });
/** One keyword instead of two: 25 bytes. No string of ours holds the word. */
const letOnly = {
  name: 'let-only',
  renderChunk: (code) => ({ code: code.replace(/\bconst(?=[ {[])/g, 'let'), map: null }),
};
/** `let f = (a) => {}` instead of `function f(a) {}`: 145 bytes. Nothing of ours is called before its line has run. */
const arrowsOnly = {
  name: 'arrows-only',
  renderChunk(code) {
    // As esbuild writes it, a function ends where a brace stands as far in as its first line.
    const ends = [];
    const lines = code.split('\n').map((line) => {
      const [, indent, async = '', head] = /^(\s*)(async )?function ([\w$]+\(.*\)) \{$/.exec(line) ?? [];
      if (head) {
        ends.push(`${indent}}`);
        return `${indent}let ${head.replace('(', ` = ${async}(`)} => {`;
      }
      if (line !== ends.at(-1)) return line;
      ends.pop();
      return `${line};`;
    });
    return { code: lines.join('\n'), map: null };
  },
};
const compile = () => esbuild({ target: 'es2021', define: { __VERSION__: JSON.stringify(version) }, tsconfig: false });

/** fflate, for the compat build; the only module that is not ours. */
const fflate = {
  name: 'fflate',
  resolveId: (id) => (id === 'fflate' ? path('node_modules/fflate/esm/browser.js') : null),
};
/** Says in dist/integrity.json what `integrity` a page may demand of the script files. */
const integrity = {
  name: 'integrity',
  writeBundle({ file }) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const list = dist('integrity.json');
    const known = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
    const hash = `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
    writeFileSync(list, `${JSON.stringify({ ...known, [name]: hash }, null, 2)}\n`);
    console.error(`${name} ${hash}`);
  },
};
/** A file for a script tag, which starts by itself. */
const scriptFile = (input, name) => ({
  input: path(input),
  // The map lies beside it and is not named in it: 30 bytes for every visitor.
  output: { file: dist(name), format: 'iife', sourcemap: 'hidden', strict: false },
  plugins: [fflate, compile(), letOnly, arrowsOnly, minify(false), integrity],
});

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
    input: path('src/compat.ts'),
    output: [
      { file: dist('compat.mjs'), format: 'es', sourcemap: true },
      { file: dist('compat.cjs'), format: 'cjs', sourcemap: true },
    ],
    plugins: [fflate, compile(), minify(true)],
  },
  scriptFile('src/script.ts', 'wince.js'),
  scriptFile('src/compatScript.ts', 'compat.js'),
  {
    input: path('src/index.ts'),
    output: [
      { file: dist('index.d.ts'), format: 'es' },
      { file: dist('index.d.cts'), format: 'es' },
      { file: dist('compat.d.mts'), format: 'es' },
      { file: dist('compat.d.cts'), format: 'es' },
    ],
    plugins: [dts({ tsconfig: path('tsconfig.json') })],
  },
];
