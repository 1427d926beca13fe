import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Script of a test page with React 18 or 19 in it, built as for production or as for development. */
export async function bundlePage(options: { react: 18 | 19; mode: 'production' | 'development' }): Promise<string> {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const suffix = options.react === 18 ? '-18' : '';
  const find = (name: string) => fileURLToPath(import.meta.resolve(name));
  const bundle = await rolldown({
    input: path('page.tsx'),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': JSON.stringify(options.mode) } },
    resolve: {
      alias: {
        'react/jsx-runtime': find(`react${suffix}/jsx-runtime`),
        'react/jsx-dev-runtime': find(`react${suffix}/jsx-dev-runtime`),
        'react-dom/client': find(`react-dom${suffix}/client`),
        'react-dom': find(`react-dom${suffix}`),
        react: find(`react${suffix}`),
      },
    },
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
