export type { Props, Wince } from './client.ts';
export { init } from './init.ts';
export type { Options } from './options.ts';
