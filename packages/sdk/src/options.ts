/** `names`: only names that developers chose leave the page. `text`: the visible text of controls too. */
export type Labels = 'names' | 'text';

export interface Options {
  /** The project's public write key. */
  key: string;
  /** Full address of `/v1/events`. */
  endpoint: string;
  /** Version of your app, at most 64 characters. */
  release?: string;
  /** `names` sends only names that developers gave; `text` also the visible text of buttons and links. */
  labels?: Labels;
  /** `false` makes every call do nothing. */
  enabled?: boolean;
}

/** What an option must look like; absent ones count as an empty string. */
const ALLOWED: Array<[option: keyof Options, allowed: RegExp]> = [
  ['key', /./],
  ['endpoint', /^https?:/],
  ['labels', /^(names|text)?$/],
];

/** The options that the client was started with. */
export let settings: Options;

/** Takes the options over; answers with what is wrong with the first wrong one. */
export function useOptions(options: Options): string | undefined {
  settings = options;
  for (const [option, allowed] of ALLOWED)
    if (!allowed.test(`${options[option] ?? ''}`))
      return `Wince: ${option} is ${options[option]}, allowed is ${allowed}`;
  return undefined;
}
