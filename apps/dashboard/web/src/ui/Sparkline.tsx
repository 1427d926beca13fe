const WIDTH = 98;
const HEIGHT = 26;
const GAP = 1.5;

/** One bar per day, today last. The highest day fills the height; a day without any keeps a hair line. */
export function Sparkline({ counts, label }: { counts: readonly number[]; label: string }) {
  const step = WIDTH / Math.max(counts.length, 1);
  const highest = Math.max(1, ...counts);
  return (
    <svg
      className="sparkline"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {counts.map((count, day) => {
        const height = count === 0 ? 1 : 3 + (count / highest) * (HEIGHT - 3);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the day.
            key={day}
            className={count === 0 ? 'sparkline-none' : day === counts.length - 1 ? 'sparkline-today' : 'sparkline-day'}
            x={day * step + GAP / 2}
            y={HEIGHT - height}
            width={step - GAP}
            height={height}
            rx={1}
          />
        );
      })}
    </svg>
  );
}
