import { settings } from '../options.ts';
import { isAnonymous } from '../privacy/consent.ts';

const memory: Record<string, string> = {};

/** What outlives the page within this tab; an object of the page's own where nothing may be stored. Throws where blocked. */
export const stored = (): Record<string, string> =>
  isAnonymous || settings.storage === 'none' ? memory : sessionStorage;
