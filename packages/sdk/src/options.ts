/** `names`: only names that developers chose leave the page. `text`: the visible text of controls too. */
export type Labels = 'names' | 'text';

/** `required`: nothing before `setConsent`. `anonymous`: nothing is stored and no id outlives the page. */
export type Consent = 'required' | 'granted' | 'denied' | 'anonymous';

/** One fact before it is queued; what it happened to stands in it, not yet as an index. */
export interface Fact {
  type: string;
  /** Milliseconds of the page's clock. */
  t: number;
  /** Selector, tag, role, label, box of what it happened to. */
  el?: Record<string, unknown> | undefined;
  [field: string]: unknown;
}

export interface Options {
  /** The project's public write key. */
  key: string;
  /** Full address of `/v1/events`. */
  endpoint: string;
  /** Version of your app, at most 64 characters. */
  release?: string;
  /** `names` sends only names that developers gave; `text` also the visible text of buttons and links. */
  labels?: Labels;
  /** Query parameters that stay in the addresses of pages, their values without what looks like an id; default none. */
  queryKeys?: string[];
  /** `false` makes every call do nothing. */
  enabled?: boolean;
  /** What the person has agreed to so far; default `granted`. With `required` nothing is captured before `setConsent`. */
  consent?: Consent;
  /** Global Privacy Control and Do Not Track make the visit anonymous; `false` ignores them. */
  respectPrivacySignals?: boolean;
  /** Share of sessions that are reported, 0 to 1; default 1. Decided once per session. */
  sampling?: number;
  /** `none` writes nothing into the browser: a session then ends with the page. Default `session` (sessionStorage). */
  storage?: 'session' | 'none';
  /** Sees each fact before it is queued: gives it back, changed or not, or nothing to drop it. */
  beforeSend?: (event: Fact) => Fact | null | undefined;
}

const BOOLEAN = 'true|false';

/** What an option must look like where it is given, as a pattern; the script tag gives strings. */
const ALLOWED: Partial<Record<keyof Options, string>> = {
  release: '.{1,64}',
  labels: 'names|text',
  queryKeys: '[^ &=]+',
  enabled: BOOLEAN,
  consent: 'required|granted|denied|anonymous',
  respectPrivacySignals: BOOLEAN,
  sampling: '0|1|0?\\.\\d+',
  storage: 'session|none',
  beforeSend: 'function',
};

/** The options that the client was started with, without those that were wrong. */
export let settings: Options;

/** Whether an option is switched off, in JavaScript or as an attribute of the script tag. */
export const isOff = (option: 'enabled' | 'respectPrivacySignals') => `${settings[option]}` === 'false';

/** Takes the options over, warns once about all that are wrong, and answers whether enough is there to start. */
export function useOptions(options: Options): boolean {
  settings = { ...options };
  const faults: string[] = [];
  for (const [option, allowed] of Object.entries(ALLOWED)) {
    const value = options[option as keyof Options] ?? undefined;
    const given = typeof value === 'function' ? 'function' : `${value}`;
    if (value === undefined || new RegExp(`^(${allowed})$`).test(given)) continue;
    delete settings[option as keyof Options];
    faults.push(`${option} is ${given}, not ${allowed}`);
  }
  const canStart = !!settings.key && /^https?:/.test(settings.endpoint);
  if (!canStart) faults.push('key and endpoint are needed');
  if (faults[0]) console.warn(`Wince: ${faults.join('; ')}`);
  return canStart;
}
