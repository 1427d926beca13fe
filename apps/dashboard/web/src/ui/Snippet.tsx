import { t } from '../messages/t.ts';
import { CopyButton } from './CopyButton.tsx';
import './snippet.css';

/** Code to paste, shown as it is. */
export function Snippet({ code, label }: { code: string; label: string }) {
  return (
    <figure className="snippet" aria-label={label}>
      <pre>{code}</pre>
      <CopyButton text={code} label={t('ui.copy')} />
    </figure>
  );
}
