export type { Props, Wince } from './client.ts';
export { init } from './init.ts';
export type { Consent, Fact, Labels, Options } from './options.ts';
