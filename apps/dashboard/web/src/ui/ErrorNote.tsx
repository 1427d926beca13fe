import { CircleAlert } from 'lucide-react';
import { t } from '../messages/t.ts';
import { Button } from './Button.tsx';
import './errorNote.css';

/** What went wrong, in the API's words, and a way to try again. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const message = error instanceof Error ? error.message : String(error);
  return (
    <div className="error-note" role="alert">
      <CircleAlert size={16} aria-hidden />
      <p>{message}</p>
      {onRetry ? <Button onClick={onRetry}>{t('ui.tryAgain')}</Button> : null}
    </div>
  );
}
