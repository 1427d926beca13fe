/**
 * A name that a developer chose, or undefined where it may hold somebody's data or changes with every render: digit
 * runs of 4 and more, `@`, more than 40 characters, quotes, spaces, and the ids of React's `useId`.
 *
 * @example stableName('save-button') // 'save-button'
 * @example stableName('row-48213') // undefined
 */
export const stableName = (value: string | null) =>
  value && /^(?!.*\d{4}|_r_)[^@\s:«"\\]{1,40}$/.test(value) ? value : undefined;
