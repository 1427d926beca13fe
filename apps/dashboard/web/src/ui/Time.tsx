import { absoluteTime, relativeTime } from '../format/time.ts';
import { useNow } from '../format/useNow.ts';

/** How long ago; the exact time with its zone on hover. */
export function Time({ at }: { at: number }) {
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={absoluteTime(at)}>
      {relativeTime(at, Math.max(now, at))}
    </time>
  );
}
