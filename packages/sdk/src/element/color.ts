/**
 * Of a computed colour, which is told in the space it was given in: `rgb(185, 28, 28)` in whole numbers, or
 * `oklch(0.577 0.245 27.325)`, lightness, chroma and hue.
 */
export function isRed(color: string): boolean {
  const [, red, green, blue] = color.split(/[^\d.]+/) as never as [string, number, number, number];
  return color[0] === 'r'
    ? red > Math.max(80, 2 * green, 2 * blue)
    : color[0] === 'o' && green > 0.1 && blue > 9 && blue < 40;
}
