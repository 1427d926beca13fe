import { defineConfig } from 'rolldown';

/** Workspace packages are TypeScript and go into the bundle; everything from npm stays a dependency. */
const external = (id) =>
  !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@wince/') && !id.startsWith('src/');

export default defineConfig({
  input: { wince: 'src/wince.ts', engineWorker: 'src/engineWorker.ts', backtestWorker: 'src/backtestWorker.ts' },
  platform: 'node',
  external,
  output: { dir: 'dist', format: 'esm', sourcemap: true, chunkFileNames: 'chunks/[name]-[hash].js' },
});
