import './skeleton.css';

/** Grey lines where text will be. `label` is what a screen reader is told. */
export function Skeleton({ lines, label, height = 14 }: { lines: number; label: string; height?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same.
        <div key={line} className="skeleton-line" style={{ height, width: `${[92, 78, 85, 64][line % 4]}%` }} />
      ))}
    </div>
  );
}
