import type { Box, Place } from '../../../api/place.ts';
import { t } from '../../../messages/t.ts';

/** Narrower than this, what is drawn has nothing around it. Unit: CSS px. */
const LEAST_WIDTH = 420;
/** How much wider than what happened the picture is. */
const AIR = 2.4;
/** Height of the picture, as shares of its width. */
const LEAST_HEIGHT = 0.36;
const MOST_HEIGHT = 0.7;
/** Clicks this close are one mark. Share of the width. */
const TOUCH = 0.04;
/** Where no window is known. Unit: CSS px. */
const USUAL_WIDTH = 1_280;

/** Clicks at one spot, with their numbers in order of time. */
export interface Spot {
  x: number;
  y: number;
  numbers: number[];
  counted: boolean;
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Scene {
  /** Part of the page that is drawn, CSS px of the page. */
  view: Frame;
  /** The window, where it may have stood: as far down the page as it takes to show the view. */
  window: Frame;
  /** Size of one unit of the drawing, so that marks and letters keep theirs. */
  unit: number;
  spots: Spot[];
}

/** What part of the page to draw, and where the marks go; undefined where nothing is known. */
export function computeScene(place: Place): Scene | undefined {
  const boxes = [place.element, place.covered, place.cameFrom].flatMap((one) => (one ? [one.box] : []));
  const counted = place.clicks.filter((click) => click.counted);
  const points = [
    ...(counted.length > 0 ? counted : place.clicks).map(({ x, y }): [number, number] => [x, y]),
    ...boxes.flatMap(([left, top, width, height]): [number, number][] => [
      [left, top],
      [left + width, top + height],
    ]),
  ];
  if (points.length === 0) return undefined;
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const pageWidth = Math.max(place.viewport?.width ?? USUAL_WIDTH, right);
  const width = Math.min(pageWidth, Math.max(LEAST_WIDTH, (right - left) * AIR, ((bottom - top) * AIR) / MOST_HEIGHT));
  const height = Math.min(Math.max((bottom - top) * AIR, width * LEAST_HEIGHT), width * MOST_HEIGHT);
  const view = {
    left: Math.max(0, Math.min((left + right) / 2 - width / 2, pageWidth - width)),
    top: Math.max(0, (top + bottom) / 2 - height / 2),
    width,
    height,
  };
  const windowHeight = Math.max(place.viewport?.height ?? pageWidth * 0.6, height);
  const windowTop = view.top + height <= windowHeight ? 0 : view.top + height / 2 - windowHeight / 2;
  return {
    view,
    window: { left: 0, top: windowTop, width: pageWidth, height: windowHeight },
    unit: width / 560,
    spots: computeSpots(place, width * TOUCH),
  };
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
      ? t('incident.elementIs', {
          name: element.name,
          size: sizeText(element.box),
          place: placeText(element.box),
          inAWindowOf: viewport
            ? t('incident.inAWindowOf', { width: String(viewport.width), height: String(viewport.height) })
            : '',
        })
      : '',
    counted.length > 1
      ? t('incident.clicksCountAtMost', { counted: counted.length, apart })
      : counted.length === 1
        ? t('incident.oneClickCounts')
        : '',
    covered ? t('incident.itLiesOverWhich', { name: covered.name }) : '',
    cameFrom ? t('incident.wasThereUntilThe', { name: cameFrom.name, ms: cameFrom.ms }) : '',
  ].filter((sentence) => sentence !== '');
}

function sizeText([, , width, height]: Box): string {
  return t('incident.px', { width, height });
}

function placeText([left, top]: Box): string {
  return t('incident.pxFromTheLeft', { left, top });
}
