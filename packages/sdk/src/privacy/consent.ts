import { type Consent, isOff, settings } from '../options.ts';

let consent: Consent | undefined;

/** No id outlives the page, and nothing is stored. */
export let isAnonymous = false;

/**
 * Takes over what the person decided, or what the options say so far; answers whether anything may be captured. A
 * browser that asks not to be followed makes the most of it anonymous, also after a yes.
 */
export function decideConsent(next?: Consent): boolean {
  consent = next ?? consent ?? settings.consent;
  const { globalPrivacyControl, doNotTrack } = navigator as {
    globalPrivacyControl?: boolean;
    doNotTrack: string | null;
  };
  isAnonymous =
    consent === 'anonymous' || (!isOff('respectPrivacySignals') && (globalPrivacyControl || doNotTrack === '1'));
  return !/^[dr]/.test(`${consent}`);
}
