import type { Labels } from './element/describe.ts';

export interface Options {
  /** The project's public write key. */
  key: string;
  /** Full address of `/v1/events`. */
  endpoint: string;
  /** Version of your app, at most 64 characters. */
  release?: string;
  /** `names` sends only names that developers gave; `text` also the visible text of buttons and links. */
  labels?: Labels;
  /** Share of sessions that are reported, 0 to 1. */
  sampleRate?: number;
  /** `false` makes every call do nothing. */
  enabled?: boolean;
}

const ALLOWED: Array<[option: keyof Options, pattern: RegExp, allowed: string]> = [
  ['key', /^.+$/, 'the write key of your project'],
  ['endpoint', /^https?:\/\/./, 'the full address of /v1/events'],
  ['release', /^.{0,64}$/, 'at most 64 characters'],
  ['labels', /^(names|text)$/, '"names" or "text"'],
  ['sampleRate', /^(0?\.\d+|[01](\.0+)?)$/, 'a number from 0 to 1'],
  ['enabled', /^(true|false)$/, 'true or false'],
];

/** What is wrong with the first wrong option, in words; undefined where all is well. */
export function findFault(options: Partial<Options>): string | undefined {
  for (const [option, pattern, allowed] of ALLOWED) {
    const given = options[option];
    if (pattern.test(`${given ?? ''}`) || (given === undefined && !/^(key|endpoint)$/.test(option))) continue;
    return `Wince: option ${option} is ${JSON.stringify(given)}, allowed is ${allowed}. Nothing is reported.`;
  }
  return undefined;
}
