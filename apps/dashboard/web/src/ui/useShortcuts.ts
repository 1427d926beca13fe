import { useEffect, useRef } from 'react';
import { isTyping } from './isTyping.ts';

/** Pause after which the first key of two, as in G I, is forgotten. */
const SEQUENCE_MS = 1_500;
const PREFIX = 'g';

/** Every listener hears the same event: the first one finds out which key came before it. */
let heard: { event: KeyboardEvent; prefix: string } | undefined;
let pressed: { key: string; at: number } | undefined;

/**
 * Runs what belongs to a key, by `KeyboardEvent.key`; nothing while somebody types. `shift+x` is the key with Shift,
 * `g i` are two keys, one after the other.
 */
export function useShortcuts(shortcuts: Readonly<Record<string, (() => void) | undefined>>): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const prefix = prefixOf(event);
      if (isTyping(event)) return;
      const run = find(current.current, prefix, event);
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function find(shortcuts: Readonly<Record<string, (() => void) | undefined>>, prefix: string, event: KeyboardEvent) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (prefix !== '') return shortcuts[`${prefix} ${key}`];
  return (event.shiftKey ? shortcuts[`shift+${key}`] : undefined) ?? shortcuts[key];
}

function prefixOf(event: KeyboardEvent): string {
  if (heard?.event === event) return heard.prefix;
  const before = pressed && event.timeStamp - pressed.at < SEQUENCE_MS ? pressed.key : '';
  const prefix = isTyping(event) ? '' : before;
  heard = { event, prefix };
  pressed = event.key === PREFIX && prefix === '' ? { key: PREFIX, at: event.timeStamp } : undefined;
  return prefix;
}
