const MAX_LENGTH = 40;

/**
 * A name that a developer chose, or undefined where it may hold somebody's data or changes with every render:
 * digit runs of 4 and more, `@`, more than 40 characters, spaces, and the ids of React's `useId`.
 *
 * @example stableName('save-button') // 'save-button'
 * @example stableName('row-48213') // undefined
 */
export function stableName(value: string | null | undefined): string | undefined {
  return value && value.length <= MAX_LENGTH && !/\d{4}|[@\s:«»]|^_r_/.test(value) ? value : undefined;
}
