import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Options } from '@wince/sdk';
import { type Setup, setupOf } from './setup.ts';

/** What `withWince` can put into a build: functions cannot be. */
export type BuildOptions = Omit<Options, 'beforeSend'>;

interface Injectable {
  env?: Record<string, string | undefined>;
  instrumentationClientInject?: string[];
}

type ConfigFunction = (...args: never[]) => object | Promise<object>;

/** The line that loads Wince from Next 15.3 to 16.2. */
const LINE = "export { onRouterTransitionStart } from '@wince/next/client';";

/**
 * Puts Wince into a Next app. From 16.3 on nothing else is to be done; before, it says what is missing.
 *
 * @throws Error from 15.3 to 16.2, where `instrumentation-client` does not load Wince: it would be missing in silence.
 * @example
 * export default withWince(nextConfig, { key: 'wk_…', endpoint: 'https://wince.example.com/v1/events' });
 */
export function withWince<Config extends object | ConfigFunction>(nextConfig: Config, options: BuildOptions): Config {
  const version = nextVersion();
  const setup = setupOf(version);
  remind(setup, version, process.cwd());
  const extend = (config: object & Injectable) => ({
    ...config,
    env: { ...config.env, WINCE_OPTIONS: JSON.stringify(options) },
    ...(setup === 'inject' && {
      instrumentationClientInject: [...(config.instrumentationClientInject ?? []), '@wince/next/client'],
    }),
  });
  if (typeof nextConfig !== 'function') return extend(nextConfig) as Config;
  const configure = nextConfig as ConfigFunction;
  return (async (...args: never[]) => extend(await configure(...args))) as never;
}

function nextVersion(): string {
  // The app's own Next; ours is the same one, except in a workspace that links to us.
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url])
    try {
      return (createRequire(from)('next/package.json') as { version: string }).version;
    } catch {
      // Not installed there: the next place.
    }
  return '';
}

/** Says what the app's own files lack. Where there are none, as in an image that only starts the app, it is silent. */
function remind(setup: Setup, version: string, folder: string): void {
  const roots = [folder, join(folder, 'src')];
  if (setup === 'inject' || !roots.some((root) => ['app', 'pages'].some((name) => existsSync(join(root, name)))))
    return;
  const places = setup === 'file' ? roots : roots.flatMap((root) => [join(root, 'app'), join(root, 'pages')]);
  const name = setup === 'file' ? /^instrumentation-client\.[jt]sx?$/ : /^(layout|_app)\.[jt]sx?$/;
  if (places.some((place) => mentionsUs(place, name))) return;
  if (setup === 'file')
    throw new Error(
      `@wince/next: Next ${version} loads Wince through instrumentation-client.ts. Put this line into it, beside next.config or in src:\n\n  ${LINE}\n`,
    );
  console.warn(
    `@wince/next: Next ${version} has no instrumentation-client. Render <Wince /> from '@wince/next' in app/layout or pages/_app.`,
  );
}

function mentionsUs(folder: string, name: RegExp): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some(
    (file) => name.test(file) && readFileSync(join(folder, file), 'utf8').includes('@wince/next'),
  );
}
