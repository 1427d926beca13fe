/** How much of a whole, as a bar and in percent. */
export function Share({ part, whole }: { part: number; whole: number }) {
  const percent = whole === 0 ? 0 : (part / whole) * 100;
  return (
    <span className="share">
      <span className="share-bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="tabular">
        {part === 0 ? '0' : percent < 1 ? '< 1' : percent < 10 ? percent.toFixed(1) : Math.round(percent)} %
      </span>
    </span>
  );
}
