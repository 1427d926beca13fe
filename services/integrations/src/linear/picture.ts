/**
 * A picture of where on the page, drawn in text: nothing to upload, nothing to load, and nothing captured in it.
 */

const COLUMNS = 56;
/** Characters are about twice as high as wide. */
const ROW_RATIO = 0.5;
const MAX_ROWS = 16;
const MARGIN_ROWS = 3;
const WIDTHS = [375, 430, 768, 1024, 1280, 1440, 1920, 2560];

export interface Place {
  /** Left, top, width, height in CSS px, page coordinates. */
  box?: [number, number, number, number];
  clicks: [number, number][];
}

/** Lines of text: the page's edges as |, the element as a box of #, clicks as x. */
export function drawPlace(place: Place): string[] {
  const points = [...place.clicks, ...(place.box ? corners(place.box) : [])];
  if (points.length === 0) return [];
  const right = Math.max(...points.map(([x]) => x));
  const widthPx = WIDTHS.find((width) => width >= right) ?? right;
  const pxPerColumn = widthPx / COLUMNS;
  const pxPerRow = pxPerColumn / ROW_RATIO;
  const column = (x: number) => Math.min(COLUMNS - 1, Math.max(0, Math.floor(x / pxPerColumn)));
  const row = (y: number) => Math.max(0, Math.floor(y / pxPerRow));

  const focus = place.box ? corners(place.box) : place.clicks;
  const top = Math.max(0, Math.min(...focus.map(([, y]) => row(y))) - MARGIN_ROWS);
  const bottom = Math.min(top + MAX_ROWS, Math.max(...focus.map(([, y]) => row(y))) + MARGIN_ROWS);
  const canvas = Array.from({ length: bottom - top + 1 }, () => Array.from({ length: COLUMNS }, () => ' '));
  const put = (x: number, y: number, mark: string) => {
    const line = canvas[y - top];
    if (line) line[x] = mark;
  };
  if (place.box) {
    const [left, boxTop, width, height] = place.box;
    const to = { x: column(left + width), y: row(boxTop + height) };
    for (let y = row(boxTop); y <= to.y && y <= bottom; y++) for (let x = column(left); x <= to.x; x++) put(x, y, '#');
  }
  for (const [x, y] of place.clicks) put(column(x), row(y), 'x');
  const edge = (text: string) => `+${text.padEnd(COLUMNS, '-')}+`;
  const topPx = Math.round(top * pxPerRow);
  return [
    edge(topPx === 0 ? '- top of the page ' : `- ${topPx.toLocaleString('en')} px below the top `),
    ...canvas.map((line) => `|${line.join('')}|`),
    edge(`- page ${Math.round(widthPx).toLocaleString('en')} px wide `),
  ];
}

function corners([left, top, width, height]: [number, number, number, number]): [number, number][] {
  return [
    [left, top],
    [left + width, top + height],
  ];
}
