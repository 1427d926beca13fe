const NAMES: Readonly<Record<string, string>> = {
  'rage-click': 'Rage click',
  'rage-tap': 'Rage tap',
  'rage-key': 'Rage key',
  'dead-click': 'Dead click',
  'disabled-click': 'Disabled click',
  'slow-click': 'Slow click',
  'error-click': 'Error click',
  'failed-request-click': 'Failed request',
  'request-loop': 'Request loop',
  'misclick-layout-shift': 'Misclick',
  'failed-submit-loop': 'Refused form',
  'input-retype': 'Retyped field',
  'form-abandonment': 'Abandoned form',
  'rage-reload': 'Rage reload',
  'blank-page': 'Blank page',
  'quick-back': 'Quick back',
  'navigation-loop': 'Navigation loop',
  'error-loop': 'Error loop',
  'error-text-copied': 'Copied error',
  'frozen-ui': 'Frozen page',
  'thrashed-cursor': 'Thrashed cursor',
  'scroll-thrash': 'Scroll thrash',
  'zoom-thrash': 'Zoom thrash',
};

export const RULES: readonly string[] = Object.keys(NAMES);

/** For people. The id stays the word in URLs, tickets and the API. */
export function ruleName(rule: string): string {
  return NAMES[rule] ?? rule;
}
