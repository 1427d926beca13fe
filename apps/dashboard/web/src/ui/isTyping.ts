/** Whether a key press belongs to a field, a dialog, a menu, a control or a shortcut of the browser, and not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true;
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest('[role="dialog"], [role="menu"], select, textarea, [contenteditable]') !== null) return true;
  // A box to tick takes no letters, and a button only what presses it.
  const presses = event.key === ' ' || event.key === 'Enter';
  if (target instanceof HTMLInputElement) return presses || !['checkbox', 'radio'].includes(target.type);
  return presses && target.closest('button, summary, [role="radio"], [role="option"]') !== null;
}
