/** A way back of less than this is jitter. CSS px. */
const TURN_PX = 10;

/** One axis of a movement: which way it goes, and the furthest point of that way. */
export interface Axis {
  _way: number;
  _far: number;
}

export const axisAt = (value: number): Axis => ({ _way: 0, _far: value });

/**
 * Whether the movement turns at `value`. It counts against the furthest point, so that neither jitter nor the number
 * of points in between makes a difference.
 */
export function turnsAt(axis: Axis, value: number): boolean {
  const px = value - axis._far;
  const isTurn = px * axis._way <= 0;
  if (isTurn && Math.abs(px) < TURN_PX) return false;
  const hadWay = axis._way;
  axis._way = Math.sign(px);
  axis._far = value;
  return isTurn && !!hadWay;
}
