/** `13 Nov, 12:00 – 20 Nov, 12:00` on the reader's clock. */
export function spanWords(from: number, to: number): string {
  const word = (time: number) =>
    new Date(time).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  return `${word(from)} – ${word(to)}`;
}
