import type { NextConfig } from 'next';
import { type BuildOptions, withWince } from '../src/config.ts';
import type { WinceProps } from '../src/index.ts';

/** Never run: the compiler reads it. Each marked line must not compile. */

const options: BuildOptions = { key: 'wk_1', endpoint: 'https://wince.example.com/v1/events' };

const given: NextConfig = { reactStrictMode: true };
export const config: NextConfig = withWince(given, options);
export const fromFunction: (phase: string) => Promise<NextConfig> = withWince(async (_phase: string) => given, options);

// @ts-expect-error a build needs to know where to send
withWince(given, { key: 'wk_1' });
// @ts-expect-error a function cannot be written into a build
withWince(given, { ...options, beforeSend: () => null });
// @ts-expect-error a config is an object or a function
withWince('next.config.js', options);

// @ts-expect-error `key` belongs to React; options have a property of their own
export const props: WinceProps = { key: 'wk_1' };
