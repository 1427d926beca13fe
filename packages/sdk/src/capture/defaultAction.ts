/**
 * Kind of answer that the browser itself gives to a click on a link unless the page prevents it; undefined elsewhere.
 * Call it while the event is being dispatched: afterwards its path is empty.
 */
export function defaultActionOf(event: MouseEvent): string | undefined {
  const link = event.composedPath().find((node) => (node as Element).matches?.('a[href],area[href]')) as
    | HTMLAnchorElement
    | undefined;
  // A bare `#` leads to where one already is.
  if (!link || /^\s*(javascript:|#$)/i.test(link.getAttribute('href')!)) return undefined;
  if (link.hasAttribute('download')) return 'download';
  return event.ctrlKey || event.metaKey || event.button === 1 || !/^(_self|_parent|_top|)$/.test(link.target)
    ? 'tab'
    : 'navigation';
}
