import type { Box, Place } from '../../../api/place.ts';

/** Air around what is drawn, as a share of the window's width. */
const MARGIN = 0.06;
/** Lower than this the picture says nothing of where on the page; higher it is mostly empty. Shares of the width. */
const LEAST_HEIGHT = 0.3;
const MOST_HEIGHT = 0.62;
/** Clicks this close are one mark. Share of the width. */
const TOUCH = 0.028;
/** Where no window is known. Unit: CSS px. */
const USUAL_WIDTH = 1_280;

/** Clicks at one spot, with their numbers in order of time. */
export interface Spot {
  x: number;
  y: number;
  numbers: number[];
  counted: boolean;
}

export interface Scene {
  /** Part of the page that is drawn, CSS px of the page. */
  view: { left: number; top: number; width: number; height: number };
  /** Size of one unit of the drawing, so that marks and letters keep theirs. */
  unit: number;
  spots: Spot[];
}

/** What part of the page to draw, and where the marks go; undefined where nothing is known. */
export function computeScene(place: Place): Scene | undefined {
  const boxes = [place.element, place.covered, place.cameFrom].flatMap((one) => (one ? [one.box] : []));
  const points = [
    ...place.clicks.map(({ x, y }): [number, number] => [x, y]),
    ...boxes.flatMap(([left, top, width, height]): [number, number][] => [
      [left, top],
      [left + width, top + height],
    ]),
  ];
  if (points.length === 0) return undefined;
  const right = Math.max(...points.map(([x]) => x));
  const width = Math.max(place.viewport?.width ?? USUAL_WIDTH, right);
  const margin = width * MARGIN;
  const low = Math.min(...points.map(([, y]) => y)) - margin;
  const high = Math.max(...points.map(([, y]) => y)) + margin;
  const height = Math.min(Math.max(high - low, width * LEAST_HEIGHT), width * MOST_HEIGHT);
  // What was clicked stays in the middle, also where something far away was cut off.
  const focus = place.element?.box ?? boxes[0];
  const middle = focus ? focus[1] + focus[3] / 2 : (low + high) / 2;
  const top = Math.max(0, Math.min((low + high) / 2, middle) - height / 2);
  return { view: { left: 0, top, width, height }, unit: width / 640, spots: computeSpots(place, width * TOUCH) };
}

function computeSpots(place: Place, touchPx: number): Spot[] {
  const spots: Spot[] = [];
  for (const [index, { x, y, counted }] of place.clicks.entries()) {
    const near = spots.find((spot) => spot.counted === counted && Math.hypot(spot.x - x, spot.y - y) < touchPx);
    if (near) near.numbers.push(index + 1);
    else spots.push({ x, y, numbers: [index + 1], counted });
  }
  return spots;
}

/** `3`, `1–5`, `1–3, 7` */
export function numbersText(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0; from < numbers.length; ) {
    let to = from;
    while (numbers[to + 1] === (numbers[to] ?? 0) + 1) to++;
    parts.push(to - from < 1 ? `${numbers[from]}` : `${numbers[from]}–${numbers[to]}`);
    from = to + 1;
  }
  return parts.join(', ');
}

/** The picture in words. */
export function describePlace(place: Place): string[] {
  const { viewport, element, covered, cameFrom, clicks } = place;
  const counted = clicks.filter((click) => click.counted);
  const apart = Math.round(
    Math.max(0, ...counted.flatMap((a) => counted.map((b) => Math.hypot(a.x - b.x, a.y - b.y)))),
  );
  return [
    element
      ? `${element.name} is ${sizeText(element.box)}, ${placeText(element.box)}${viewport ? `, in a window of ${viewport.width} × ${viewport.height} px` : ''}.`
      : '',
    counted.length > 1
      ? `${counted.length} clicks count, at most ${apart.toLocaleString('en')} px apart.`
      : counted.length === 1
        ? 'One click counts.'
        : '',
    covered ? `It lies over ${covered.name}, which promises something: the click may have been meant for that.` : '',
    cameFrom
      ? `${cameFrom.name} was there until the page moved, ${cameFrom.ms.toLocaleString('en')} ms before the press.`
      : '',
  ].filter((sentence) => sentence !== '');
}

function sizeText([, , width, height]: Box): string {
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')} px`;
}

function placeText([left, top]: Box): string {
  return `${left.toLocaleString('en')} px from the left and ${top.toLocaleString('en')} px below the top of the page`;
}
