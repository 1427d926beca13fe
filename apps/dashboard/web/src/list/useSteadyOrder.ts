import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { steadyOrder } from './steadyOrder.ts';

/** A pointer that rests this long is not about to click: then the list may move. */
const REST_MS = 3_000;

/**
 * Rows that do not move under the pointer. Give `hostProps` to the list; `showAll` takes the newest order now.
 * A change of `key` (another filter) starts anew.
 */
export function useSteadyOrder<Row extends { id: string }>(rows: readonly Row[], key: string) {
  const [held, setHeld] = useState(false);
  const last = useRef<{ key: string; ids: string[] }>({ key, ids: [] });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  const { shown, waiting } = steadyOrder(last.current.key === key ? last.current.ids : [], rows, held);
  useEffect(() => {
    last.current = { key, ids: shown.map((row) => row.id) };
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    shown,
    waiting,
    showAll: release,
    hostProps: {
      onPointerMove: (event: PointerEvent) => {
        // A page that moves under a resting pointer sends moves of no distance.
        if (event.pointerType !== 'mouse' || (event.movementX === 0 && event.movementY === 0)) return;
        setHeld(true);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setHeld(false), REST_MS);
      },
      onPointerLeave: release,
    },
  };
}
