/** What is selected, told without reading it; nothing for a mere caret. */
export function selectionState(): unknown[] {
  const selection = getSelection();
  const { selectionStart: start, selectionEnd: end } = document.activeElement as HTMLInputElement;
  const inText = selection?.isCollapsed === false;
  return [
    ...(start !== end ? [start, end] : []),
    ...(inText ? [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset] : []),
  ];
}

export const isSameSelection = (a: unknown[], b: unknown[]) =>
  a.length === b.length && a.every((value, i) => value === b[i]);
