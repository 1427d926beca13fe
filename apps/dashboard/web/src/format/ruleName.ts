const NAMES: Readonly<Record<string, string>> = {
  'rage-click': 'Rage click',
  'dead-click': 'Dead click',
  'error-click': 'Error click',
  'failed-request-click': 'Failed request',
  'failed-submit-loop': 'Refused form',
  'rage-reload': 'Rage reload',
};

export const RULES: readonly string[] = Object.keys(NAMES);

/** For people. The id stays the word in URLs, tickets and the API. */
export function ruleName(rule: string): string {
  return NAMES[rule] ?? rule;
}
