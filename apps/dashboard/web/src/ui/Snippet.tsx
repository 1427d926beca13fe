import { CopyButton } from './CopyButton.tsx';
import './snippet.css';

/** Code to paste, shown as it is. */
export function Snippet({ code, label }: { code: string; label: string }) {
  return (
    <figure className="snippet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so a keyboard must reach it. */}
      <section className="snippet-code" tabIndex={0} aria-label={label}>
        <pre>{code}</pre>
      </section>
      <CopyButton text={code} label="Copy" />
    </figure>
  );
}
